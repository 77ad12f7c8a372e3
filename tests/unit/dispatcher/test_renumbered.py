"""A number of a place put right by the number alone."""

import pytest

from services.dispatcher.renumbered import renumbered
from services.dispatcher.ticket import Place
from shared.events import PlaceHint
from tests.unit.dispatcher.chat import Chat, matter

SOMEWHERE = Place(text="Çamdibi, 5190 sokak no 12", street="5190 sokak", neighbourhood="Çamdibi")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("pardon 5190 değil 5109", "Çamdibi, 5109 sokak no 12"),
        ("5190 demişim 5109 olacak düzeltin", "Çamdibi, 5109 sokak no 12"),
        ("yanlış yazmışım 5109 olucak 5190 değil", "Çamdibi, 5109 sokak no 12"),
        ("no 12 değil 21 karıştırdım", "Çamdibi, 5190 sokak no 21"),
        ("5190 değil 5109 sokak, kusura bakmayın", "Çamdibi, 5109 sokak no 12"),
        ("12 değil 14 yani yandaki kapı", "Çamdibi, 5190 sokak no 14"),
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
        "12 değil 13 gündür böyle",
        "12 torba değil 20 torba olacak",
        "saat 12 değil 13 demişler",
        "5190 lira değil 5200 lira ödedim",
        "5190 in girişi olacak 20 metre ileride",
        "12 kişiyiz, 3 çocuk var, yanlış hatırlamıyorsam",
        "5190 olacak 5109 değil",
    ],
)
def test_nothing_else_is_touched(told: str) -> None:
    assert renumbered(SOMEWHERE, told) is None


def test_the_unit_gets_the_right_street(chat: Chat) -> None:
    chat.writes(matter("5190 sokakta çukur var", "yol_bozuk", street="5190 sokak"))
    chat.later(minutes=1).writes(matter("pardon 5190 değil 5109", "diger", confidence=0.1), decision="ask")
    assert (chat.ticket.place.street, chat.ticket.place.text) == ("5109 sokak", "5109 sokak")


def test_a_door_put_right_with_its_word_is_exchanged_once(chat: Chat) -> None:
    chat.writes(
        matter("5190 sokak 5 numaranın önünde çukur", "yol_bozuk", street="5190 sokak 5 numaranın önünde")
    )
    door = matter("5 değil 7 numara", "diger", confidence=0.1, bare=True)
    put_right = door.model_copy(update={"place": PlaceHint(text="7 numara", corrects=True)})
    chat.later(minutes=1).writes(put_right, decision="ask")
    assert chat.ticket.place.text == "5190 sokak 7 numaranın önünde"
