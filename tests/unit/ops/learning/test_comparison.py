"""When a new model is worse."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from uuid import UUID

import pytest

from ops.learning.comparison import Figure, Seen, compare
from ops.learning.frozen import FrozenTexts, NoFrozenTextsError, read_frozen
from ops.learning.lessons import CONFIRMED, Lesson
from shared.events import Intent, Kind, Reading, ReadingPart


def reading(topic: str, *, decision: str = "automatic", danger: bool = False) -> Reading:
    part = ReadingPart(
        text="x",
        masked="x",
        kind=Kind.COMPLAINT,
        topic=topic,
        confidence=0.9,
        urgency=3 if danger else 1,
        hazard="yangin" if danger else None,
    )
    return Reading.model_validate(
        {"intent": Intent.MATTER, "language": "tr", "parts": (part,), "decision": decision}
    )


def seen(**other: Sequence[Reading]) -> Seen:
    """A hundred tickets and texts read alike, but for those given."""
    return Seen(**{field.name: [reading("cop_toplama")] * 100 for field in fields(Seen)} | other)


LESSONS = [Lesson("x", "u", frozenset({"cop_toplama"}), CONFIRMED, UUID(int=at), "r") for at in range(100)]
ROW = {"text": "x", "kind": "sikayet", "parts": ["cop_toplama"]}
FROZEN = FrozenTexts(*[[ROW] * 100 for _ in fields(FrozenTexts)])


def worse(before: Seen, after: Seen) -> list[str]:
    return [figure.name.strip() for figure in compare(before, after, LESSONS, FROZEN) if figure.is_worse]


def mixed(count: int, other: Reading) -> list[Reading]:
    return [other] * count + [reading("cop_toplama")] * (100 - count)


def test_the_same_reading_is_not_worse() -> None:
    assert worse(seen(), seen()) == []


def test_one_ticket_more_at_the_wrong_unit_is_worse() -> None:
    assert worse(seen(), seen(tickets=mixed(1, reading("gurultu")))) == ["Ayrılan başvurular: doğru birim"]


def test_one_danger_less_is_worse() -> None:
    found = [reading("x", danger=True)] * 100
    assert worse(seen(emergencies=found), seen(emergencies=[*found[1:], reading("x")])) == [
        "Tehlike: tanınan"
    ]


@pytest.mark.parametrize(("changed", "is_worse"), [(2, False), (3, True)])
def test_of_other_sets_two_texts_may_differ_by_chance(changed: int, is_worse: bool) -> None:
    assert bool(worse(seen(), seen(splits=mixed(changed, reading("gurultu"))))) is is_worse


@pytest.mark.parametrize(("changed", "is_worse"), [(12, False), (13, True)])
def test_of_what_was_surely_read_nearly_all_must_stay(changed: int, is_worse: bool) -> None:
    """Four hundred texts, and the look-alikes are judged by their calm alone."""
    after = seen(lookalikes=mixed(changed, reading("gurultu")))
    assert bool(worse(seen(), after)) is is_worse


def test_a_topic_that_is_lost_as_a_whole_is_seen_among_many() -> None:
    others = [reading("gurultu")] * 6
    before = seen(lookalikes=[*others, *[reading("cop_toplama")] * 94])
    after = seen(lookalikes=[*others[:3], *[reading("cop_toplama")] * 97])
    assert worse(before, after) == ["en çok değişen konuda"]


def test_a_model_that_explains_few_tickets_was_taught_nonsense() -> None:
    wrong = seen(tickets=mixed(60, reading("gurultu")))
    assert worse(wrong, wrong) == ["Ayrılan başvurular: doğru birim"]


def test_a_figure_without_texts_judges_nothing() -> None:
    assert not Figure("x", 0.0, 0.0, None, 0).is_worse


def test_the_project_s_frozen_texts_are_all_there() -> None:
    frozen = read_frozen()
    assert [len(getattr(frozen, field.name)) for field in fields(frozen)] == [150, 300, 300, 120, 80]


def test_without_them_learning_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NoFrozenTextsError, match=r"emergencies\.jsonl: not here"):
        read_frozen(tmp_path)
