"""`make measure`: how well the classifier reads, on texts it has never seen. It prints figures, never texts.

Real complaints are read from `../shared/turkish/measure` where that folder is there; the frozen sets of
`training/frozen/` are the project's own.
"""

import csv
import gc
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from services.classifier.learned import load_model
from services.classifier.reader import Reader
from services.classifier.topics import NOBODYS
from shared.events import Intent, Kind, Reading
from shared.municipality import load
from shared.municipality.model import UNKNOWN_TOPIC
from training.scores import correct_at, macro_f1, share
from training.variants import VARIANTS

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "turkish" / "measure"
FROZEN = ROOT / "training" / "frozen"

_OTHER = "Diğer"
_DEPARTMENTS = {
    "Su ve Kanalizasyon": "su_kesintisi su_patlak su_kalitesi su_abonelik_fatura kanalizasyon yagmur_taskin",
    "Ulaşım": "yol_bozuk kaldirim_yaya trafik_duzen otopark_arac toplu_tasima_sefer toplu_tasima_personel "
    "toplu_tasima_kart",
    "Park ve Bahçeler": "park_oyun_alani agac_yesil_alan",
    "Zabıta": "zabita_denetim gurultu hasere_ilaclama koku_duman_toz imar_insaat",
    "Temizlik İşleri": "cop_toplama sokak_temizlik moloz_iri_atik",
    "Veteriner İşleri": "basibos_hayvan hayvan_sagligi",
    "Sosyal Hizmet ve Yardımlar": "sosyal_yardim kultur_spor_tesis",
}
_DEPARTMENT_OF = {topic: name for name, topics in _DEPARTMENTS.items() for topic in topics.split()}

Row = dict[str, Any]
Read = Callable[[str], Reading]


def main() -> int:
    municipality = load(ROOT / "municipalities" / (sys.argv[1] if len(sys.argv) > 1 else "bornova"))
    began = time.perf_counter()
    reader = Reader(municipality, load_model())
    print(f"start {time.perf_counter() - began:.2f} s")
    gc.freeze()  # as the service does
    if REAL.is_dir():
        real = _csv(REAL / "real_complaints.csv")
        report_departments(reader.read, real)
        report_topics(reader.read, real)
        report_automation(reader.read, real, _csv(REAL / "out_of_scope.csv"))
        report_lengths(reader.read, real)
    else:
        print(f"no real complaints here ({REAL}); only the project's own sets are measured")
    report_dangers(reader.read, _lines("emergencies"), _lines("lookalikes"))
    report_kinds(reader.read, _lines("kinds"))
    report_personal_data(reader.read, _lines("personal_data"))
    report_splits(reader.read, _lines("splits"))
    report_languages(reader.read, _lines("languages"))
    report_fragments(reader.read, _lines("short_fragments"))
    report_speed(
        reader.read, [row["text"] for name in ("kinds", "splits", "emergencies") for row in _lines(name)]
    )
    return 0


def report_departments(read: Read, real: Sequence[Row]) -> None:
    _title(f"8 departments, {len(real)} real complaints: accuracy / macro-F1")
    wanted = [row["department"] for row in real]
    for name, variant in VARIANTS:
        given = [department(read(variant(row["text"]))) for row in real]
        right = [want == gave for want, gave in zip(wanted, given, strict=True)]
        _line(name, f"{share(right):.3f} / {macro_f1(wanted, given):.3f}")
    person = [_department_of(row["topic"]) for row in real]
    agreed = share([want == gave for want, gave in zip(wanted, person, strict=True)])
    _line("who labelled the topics, by the same table", f"{agreed:.3f} / {macro_f1(wanted, person):.3f}")


def report_topics(read: Read, real: Sequence[Row]) -> None:
    _title("39 topics: first guess is the first or second label / among the top three")
    for name, variant in VARIANTS:
        readings = [read(variant(row["text"])) for row in real]
        first = [topic(reading) in _labels(row) for reading, row in zip(readings, real, strict=True)]
        three = [bool(_three(reading) & _labels(row)) for reading, row in zip(readings, real, strict=True)]
        _line(name, f"{share(first):.3f} / {share(three):.3f}")
    _title("by topic, as written (right / texts)")
    readings = [read(row["text"]) for row in real]
    texts = Counter(row["topic"] for row in real)
    hits = Counter(
        row["topic"] for row, reading in zip(real, readings, strict=True) if topic(reading) in _labels(row)
    )
    print("  " + ", ".join(f"{name} {hits[name]}/{number}" for name, number in texts.most_common()))


