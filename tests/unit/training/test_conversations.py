"""Whole conversations are played to the rules and compared with what was wanted, on readings made up here."""

from typing import Any

import pytest

from shared.events import Intent, Reading
from shared.municipality import Municipality
from tests.unit.dispatcher.chat import HOLE, HOLE_SOMEWHERE, WASTE, reading
from training.conversations import CannotGoOnError, Played, Player
from training.measure_conversations import judge, report_conversations

Script = dict[str, Any]
READ = {
    "a hole": reading(HOLE),
    "a hole somewhere": reading(HOLE_SOMEWHERE),
    "waste": reading(WASTE),
    "thanks": reading(intent=Intent.THANKS),
    "evet": reading(intent=Intent.ACKNOWLEDGEMENT),
    "": reading(intent=Intent.EMPTY),
}


def read(text: str) -> Reading:
    return READ[text]


def script(*steps: Script, tickets: list[Script]) -> Script:
    return {"id": "x", "about": "x", "steps": list(steps), "tickets": tickets}


def says(text: str, after: str = "5s", **more: str) -> Script:
    return {"after": after, "text": text, **more}


def wanted(topic: str, *steps: int, **more: Any) -> Script:
    fields = {"topics": [topic], "from": list(steps), "place": [], "danger": False, "ends": "open"}
    return fields | more


HOLE_AND_WASTE = script(
    says("a hole"),
    says("", photo=""),
    says("waste", after="2h"),
    {"after": "3h", "unit": 1, "does": "solved", "text": "Dolduruldu."},
    says("evet"),
    tickets=[
        wanted("yol_bozuk", 1, 2, 5, place=["ERSOY"], ends="closed"),
        wanted("cop_toplama", 3),
    ],
)


def play(municipality: Municipality, one: Script) -> Played:
    return Player(municipality, read).play(one)


def faults(municipality: Municipality, one: Script) -> list[tuple[str, int]]:
    return judge(one, play(municipality, one)).faults


def test_words_photos_and_what_units_say_come_to_what_was_wanted(bornova: Municipality) -> None:
    assert faults(bornova, HOLE_AND_WASTE) == []


def test_a_place_kept_for_the_question_is_not_told_unasked(bornova: Municipality) -> None:
    told = says("waste", if_asked="place")
    asked = script(says("a hole somewhere"), told, tickets=[wanted("yol_bozuk", 1, 2)])
    unasked = script(says("a hole"), told, tickets=[wanted("yol_bozuk", 1, 2)])
    assert 2 in play(bornova, asked).reached
    assert 2 not in play(bornova, unasked).reached


def test_a_pin_belongs_to_the_place(bornova: Municipality) -> None:
    with_pin = script(
        says("a hole somewhere"),
        {"after": "5s", "pin": True},
        tickets=[wanted("yol_bozuk", 1, 2, pin=True)],
    )
    without = script(says("a hole somewhere"), tickets=[wanted("yol_bozuk", 1, pin=True)])
    assert faults(bornova, with_pin) == []
    assert faults(bornova, without) == [("place", 1)]


def test_a_unit_cannot_speak_of_a_ticket_that_never_came_to_be(bornova: Municipality) -> None:
    never = script(
        says("thanks"),
        {"after": "1h", "unit": 1, "does": "asks", "text": "Nerede?"},
        tickets=[wanted("yol_bozuk", 1)],
    )
    with pytest.raises(CannotGoOnError):
        play(bornova, never)


def test_a_unit_cannot_solve_what_is_solved(bornova: Municipality) -> None:
    solved = {"after": "1h", "unit": 1, "does": "solved", "text": "Dolduruldu."}
    twice = script(says("a hole"), solved, solved, tickets=[wanted("yol_bozuk", 1)])
    with pytest.raises(CannotGoOnError):
        play(bornova, twice)


@pytest.mark.parametrize(
    ("tickets", "expected"),
    [
        ([wanted("gurultu", 1)], [("subject, where one is sure", 1)]),
        ([wanted("yol_bozuk", 1, place=["568"])], [("place", 1)]),
        ([wanted("yol_bozuk", 1, danger=True)], [("danger", 1)]),
        ([wanted("yol_bozuk", 1, ends="closed")], [("how it ends", 1)]),
        ([], [("tickets", 1), ("words that go nowhere else", 1)]),
        (
            [wanted("yol_bozuk", 1), wanted("cop_toplama", 1)],
            [("tickets", 1), ("words that reach their ticket", 1)],
        ),
    ],
)
def test_what_went_wrong_is_named(
    bornova: Municipality, tickets: list[Script], expected: list[tuple[str, int]]
) -> None:
    assert faults(bornova, script(says("a hole"), tickets=tickets)) == expected


def test_the_report_counts_and_shows_no_words(
    bornova: Municipality, capsys: pytest.CaptureFixture[str]
) -> None:
    never = script({"after": "0s", "unit": 1, "does": "works"}, tickets=[wanted("yol_bozuk", 1)])
    wrong = script(says("a hole"), tickets=[wanted("gurultu", 1)])
    report_conversations(bornova, read, [HOLE_AND_WASTE, wrong, never])
    said = capsys.readouterr().out
    figures = {row[:41].strip(): row[41:] for row in said.splitlines()}
    assert figures["all as it was wanted"] == "0.333"
    assert figures["subject, where one is sure"] == "0.667 of 3"
    assert figures["words that reach their ticket"] == "1.000 of 5"
    assert figures["broken off: a unit had no ticket"] == "1"
    assert not [text for text in READ if text and text in said]
