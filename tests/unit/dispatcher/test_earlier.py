"""The place of an earlier report, long after it or for the next item of a list."""

import pytest

from shared.events import Kind, ReadingPart
from tests.unit.dispatcher.chat import HOLE, Chat, matter

PARKED = matter("aynı caddede kaldırıma park ediyorlar", "otopark_arac", same_place=True)


def test_the_same_street_long_after_is_that_of_all_the_reports_of_late(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=3).writes(PARKED)
    assert chat.by_topic["otopark_arac"].place.street == chat.by_topic["yol_bozuk"].place.street


def test_of_several_streets_nobody_knows_which_is_the_same(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=1).writes(matter("gazi sokakta lamba yok", "aydinlatma", street="Gazi Sokak"))
    assert "ask_place" in chat.later(hours=3).writes(PARKED).keys


def test_after_days_the_same_street_is_asked_for(chat: Chat) -> None:
    chat.writes(HOLE)
    assert "ask_place" in chat.later(hours=100).writes(PARKED).keys


FIRST = matter("1) lamba yanmıyor", "aydinlatma")
SECOND = matter("2) çöpler alınmadı", "cop_toplama")
THIRD = matter("3) kaldırıma park ediyorlar", "otopark_arac")


def introduced(chat: Chat) -> None:
    who = "ersoy caddesi sakiniyim, üç talebim var"
    said = matter(who, "diger", kind=Kind.OTHER, introduces=True, street="Ersoy Caddesi")
    chat.writes(said, decision="ask")
    chat.later(minutes=1).writes(FIRST)


def test_the_items_of_a_list_are_where_it_was_said_before_it(chat: Chat) -> None:
    introduced(chat)
    chat.later(minutes=1).writes(SECOND)
    assert "ask_place" not in chat.later(minutes=1).writes(THIRD).keys
    assert {ticket.place.street for ticket in chat.tickets.values()} == {
        chat.by_topic["aydinlatma"].place.street
    }


@pytest.mark.parametrize(
    "told",
    [
        THIRD,  # of the second nothing is known
        matter("çöpler alınmadı", "cop_toplama"),
        matter("2. kattan çöp atıyorlar", "cop_toplama"),
        matter("2) arka sokakta çöpler alınmadı", "cop_toplama"),
    ],
)
def test_what_is_no_next_item_is_asked_where_it_is(chat: Chat, told: ReadingPart) -> None:
    introduced(chat)
    assert "ask_place" in chat.later(minutes=1).writes(told).keys


def test_the_place_of_one_item_is_not_that_of_the_next(chat: Chat) -> None:
    chat.writes(matter("1) ersoy caddesinde lamba yanmıyor", "aydinlatma", street="Ersoy Caddesi"))
    assert "ask_place" in chat.later(minutes=1).writes(SECOND).keys
