"""A number of a place put right by the number alone."""

import pytest

from services.dispatcher.renumbered import renumbered
from services.dispatcher.ticket import Place
from tests.unit.dispatcher.chat import Chat, matter

SOMEWHERE = Place(text="Çamdibi, 5190 sokak no 12", street="5190 sokak", neighbourhood="Çamdibi")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("pardon 5190 değil 5109", "Çamdibi, 5109 sokak no 12"),
        ("5190 demişim 5109 olacak düzeltin", "Çamdibi, 5109 sokak no 12"),
        ("yanlış yazmışım 5109 olucak 5190 değil", "Çamdibi, 5109 sokak no 12"),
        ("no 12 değil 21 karıştırdım", "Çamdibi, 5190 sokak no 21"),
    ],
)
def test_the_number_that_is_known_gives_way(told: str, text: str) -> None:
    place = renumbered(SOMEWHERE, told)
    assert place is not None
    assert place.text == text
    assert place.neighbourhood == "Çamdibi"


@pytest.mark.parametrize(
    "told",
    [
        "5190 sokakta 3 gündür",
        "5109 olacak",
        "5190 değil mi orası",
        "80 değil 90",
        "5190 12 değil",
        "5190 ile 5109 köşesi değil mi 12",
    ],
)
def test_nothing_else_is_touched(told: str) -> None:
    assert renumbered(SOMEWHERE, told) is None


def test_the_unit_gets_the_right_street(chat: Chat) -> None:
    chat.writes(matter("5190 sokakta çukur var", "yol_bozuk", street="5190 sokak"))
    chat.later(minutes=1).writes(matter("pardon 5190 değil 5109", "diger", confidence=0.1), decision="ask")
    assert (chat.ticket.place.street, chat.ticket.place.text) == ("5109 sokak", "5109 sokak")
