"""`ops learn`: the classifier learns from the municipality's own closed tickets, or refuses to."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from ops.connections import database
from ops.learning import report
from ops.learning.comparison import Figure, compare, look
from ops.learning.frozen import FrozenTexts, NoFrozenTextsError, read_frozen
from ops.learning.lessons import Lesson, lessons_of
from ops.learning.shelf import Shelf
from ops.learning.teaching import teach, write_model
from ops.refusal import RefusedError
from services.classifier.evidence.learned import SHIPPED, ModelError, load_model
from services.classifier.reader import Reader
from services.dispatcher.register import from_document
from services.dispatcher.ticket import Status, Ticket
from shared.municipality import Municipality
from shared.settings import StoreSettings, read_municipality
from shared.store import Document

NEWEST = 20_000  # tickets read
MOST = 3_000  # lessons taken: what a person put right first, then the newest
FEWEST, FEWEST_HELD_OUT = 50, 15
IN_USE = "şimdi"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help="compare and print; keep nothing")
    what.add_argument("--undo", action="store_true", help="back to the model before")
    parser.set_defaults(run=_learn)


async def _learn(options: argparse.Namespace) -> int:
    chosen = options.settings()
    shelf = Shelf(chosen.municipality_folder)
    try:
        if options.undo:
            return _undo(shelf)
        municipality = read_municipality(chosen)
        if not options.dry_run:
            shelf.must_be_writable()
        frozen = read_frozen()
        lessons = lessons_of(municipality, _tickets(await _closed(chosen)))
        return 0 if learn(municipality, shelf, lessons, frozen, keep=not options.dry_run) else 1
    except (NoFrozenTextsError, ModelError) as lacking:
        raise RefusedError(str(lacking)) from None
    except OSError as failure:
        if failure.filename is None:  # what we print on, not what we keep
            raise
        raise RefusedError(f"{failure.filename}: {failure.strerror}; the model is kept there") from None


def _undo(shelf: Shelf) -> int:
    back = shelf.undo()
    if back is None:
        raise RefusedError("nothing to undo: the shipped model is in use")
    which = "the shipped model" if back == SHIPPED else "the model before"
    print(f"{which} is in use again once the classifier is restarted")
    return 0


async def _closed(chosen: StoreSettings) -> list[Document]:
    where = {"status": Status.CLOSED.value}
    with database(chosen) as store:
        return await store.find("tickets", where, sort=[("opened_at", -1)], limit=NEWEST)


def _tickets(documents: Sequence[Document]) -> Iterator[Ticket]:
    """One this version cannot read teaches nothing; its words must not stand in a traceback."""
    for document in documents:
        try:
            yield from_document(Ticket, document)
        except ValidationError:
            print(f"{document.get('reference', 'a ticket')} cannot be read and is left out")


def learn(
    municipality: Municipality, shelf: Shelf, lessons: Sequence[Lesson], frozen: FrozenTexts, *, keep: bool
) -> bool:
    """Whether the new model is at least as good as the one in use, and as the shipped one: what each lot of
    tickets may lose by chance would add up. It begins with the shipped model each time: what was learned
    before stands in the tickets."""
    taught, held_out = _divided(lessons)
    with TemporaryDirectory() as folder:
        trial = write_model(teach(municipality, SHIPPED, taught), Path(folder) / SHIPPED.name)
        old, new = (Reader(municipality, load_model(path)) for path in (shelf.in_use, trial))
        after = look(new, held_out, frozen)
        rivals = {IN_USE: old}
        if shelf.in_use != SHIPPED:
            rivals["hazır"] = Reader(municipality, load_model())
        figures = {
            name: compare(look(rival, held_out, frozen), after, held_out, frozen)
            for name, rival in rivals.items()
        }
        judged = list(zip(held_out, after.tickets, strict=True))
        for name, beside in figures.items():
            _print(report.of_figures(beside, name))
        _print(report.of_mistakes(municipality, judged))
        _print(report.of_thresholds(municipality, judged))
        _print(report.of_doubts(taught, [old.read(lesson.text) for lesson in taught]))
        if any(figure.is_worse for beside in figures.values() for figure in beside):
            print("Yeni model reddedildi: KÖTÜ yazan yerde eskisinden kötü okuyor. Hiçbir şey değişmedi.")
            return False
        if keep:
            shelf.take(trial, _card(municipality, lessons, figures[IN_USE]))
    print(
        "Yeni model yazıldı; sınıflandırıcı yeniden başlatılınca kullanılır. Geri almak için: --undo"
        if keep
        else "Deneme: hiçbir şey yazılmadı."
    )
    return True


def _divided(lessons: Sequence[Lesson]) -> tuple[list[Lesson], list[Lesson]]:
    """To teach and to judge by; of those taught, what a person put right comes first."""
    held_out = [lesson for lesson in lessons if lesson.is_held_out][:MOST]
    taught = [lesson for lesson in lessons if not lesson.is_held_out]
    taught = sorted(taught, key=lambda lesson: not lesson.is_corrected)[:MOST]
    if len(taught) < FEWEST or len(held_out) < FEWEST_HELD_OUT:
        raise RefusedError(
            f"too few solved tickets to learn from and to judge by: {len(taught)} and {len(held_out)},"
            f" at least {FEWEST} and {FEWEST_HELD_OUT} are needed"
        )
    by_hand = sum(lesson.is_corrected for lesson in lessons)
    print(f"{len(taught)} başvurudan öğrenilir, {len(held_out)} başvuruyla sınanır.")
    print(f"Görevlinin veya vatandaşın düzelttiği: {by_hand}\n")
    return taught, held_out


def _card(
    municipality: Municipality, lessons: Sequence[Lesson], figures: Sequence[Figure]
) -> dict[str, object]:
    return {
        "municipality": municipality.name,
        "taught_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "tickets": len(lessons),
        "corrected_by_hand": sum(lesson.is_corrected for lesson in lessons),
        "figures": [asdict(figure) for figure in figures],
        "limits": "Holds words of this municipality's citizens, each written by at least three of them."
        " It must not leave this municipality.",
    }


def _print(lines: Iterator[str]) -> None:
    if page := "\n".join(lines):
        print(page, end="\n\n")
