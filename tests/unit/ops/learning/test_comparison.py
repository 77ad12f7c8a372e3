"""When a new model is worse."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from uuid import UUID

import pytest

from ops.learning.comparison import Figure, Seen, compare, is_beyond_chance
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


@pytest.mark.parametrize(("lost", "is_worse"), [(2, False), (3, True)])
def test_of_a_hundred_tickets_two_may_be_lost_by_chance(lost: int, is_worse: bool) -> None:
    told = ["Ayrılan başvurular: doğru birim"] if is_worse else []
    assert worse(seen(), seen(tickets=mixed(lost, reading("gurultu")))) == told


def of_a_thousand_tickets(won: int, lost: int) -> list[str]:
    """Two hundred of them were read wrongly before."""
    right, wrong = [reading("cop_toplama")], [reading("gurultu")]
    before, after = (
        seen(tickets=right * 800 + wrong * 200),
        seen(tickets=wrong * lost + right * (800 - lost + won) + wrong * (200 - won)),
    )
    found = compare(before, after, LESSONS * 10, FROZEN)
    assert (found[0].won, found[0].lost) == (won, lost)
    return [figure.name for figure in found if figure.is_worse]


@pytest.mark.parametrize(("won", "lost"), [(18, 20), (0, 3), (40, 49), (0, 0), (9, 0)])
def test_of_many_tickets_a_few_lost_among_many_changed_are_chance(won: int, lost: int) -> None:
    assert of_a_thousand_tickets(won, lost) == []


@pytest.mark.parametrize(
    ("won", "lost"),
    [
        (0, 4),  # all that changed was lost
        (2, 9),
        (90, 101),  # may be chance, and is more than a hundredth
    ],
)
def test_what_chance_does_not_explain_is_worse_and_so_is_more_than_a_little(won: int, lost: int) -> None:
    assert of_a_thousand_tickets(won, lost) == ["Ayrılan başvurular: doğru birim"]


def test_a_change_for_the_better_is_never_worse() -> None:
    assert not any(is_beyond_chance(won, lost) for won in range(60) for lost in range(won + 1))


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
