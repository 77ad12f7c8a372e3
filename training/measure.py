"""`make measure`: how well the classifier reads, on texts it has never seen. It prints figures, never texts.

Real complaints are read from `../shared/turkish/measure` where that folder is there; the frozen sets of
`training/frozen/` are the project's own, those of `second/` by other hands.
"""

import csv
import gc
import json
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from services.classifier.evidence.learned import load_model
from services.classifier.reader import Reader
from shared.municipality import load
from training.measure_conversations import report_conversations
from training.measure_sets import (
    report_dangers,
    report_fragments,
    report_kinds,
    report_languages,
    report_personal_data,
    report_short_dangers,
    report_splits,
)
from training.measure_topics import (
    report_automation,
    report_departments,
    report_foreign,
    report_lengths,
    report_topics,
)
from training.said import department_of
from training.tables import Read, Row, line, title

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "turkish" / "measure"
FROZEN = ROOT / "training" / "frozen"


def main() -> int:
    municipality = load(ROOT / "municipalities" / (sys.argv[1] if len(sys.argv) > 1 else "bornova"))
    began = time.perf_counter()
    reader = Reader(municipality, load_model())
    print(f"start {time.perf_counter() - began:.2f} s")
    gc.freeze()  # as the service does
    if REAL.is_dir():
        _report_complaints(reader.read, _csv(REAL / "real_complaints.csv"), "real")
        report_foreign(reader.read, _csv(REAL / "out_of_scope.csv"))
    else:
        print(f"no real complaints here ({REAL}); only the project's own sets are measured")
    _report_sets(reader.read, FROZEN)
    report_languages(reader.read, _lines(FROZEN / "languages"))
    report_conversations(municipality, reader.read, _lines(FROZEN / "conversations"))
    _report_second(reader.read, FROZEN / "second")
    report_speed(
        reader.read,
        [row["text"] for name in ("kinds", "splits", "emergencies") for row in _lines(FROZEN / name)],
    )
    return 0


def _report_complaints(read: Read, rows: Sequence[Row], whose: str) -> None:
    report_departments(read, rows, whose)
    report_topics(read, rows)
    report_automation(read, rows)
    report_lengths(read, rows)


def _report_sets(read: Read, folder: Path) -> None:
    report_dangers(read, _lines(folder / "emergencies"), _lines(folder / "lookalikes"))
    report_kinds(read, _lines(folder / "kinds"))
    report_personal_data(read, _lines(folder / "personal_data"))
    report_splits(read, _lines(folder / "splits"))
    report_fragments(read, _lines(folder / "short_fragments"))


def _report_second(read: Read, folder: Path) -> None:
    print("\n\n--- by other hands ---")
    rows = [row | {"department": department_of(row["read_as"])} for row in _lines(folder / "complaints")]
    _report_complaints(read, rows, "written")
    report_foreign(read, _lines(folder / "out_of_scope"))
    _report_sets(read, folder)
    report_short_dangers(read, _lines(folder / "short_dangers"))


def report_speed(read: Read, texts: Sequence[str]) -> None:
    title("speed, one core, one message at a time")
    began = time.perf_counter()
    for text in texts:
        read(text)
    taken = time.perf_counter() - began
    length = sum(map(len, texts)) / len(texts)
    line(f"{len(texts)} texts of {length:.0f} characters", f"{len(texts) / taken:.0f}/s")
    slowest = max(
        _seconds(read, text)
        for text in ("a" * 10_000, "su yok! " * 1_250, "<p>çöp</p>" * 1_000, "1" * 10_000)
    )
    line("10,000 characters, the slowest", f"{slowest * 1000:.1f} ms")
    line(
        "memory of this process, at most",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
    )


def _seconds(read: Read, text: str) -> float:
    began = time.perf_counter()
    read(text)
    return time.perf_counter() - began


def _csv(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _lines(path: Path) -> list[Row]:
    return [json.loads(one) for one in path.with_suffix(".jsonl").read_text("utf-8").splitlines()]


if __name__ == "__main__":
    sys.exit(main())
