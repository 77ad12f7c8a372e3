"""One message that goes from one report to another."""

import pytest

from services.dispatcher.ticket import Status, Ticket
from shared.events import ReadingPart
from tests.unit.dispatcher.chat import ROADS, Chat, Intent, Kind, matter

HOLE = matter("Kestane sokağında koca çukur var", "yol_bozuk", street="Kestane Sokak")
DOGS = matter("parkın arkasında köpek sürüsü geziyor", "basibos_hayvan")


@pytest.fixture
def hole(chat: Chat) -> Ticket:
    """Mended, while the dogs are still about."""
    chat.writes(HOLE)
    chat.later(hours=2).writes(DOGS)
    told = chat.by_topic["yol_bozuk"]
    chat.later(days=1).hears_from(ROADS, "resolved", "Kapatıldı.", ticket=told)
    chat.later(hours=2)
    return told


def asks(text: str, **more: object) -> ReadingPart:
    return matter(text, "diger", **({"kind": Kind.QUESTION, "confidence": 0.4, "asks_after": True} | more))


def test_a_yes_for_one_and_a_question_after_the_other(chat: Chat, hole: Ticket) -> None:
    said = asks("çukur kapanmış. köpeklere ne zaman bakarsınız")
    answer = chat.writes(said, intent=Intent.STATUS)
    assert answer.keys[:2] == ["confirmed", "status_line"]
    assert chat.tickets[hole.id].status is Status.CLOSED
    assert "köpeklere" in chat.by_topic["basibos_hayvan"].text
    assert "köpeklere" not in chat.tickets[hole.id].text


def test_a_yes_for_one_and_a_no_for_the_other(chat: Chat, hole: Ticket) -> None:
    dogs = chat.by_topic["basibos_hayvan"]
    chat.hears_from(dogs.unit, "resolved", "Toplandı.", ticket=dogs)
    chat.writes(asks("köpekleri almışlar, çukur ise gene çöktü", kind=Kind.COMPLAINT))
    assert chat.tickets[dogs.id].status is Status.CLOSED
    assert chat.tickets[hole.id].status is Status.REOPENED


def test_words_of_one_report_are_no_matter_of_the_other(chat: Chat, hole: Ticket) -> None:
    chat.writes(matter("çukuru kapatmışlar. elinize sağlık", "yol_bozuk", kind=Kind.OTHER))
    assert chat.tickets[hole.id].status is Status.CLOSED
    assert chat.by_topic["basibos_hayvan"].text == DOGS.text


def test_another_matter_beside_a_yes_is_a_ticket(chat: Chat, hole: Ticket) -> None:
    well = matter("çukur kapanmış", "yol_bozuk", kind=Kind.OTHER)
    chat.writes(well, matter("duraktaki cam da kırık", "diger_kurum", apart=True))
    assert len(chat.tickets) == 3
    assert chat.tickets[hole.id].status is Status.CLOSED


def test_danger_is_never_told_in_passing(chat: Chat, hole: Ticket) -> None:
    bitten = matter("çukur kapanmış. köpekler çocuğu ısırdı", "basibos_hayvan", hazard="hayvan_saldiri")
    answer = chat.writes(bitten)
    assert "danger" in answer.keys
