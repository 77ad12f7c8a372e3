"""Which of several reports is taken back, told in words."""

import pytest

from shared.events import Intent, Kind, PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import ROADS, Chat, matter


@pytest.fixture
def asked_which(chat: Chat) -> Chat:
    for topic, quarter in (("yol_bozuk", "Tuna"), ("aydinlatma", "Zafer")):
        place = PlaceHint(text=quarter, neighbourhood=quarter)
        chat.later(hours=2).writes(matter(f"{quarter} sorun var", topic, place=place))
    chat.writes(matter("vazgeçtim", "diger", confidence=0.0, withdraws=True), intent=Intent.WITHDRAWAL)
    return chat


def words(text: str, topic: str = "diger", **more: object) -> ReadingPart:
    return matter(text, topic, **({"kind": Kind.OTHER, "confidence": 0.0} | more))


@pytest.mark.parametrize(
    "said",
    [
        words("tunadakini", place=PlaceHint(text="tunadakini", neighbourhood="Tuna")),
        words("çukuru", "yol_bozuk", confidence=0.97, kind=Kind.COMPLAINT),
        words("çukur olanı", "yol_bozuk", confidence=0.97, kind=Kind.COMPLAINT),
    ],
    ids=lambda part: part.text,
)
def test_asked_which_its_place_or_its_thing_says_it(asked_which: Chat, said: ReadingPart) -> None:
    assert asked_which.writes(said, decision="ask").told == [(ROADS, "withdrawn")]
    assert asked_which.by_topic["aydinlatma"].is_open


@pytest.mark.parametrize(
    "said",
    [
        words("tunadaki acil", kind=Kind.COMPLAINT, place=PlaceHint(text="tunadaki", neighbourhood="Tuna")),
        words("çukur hala duruyor", "yol_bozuk", confidence=0.97, kind=Kind.COMPLAINT, solved=False),
        words("çukur derin", "yol_bozuk", confidence=0.97, kind=Kind.COMPLAINT),
        words("ışıklardakini", place=PlaceHint(text="ışıklardakini", neighbourhood="Işıklar")),
        words("tunadakini", place=PlaceHint(text="tunadakini", neighbourhood="Tuna"), hazard="yangin"),
    ],
    ids=lambda part: part.text,
)
def test_what_tells_more_takes_nothing_back(asked_which: Chat, said: ReadingPart) -> None:
    asked_which.writes(said, decision="ask")
    assert all(asked_which.by_topic[topic].is_open for topic in ("yol_bozuk", "aydinlatma"))


def test_hours_later_a_place_takes_nothing_back(asked_which: Chat) -> None:
    there = words("tunadakini", place=PlaceHint(text="tunadakini", neighbourhood="Tuna"))
    asked_which.later(hours=2).writes(there, decision="ask")
    assert asked_which.by_topic["yol_bozuk"].is_open
