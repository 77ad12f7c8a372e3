"""Whether a new model reads at least as well as the one in use: a figure for all that must not suffer."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ops.learning.frozen import FrozenTexts, Row
from ops.learning.lessons import Lesson
from services.classifier.reader import Reader
from shared.events import Reading
from shared.municipality.model import UNKNOWN_TOPIC

A_HAIR, TWO_TEXTS = 0.01, 2  # whichever is more: what may be lost, if chance alone may have lost it
CHANCE = 0.1  # of as uneven a change, or worse, from a model just as good
HALF = 0.5  # of the tickets: a model that explains fewer has been taught nonsense
STEADY = 0.97  # of what was surely read before, this much must be read the same
FEW = 5  # texts; fewer say nothing about a topic
MOST_OF_A_TOPIC = 0.75


@dataclass(frozen=True, slots=True)
class Figure:
    """Shares, the larger the better. `least` is what the new model must reach; None: told, judges nothing.
    `won` and `lost`: how many texts are right only now, and were right only before."""

    name: str
    before: float
    after: float
    least: float | None
    texts: int
    won: int = 0
    lost: int = 0

    @property
    def is_worse(self) -> bool:
        return self.least is not None and self.after < self.least - 1e-9


Readings = Sequence[Reading]


@dataclass(frozen=True)
class Seen:
    """What one model reads in everything it is judged by."""

    tickets: Readings
    emergencies: Readings
    lookalikes: Readings
    kinds: Readings
    splits: Readings
    short_fragments: Readings

    @property
    def about_something(self) -> Readings:
        """Whose subject must not change because of what a municipality learns."""
        return (*self.emergencies, *self.lookalikes, *self.kinds, *self.splits)


def look(reader: Reader, held_out: Sequence[Lesson], frozen: FrozenTexts) -> Seen:
    def read(rows: Sequence[Row]) -> Readings:
        return [reader.read(row["text"]) for row in rows]

    return Seen(
        [reader.read(lesson.text) for lesson in held_out],
        read(frozen.emergencies),
        read(frozen.lookalikes),
        read(frozen.kinds),
        read(frozen.splits),
        read(frozen.short_fragments),
    )


def compare(before: Seen, after: Seen, held_out: Sequence[Lesson], frozen: FrozenTexts) -> list[Figure]:
    return [
        *_on_tickets(before, after, held_out),
        *_on_frozen(before, after, frozen),
        *_steadiness(before, after),
    ]


def is_right(lesson: Lesson, reading: Reading) -> bool:
    return topic_of(reading) in lesson.topics


def topic_of(reading: Reading) -> str:
    return reading.parts[0].topic if reading.parts else UNKNOWN_TOPIC


def _on_tickets(before: Seen, after: Seen, held_out: Sequence[Lesson]) -> list[Figure]:
    was, now = (
        [is_right(lesson, reading) for lesson, reading in zip(held_out, seen.tickets, strict=True)]
        for seen in (before, after)
    )
    corrected = [at for at, lesson in enumerate(held_out) if lesson.is_corrected]
    return [
        _figure("Ayrılan başvurular: doğru birim", was, now, least=max(_about(was, now), HALF)),
        _figure(
            "  bunlardan görevlinin düzelttikleri",
            [was[at] for at in corrected],
            [now[at] for at in corrected],
        ),
    ]


def _on_frozen(before: Seen, after: Seen, frozen: FrozenTexts) -> list[Figure]:
    found: list[Figure] = []
    for name, rows, field, judge, strict in (
        ("Tehlike: tanınan", frozen.emergencies, "emergencies", _is_danger, True),
        ("Tehlike benzeri: sakin kalınan", frozen.lookalikes, "lookalikes", _is_calm, False),
        ("Tür: doğru", frozen.kinds, "kinds", _kind_is_right, False),
        ("Konular: sayısı ve adı doğru", frozen.splits, "splits", _topics_are_right, False),
        ("Belirsiz söz: kendiliğinden gitmeyen", frozen.short_fragments, "short_fragments", _waits, False),
    ):
        was, now = (
            [judge(row, reading) for row, reading in zip(rows, getattr(seen, field), strict=True)]
            for seen in (before, after)
        )
        found.append(_figure(name, was, now, least=_share(was) if strict else _about(was, now)))
    return found


def _about(was: Sequence[bool], now: Sequence[bool]) -> float:
    """What a model must reach that may lose a little, as long as it is no more than chance. A small set
    proves nothing by a loss, so the little is bounded; a large one does, so it is judged by what changed."""
    if is_beyond_chance(*_changed(was, now)):
        return _share(was)
    return _share(was) - max(A_HAIR, TWO_TEXTS / len(was)) if was else 0.0


def is_beyond_chance(won: int, lost: int) -> bool:
    """The sign test: of two models equally good each changed text is as likely won as lost."""
    changed = won + lost
    as_uneven = sum(math.comb(changed, heads) for heads in range(lost, changed + 1))
    return lost > won and as_uneven <= CHANCE * 2**changed


def _steadiness(before: Seen, after: Seen) -> list[Figure]:
    """What was surely read stays as it was. A word learned changes a text or two; a wrong lesson, a topic."""
    same: dict[str, list[bool]] = {}
    for old, new in zip(before.about_something, after.about_something, strict=True):
        if old.decision == "automatic" and topic_of(old) != UNKNOWN_TOPIC:
            same.setdefault(topic_of(old), []).append(topic_of(new) == topic_of(old))
    whole = [one for of_topic in same.values() for one in of_topic]
    unsteadiest = min((of for of in same.values() if len(of) >= FEW), key=_share, default=[])
    return [
        _figure("Kesin okunan: konusu aynı kalan", [True] * len(whole), whole, least=STEADY),
        _figure("  en çok değişen konuda", [True] * len(unsteadiest), unsteadiest, least=MOST_OF_A_TOPIC),
    ]


def _figure(name: str, was: Sequence[bool], now: Sequence[bool], least: float | None = None) -> Figure:
    return Figure(name, _share(was), _share(now), least if was else None, len(was), *_changed(was, now))


def _changed(was: Sequence[bool], now: Sequence[bool]) -> tuple[int, int]:
    """Won and lost."""
    turned = Counter(zip(was, now, strict=True))
    return turned[False, True], turned[True, False]


def _share(flags: Sequence[bool]) -> float:
    return sum(flags) / len(flags) if flags else 0.0


def _is_danger(row: Row, reading: Reading) -> bool:
    return any(part.hazard and part.urgency == 3 for part in reading.parts)


def _is_calm(row: Row, reading: Reading) -> bool:
    return not _is_danger(row, reading)


def _kind_is_right(row: Row, reading: Reading) -> bool:
    return bool(reading.parts) and reading.parts[0].kind.value == row["kind"]


def _topics_are_right(row: Row, reading: Reading) -> bool:
    return Counter(part.topic for part in reading.parts) == Counter(row["parts"])


def _waits(row: Row, reading: Reading) -> bool:
    return reading.decision != "automatic"
