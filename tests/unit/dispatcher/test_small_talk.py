"""Introductions, feasts' wishes and what went astray: answered, and no matter of their own."""

from typing import Any

import pytest

from services.dispatcher.ticket import Status
from shared.events import Intent, Kind, MessageKind
from tests.unit.dispatcher.chat import GAS, HOLE, HOLE_SOMEWHERE, ROADS, Answer, Chat, matter, photo, reading

UNSURE = matter("akşama misafir var", "diger", kind=Kind.OTHER, confidence=0.3)


def introduces(chat: Chat, text: str = "ben site yöneticisiyim", **more: Any) -> Answer:
    return chat.writes(matter(text, "diger", kind=Kind.OTHER, introduces=True, **more), decision="ask")


def says_it_was_not_for_us(chat: Chat, text: str = "o size değildi", **more: Any) -> Answer:
    wish = matter(text, "diger", confidence=0.0, withdraws=True, wants_nothing=True)
    return chat.says(Intent.WITHDRAWAL, text, parts=(wish,), **more)


def sends_a_card(chat: Chat) -> Answer:
    wishes = matter("bayramınız kutlu olsun", "diger", wants_nothing=True)
    seen = reading(wishes, intent=Intent.GREETING)
    return chat.sends(MessageKind.MEDIA, seen, text=wishes.text, attachments=(photo(),))


def test_who_only_says_who_they_are_is_asked_what_it_is(chat: Chat) -> None:
    assert introduces(chat).keys == ["greeting"]
    assert introduces(chat).keys == ["we_listen"]
    assert chat.tickets == {}


def test_who_says_that_there_is_something_is_asked_for_it_in_the_middle_of_a_talk(chat: Chat) -> None:
    chat.says(Intent.GREETING, "slm")
    announced = matter("bir şey soracaktım", "diger", introduces=True)
    assert chat.says(Intent.GREETING, announced.text, parts=(announced,)).keys == ["we_listen"]


def test_where_they_are_holds_for_the_matter_that_follows(chat: Chat) -> None:
    introduces(chat, street="Gül Sokak")
    chat.later(minutes=2).writes(HOLE_SOMEWHERE)
    assert chat.ticket.place.text == "Gül Sokak"


def test_a_place_of_the_matters_own_counts(chat: Chat) -> None:
    introduces(chat, street="Gül Sokak")
    chat.writes(HOLE)
    assert chat.ticket.place.text == "Ersoy Caddesi"


def test_where_they_are_is_forgotten_and_nobody_is_asked_about_it(chat: Chat) -> None:
    introduces(chat, street="Gül Sokak")
    assert chat.waits(hours=1).replies == []
    chat.writes(HOLE_SOMEWHERE)
    assert chat.ticket.place.text is None


@pytest.mark.usefixtures("a_hole_is_told")
def test_within_a_report_it_belongs_there(chat: Chat) -> None:
    assert introduces(chat).told == [(ROADS, "note")]


def test_an_introduction_opens_nothing_again(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.later(hours=1)
    assert introduces(chat).told == []
    assert chat.ticket.status is Status.RESOLVED


def test_the_card_that_wishes_stand_on_belongs_to_no_matter(chat: Chat) -> None:
    assert sends_a_card(chat).keys == ["greeting"]
    assert chat.waits(hours=1).replies == []
    assert (chat.tickets, len(chat.conversation.let_go if chat.conversation else ())) == ({}, 1)


@pytest.mark.usefixtures("a_hole_is_told")
def test_a_card_is_no_proof_of_the_report_before_it(chat: Chat) -> None:
    assert sends_a_card(chat).reactions == ["👋"]
    assert chat.ticket.attachments == ()


def test_what_was_for_somebody_else_is_closed_where_nothing_sure_stands_in_it(chat: Chat) -> None:
    chat.writes(UNSURE, decision="ask")
    assert says_it_was_not_for_us(chat).keys == ["withdrawn"]
    assert chat.ticket.is_withdrawn


@pytest.mark.usefixtures("a_hole_is_told")
def test_a_sure_report_it_strayed_into_stays_open_and_its_unit_knows(chat: Chat) -> None:
    chat.writes(UNSURE, decision="ask")
    answer = says_it_was_not_for_us(chat)
    (notice,) = answer.notices
    assert (answer.reactions, notice.unit, notice.event) == (["✅"], ROADS, "note")
    assert notice.note == (
        "Vatandaş son yazdığının bu başvuruyla ilgili olmadığını bildirdi. “o size değildi”"
    )
    assert chat.ticket.is_open


@pytest.mark.parametrize("told", [HOLE, GAS])
def test_who_wrote_nothing_but_a_sure_report_is_asked_whether_they_mean_it(chat: Chat, told: Any) -> None:
    chat.writes(told)
    answer = says_it_was_not_for_us(chat)
    assert answer.keys == ["status_line", "ask_if_astray"]
    assert [choice.id for choice in answer.bubble.choices] == [f"withdraw:{chat.ticket.id}"]
    assert chat.ticket.is_open


def test_a_report_long_before_is_not_meant(chat: Chat) -> None:
    chat.writes(HOLE)
    small_talk = matter("naber", "diger", kind=Kind.OTHER, wants_nothing=True)
    assert chat.later(days=1).writes(small_talk, decision="ask").keys == ["nothing_reported"]
    answer = says_it_was_not_for_us(chat)
    assert (answer.reactions, answer.told, chat.ticket.is_open) == (["👍"], [], True)


def test_at_the_beginning_it_is_told_whose_line_this_is(chat: Chat) -> None:
    assert says_it_was_not_for_us(chat).keys == ["nothing_reported"]


def test_a_matter_beside_it_is_registered(chat: Chat) -> None:
    wish = matter("yanlış yere yazdım", "diger", confidence=0.0, withdraws=True, wants_nothing=True)
    assert "registered" in chat.writes(HOLE, wish).keys