def report_automation(read: Read, real: Sequence[Row], foreign: Sequence[Row]) -> None:
    readings = [read(row["text"]) for row in real]
    right = [department(reading) == row["department"] for reading, row in zip(readings, real, strict=True)]
    by_either = [
        department(reading) in (row["department"], _department_of(row["topic"]))
        for reading, row in zip(readings, real, strict=True)
    ]
    confidence = [reading.parts[0].confidence for reading in readings]
    _title("share automatic: right department, right by either labeller (confidence from)")
    for kept in (0.5, 0.6, 0.7, 0.8, 0.9):
        correct, least = correct_at(kept, confidence, right)
        _line(f"{kept:.0%}", f"{correct:.3f}, {correct_at(kept, confidence, by_either)[0]:.3f} ({least:.2f})")
    automatic = [reading.decision == "automatic" for reading in readings]
    correct_now = share([hit for hit, sure in zip(right, automatic, strict=True) if sure])
    _line("at the municipality's threshold", f"{share(automatic):.1%} automatic, {correct_now:.3f} right")
    sent = [
        reading.decision == "automatic" and topic(reading) not in NOBODYS
        for reading in map(read, _texts(foreign))
    ]
    _line("out of scope, sent automatically", f"{share(sent):.1%} of {len(sent)}")


def report_lengths(read: Read, real: Sequence[Row]) -> None:
    _title("8 departments by length: accuracy (texts)")
    for name, least, most in (
        ("to 80 characters", 0, 80),
        ("81 to 200", 81, 200),
        ("201 to 400", 201, 400),
        ("more", 401, 10**6),
    ):
        rows = [row for row in real if least <= len(row["text"]) <= most]
        right = [department(read(row["text"])) == row["department"] for row in rows]
        _line(name, f"{share(right):.3f} ({len(rows)})")


def report_dangers(read: Read, emergencies: Sequence[Row], lookalikes: Sequence[Row]) -> None:
    _title("danger: recall, false alarms (urgency 3)")
    caught = [_is_danger(read(text)) for text in _texts(emergencies)]
    alarms = [_is_danger(read(text)) for text in _texts(lookalikes)]
    _line(f"{len(caught)} emergencies", f"recall {share(caught):.3f}")
    for hazard in sorted({row["hazard"] for row in emergencies}):
        of_it = [hit for hit, row in zip(caught, emergencies, strict=True) if row["hazard"] == hazard]
        _line(f"  {hazard}", f"{sum(of_it)}/{len(of_it)}")
    _line(f"{len(alarms)} look-alikes", f"false alarms {share(alarms):.3f}")
    why = Counter(row["why"] for row, alarm in zip(lookalikes, alarms, strict=True) if alarm)
    print("  " + ", ".join(f"{name} {number}" for name, number in why.most_common()))


def report_kinds(read: Read, rows: Sequence[Row]) -> None:
    _title(f"kind, {len(rows)} texts")
    wanted = [row["kind"] for row in rows]
    readings = [read(row["text"]) for row in rows]
    given = [kind(reading) for reading in readings]
    _line("macro-F1", f"{macro_f1(wanted, given):.3f}")
    complaints = [r for r, want in zip(readings, wanted, strict=True) if want == Kind.COMPLAINT.value]
    thanks = sum(kind(reading) == Kind.THANKS.value for reading in complaints)
    answered = sum(reading.intent is Intent.THANKS for reading in complaints)
    _line("complaints read as thanks", f"{thanks} of {len(complaints)}")
    _line("  and answered as nothing but thanks", f"{answered} of {len(complaints)}")
    pairs = Counter((want, gave) for want, gave in zip(wanted, given, strict=True) if want != gave)
    print("  mistaken: " + ", ".join(f"{want} as {gave} {n}" for (want, gave), n in pairs.most_common(8)))


