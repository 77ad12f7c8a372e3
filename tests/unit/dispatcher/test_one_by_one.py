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


def test_of_two_of_a_kind_the_other_is_the_one_that_is_not_done(chat: Chat) -> None:
    for street in ("61 sokak", "63 sokak"):
        chat.later(hours=1).writes(matter(f"{street} çukur dolu", "yol_bozuk", street=street))
    first, second = chat.tickets.values()
    chat.later(days=1).hears_from(ROADS, "resolved", "Kapatıldı.", ticket=first)
    said = matter("61 sokaktaki oldu öbürü duruyor hala", "diger", confidence=0.5, solved=False)
    answer = chat.later(hours=2).writes(said, decision="ask")
    assert answer.keys[:2] == ["confirmed", "status_line"]
    assert chat.tickets[first.id].status is Status.CLOSED
    assert "öbürü" in chat.tickets[second.id].text


def test_of_two_open_ones_one_is_well_and_the_other_is_not(chat: Chat) -> None:
    chat.writes(matter("kapının önünde çöp yığılı", "cop_toplama"))
    chat.later(hours=2).writes(DOGS)
    said = matter("çöpleri aldılar ama köpekler aynen", "basibos_hayvan", confidence=0.6, solved=False)
    chat.later(days=1).writes(said)
    assert chat.by_topic["cop_toplama"].confirmed
    assert chat.by_topic["basibos_hayvan"].confirmed is None
    assert "köpekler" in chat.by_topic["basibos_hayvan"].text


@pytest.mark.parametrize(
    "text",
    ["çöpler dağ gibi ama köpekler de dağıtıyor", "çöpler yığıldı, köpekler dağıttı", "diğeri duruyor"],
)
def test_where_none_of_the_open_ones_is_well_all_is_as_before(chat: Chat, text: str) -> None:
    chat.writes(matter("kapının önünde çöp yığılı", "cop_toplama"))
    chat.later(hours=2).writes(DOGS)
    chat.later(days=1).writes(matter(text, "cop_toplama", confidence=0.9))
    assert not any(ticket.confirmed for ticket in chat.tickets.values())
