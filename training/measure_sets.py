"""How well danger, kinds, personal data, matters and languages are told, on the frozen sets."""

from collections import Counter
from collections.abc import Iterable, Sequence

from shared.events import Intent, Kind, Reading
from training.said import kind
from training.scores import macro_f1, share
from training.tables import Read, Row, line, texts_of, title


def report_dangers(read: Read, emergencies: Sequence[Row], lookalikes: Sequence[Row]) -> None:
    title("danger: recall, false alarms (urgency 3)")
    caught = [_is_danger(read(text)) for text in texts_of(emergencies)]
    alarms = [_is_danger(read(text)) for text in texts_of(lookalikes)]
    line(f"{len(caught)} emergencies", f"recall {share(caught):.3f}")
    for hazard in sorted({row["hazard"] for row in emergencies}):
        of_it = [hit for hit, row in zip(caught, emergencies, strict=True) if row["hazard"] == hazard]
        line(f"  {hazard}", f"{sum(of_it)}/{len(of_it)}")
    line(f"{len(alarms)} look-alikes", f"false alarms {share(alarms):.3f}")
    why = Counter(row["why"] for row, alarm in zip(lookalikes, alarms, strict=True) if alarm)
    print("  " + ", ".join(f"{name} {number}" for name, number in why.most_common()))


def report_short_dangers(read: Read, rows: Sequence[Row]) -> None:
    """Told in two to eight words, mostly without a verb."""
    title("danger in few words: recall, false alarms (urgency 3)")
    heard = {
        is_one: [_is_danger(read(row["text"])) for row in rows if row["danger"] is is_one]
        for is_one in (True, False)
    }
    line(f"{len(heard[True])} emergencies", f"recall {share(heard[True]):.3f}")
    line(f"{len(heard[False])} look-alikes", f"false alarms {share(heard[False]):.3f}")


def report_kinds(read: Read, rows: Sequence[Row]) -> None:
    title(f"kind, {len(rows)} texts")
    wanted = [row["kind"] for row in rows]
    readings = [read(row["text"]) for row in rows]
    given = [kind(reading) for reading in readings]
    line("macro-F1", f"{macro_f1(wanted, given):.3f}")
    complaints = [r for r, want in zip(readings, wanted, strict=True) if want == Kind.COMPLAINT.value]
    thanks = sum(kind(reading) == Kind.THANKS.value for reading in complaints)
    answered = sum(reading.intent is Intent.THANKS for reading in complaints)
    line("complaints read as thanks", f"{thanks} of {len(complaints)}")
    line("  and answered as nothing but thanks", f"{answered} of {len(complaints)}")
    pairs = Counter((want, gave) for want, gave in zip(wanted, given, strict=True) if want != gave)
    print("  mistaken: " + ", ".join(f"{want} as {gave} {n}" for (want, gave), n in pairs.most_common(8)))


def report_personal_data(read: Read, rows: Sequence[Row]) -> None:
    title(f"personal data, {len(rows)} texts")
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
    line("recall", f"{1 - missed.total() / whole.total():.3f} of {whole.total()}")
    line("missed", ", ".join(f"{name} {number}/{whole[name]}" for name, number in missed.items()) or "none")
    line("found where nothing is", f"{extra}")
    line("still readable in what agencies get", f"{leaks}")


def _covered(kind: str, text: str, others: Iterable[tuple[str, str]]) -> bool:
    return any(kind == other and (text in whole or whole in text) for other, whole in others)


def report_splits(read: Read, rows: Sequence[Row]) -> None:
    title(f"matters, {len(rows)} texts")
    readings = [read(row["text"]) for row in rows]
    for name, several in (("one matter", False), ("two or three matters", True)):
        chosen = [
            (r, row) for r, row in zip(readings, rows, strict=True) if (len(row["parts"]) > 1) is several
        ]
        number = share([len(reading.parts) == len(row["parts"]) for reading, row in chosen])
        topics = share(
            [sorted(p.topic for p in reading.parts) == sorted(row["parts"]) for reading, row in chosen]
        )
        line(name, f"right number {number:.3f}, number and topics {topics:.3f}")


def report_languages(read: Read, rows: Sequence[Row]) -> None:
    title(f"language, {len(rows)} texts")
    for language in sorted({row["language"] for row in rows}):
        readings = [read(row["text"]) for row in rows if row["language"] == language]
        known = [r.language_seen if r.language_seen in ("tr", "en", "ar") else "other" for r in readings]
        line(language, f"{share([seen == language for seen in known]):.3f} of {len(known)}")


def report_fragments(read: Read, rows: Sequence[Row]) -> None:
    readings = [read(row["text"]) for row in rows]
    title(f"fragments too vague to route, {len(rows)}")
    line("asked back", f"{share([reading.decision == 'ask' for reading in readings]):.3f}")
    routed = [r.decision == "automatic" and r.intent is Intent.MATTER for r in readings]
    line("routed by themselves", f"{share(routed):.3f}")


def _is_danger(reading: Reading) -> bool:
    return any(part.hazard and part.urgency == 3 for part in reading.parts)