def report_personal_data(read: Read, rows: Sequence[Row]) -> None:
    _title(f"personal data, {len(rows)} texts")
    missed: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    leaks = extra = 0
    for row in rows:
        reading = read(row["text"])
        found = {(item.type, "".join(item.text.split())) for item in reading.personal_data}
        wanted = {(item["type"], "".join(item["text"].split())) for item in row["personal_data"]}
        whole.update(kind for kind, _ in wanted)
        missed.update(kind for kind, text in wanted if not _covered(kind, text, found))
        extra += sum(not _covered(kind, text, wanted) for kind, text in found)
        masked = "".join("".join(part.masked for part in reading.parts).split())
        leaks += sum(text in masked for kind, text in wanted if kind != "name" or len(text) > 4)
    _line("recall", f"{1 - missed.total() / whole.total():.3f} of {whole.total()}")
    _line("missed", ", ".join(f"{name} {number}/{whole[name]}" for name, number in missed.items()) or "none")
    _line("found where nothing is", f"{extra}")
    _line("still readable in what agencies get", f"{leaks}")


def _covered(kind: str, text: str, others: Iterable[tuple[str, str]]) -> bool:
    return any(kind == other and (text in whole or whole in text) for other, whole in others)


def report_splits(read: Read, rows: Sequence[Row]) -> None:
    _title(f"matters, {len(rows)} texts")
    readings = [read(row["text"]) for row in rows]
    for name, several in (("one matter", False), ("two or three matters", True)):
        chosen = [
            (r, row) for r, row in zip(readings, rows, strict=True) if (len(row["parts"]) > 1) is several
        ]
        number = share([len(reading.parts) == len(row["parts"]) for reading, row in chosen])
        topics = share(
            [sorted(p.topic for p in reading.parts) == sorted(row["parts"]) for reading, row in chosen]
        )
        _line(name, f"right number {number:.3f}, number and topics {topics:.3f}")


def report_languages(read: Read, rows: Sequence[Row]) -> None:
    _title(f"language, {len(rows)} texts")
    for language in sorted({row["language"] for row in rows}):
        readings = [read(row["text"]) for row in rows if row["language"] == language]
        known = [r.language_seen if r.language_seen in ("tr", "en", "ar") else "other" for r in readings]
        _line(language, f"{share([seen == language for seen in known]):.3f} of {len(known)}")


def report_fragments(read: Read, rows: Sequence[Row]) -> None:
    readings = [read(row["text"]) for row in rows]
    _title(f"fragments too vague to route, {len(rows)}")
    _line("asked back", f"{share([reading.decision == 'ask' for reading in readings]):.3f}")
    routed = [r.decision == "automatic" and r.intent is Intent.MATTER for r in readings]
    _line("routed by themselves", f"{share(routed):.3f}")


def report_speed(read: Read, texts: Sequence[str]) -> None:
    _title("speed, one core, one message at a time")
    began = time.perf_counter()
    for text in texts:
        read(text)
    taken = time.perf_counter() - began
    length = sum(map(len, texts)) / len(texts)
    _line(f"{len(texts)} texts of {length:.0f} characters", f"{len(texts) / taken:.0f}/s")
    slowest = max(
        _seconds(read, text)
        for text in ("a" * 10_000, "su yok! " * 1_250, "<p>çöp</p>" * 1_000, "1" * 10_000)
    )
    _line("10,000 characters, the slowest", f"{slowest * 1000:.1f} ms")
    _line(
        "memory of this process, at most",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
    )


def _seconds(read: Read, text: str) -> float:
    began = time.perf_counter()
    read(text)
    return time.perf_counter() - began


def topic(reading: Reading) -> str:
    return reading.parts[0].topic if reading.parts else UNKNOWN_TOPIC


def kind(reading: Reading) -> str:
    return (reading.parts[0].kind if reading.parts else Kind.OTHER).value


def department(reading: Reading) -> str:
    return _department_of(topic(reading))


def _department_of(topic_id: str) -> str:
    return _DEPARTMENT_OF.get(topic_id, _OTHER)


def _is_danger(reading: Reading) -> bool:
    return any(part.hazard and part.urgency == 3 for part in reading.parts)


def _three(reading: Reading) -> set[str]:
    return {name for name, _ in reading.parts[0].candidates[:3]} if reading.parts else set()


def _labels(row: Row) -> set[str]:
    return {row["topic"], row["topic2"]} - {""}


def _texts(rows: Sequence[Row]) -> list[str]:
    return [row["text"] for row in rows]


def _csv(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lines(name: str) -> list[Row]:
    return [json.loads(line) for line in (FROZEN / f"{name}.jsonl").read_text("utf-8").splitlines()]


def _title(text: str) -> None:
    print(f"\n{text}")


def _line(name: str, figures: str) -> None:
    print(f"  {name:<38} {figures}")


if __name__ == "__main__":
    sys.exit(main())
