"""How well topics and departments are told, and what may go by itself."""

from collections import Counter
from collections.abc import Sequence

from services.classifier.evidence.topics import NOBODYS
from shared.events import Reading
from training.said import department, department_of, topic
from training.scores import correct_at, macro_f1, share
from training.tables import Read, Row, line, texts_of, title
from training.variants import VARIANTS


def report_departments(read: Read, real: Sequence[Row], whose: str) -> None:
    """A row's `department` is one labeller's, its `topic` and `topic2` are another's."""
    title(f"8 departments, {len(real)} {whose} complaints: accuracy / macro-F1")
    wanted = [row["department"] for row in real]
    for name, variant in VARIANTS:
        given = [department(read(variant(row["text"]))) for row in real]
        right = [want == gave for want, gave in zip(wanted, given, strict=True)]
        line(name, f"{share(right):.3f} / {macro_f1(wanted, given):.3f}")
    person = [department_of(row["topic"]) for row in real]
    agreed = share([want == gave for want, gave in zip(wanted, person, strict=True)])
    line("who labelled the topics, by the same table", f"{agreed:.3f} / {macro_f1(wanted, person):.3f}")


def report_topics(read: Read, real: Sequence[Row]) -> None:
    title("39 topics: first guess is the first or second label / among the top three")
    for name, variant in VARIANTS:
        readings = [read(variant(row["text"])) for row in real]
        first = [topic(reading) in _labels(row) for reading, row in zip(readings, real, strict=True)]
        three = [bool(_three(reading) & _labels(row)) for reading, row in zip(readings, real, strict=True)]
        line(name, f"{share(first):.3f} / {share(three):.3f}")
    title("by topic, as written (right / texts)")
    readings = [read(row["text"]) for row in real]
    texts = Counter(row["topic"] for row in real)
    hits = Counter(
        row["topic"] for row, reading in zip(real, readings, strict=True) if topic(reading) in _labels(row)
    )
    print("  " + ", ".join(f"{name} {hits[name]}/{number}" for name, number in texts.most_common()))


def report_automation(read: Read, real: Sequence[Row]) -> None:
    readings = [read(row["text"]) for row in real]
    right = [department(reading) == row["department"] for reading, row in zip(readings, real, strict=True)]
    by_either = [
        department(reading) in (row["department"], department_of(row["topic"]))
        for reading, row in zip(readings, real, strict=True)
    ]
    confidence = [reading.parts[0].confidence for reading in readings]
    title("share automatic: right department, right by either labeller (confidence from)")
    for kept in (0.5, 0.6, 0.7, 0.8, 0.9):
        correct, least = correct_at(kept, confidence, right)
        line(f"{kept:.0%}", f"{correct:.3f}, {correct_at(kept, confidence, by_either)[0]:.3f} ({least:.2f})")
    automatic = [reading.decision == "automatic" for reading in readings]
    correct_now = share([hit for hit, sure in zip(right, automatic, strict=True) if sure])
    line("at the municipality's threshold", f"{share(automatic):.1%} automatic, {correct_now:.3f} right")


def report_foreign(read: Read, foreign: Sequence[Row]) -> None:
    sent = [
        reading.decision == "automatic" and topic(reading) not in NOBODYS
        for reading in map(read, texts_of(foreign))
    ]
    line("out of scope, sent automatically", f"{share(sent):.1%} of {len(sent)}")


def report_lengths(read: Read, real: Sequence[Row]) -> None:
    title("8 departments by length: accuracy (texts)")
    for name, least, most in (
        ("to 80 characters", 0, 80),
        ("81 to 200", 81, 200),
        ("201 to 400", 201, 400),
        ("more", 401, 10**6),
    ):
        rows = [row for row in real if least <= len(row["text"]) <= most]
        right = [department(read(row["text"])) == row["department"] for row in rows]
        line(name, f"{share(right):.3f} ({len(rows)})")


def _three(reading: Reading) -> set[str]:
    return {name for name, _ in reading.parts[0].candidates[:3]} if reading.parts else set()


def _labels(row: Row) -> set[str]:
    return {row["topic"], row["topic2"]} - {""}
