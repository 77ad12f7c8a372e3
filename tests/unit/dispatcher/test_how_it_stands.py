"""Words that tell how it stands answer our question, whatever their subject seems to be by themselves."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import ReadingPart
from tests.unit.dispatcher.chat import HOLE, ROADS, Chat, Intent, Kind, matter

LAMP = matter("372 sokakta iki lamba da sönük", "aydinlatma", street="372 Sokak")


@pytest.fixture
def a_lamp_is_mended(chat: Chat) -> None:
    chat.writes(LAMP)
    chat.later(days=1).hears_from(chat.ticket.unit, "resolved", "Ampul değişti.")
    chat.later(hours=5)


def read_as_nothing(text: str, **more: object) -> ReadingPart:
    return matter(text, "diger", **({"kind": Kind.OTHER, "confidence": 0.6} | more))


def test_that_it_works_again_is_a_yes(chat: Chat, a_lamp_is_mended: None) -> None:
    assert chat.writes(read_as_nothing("eve dönerken gördüm yanıyorlar"), decision="ask").keys == [
        "confirmed"
    ]


def test_that_it_works_again_is_a_yes_though_it_be_read_as_a_complaint(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(hours=3).hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.later(hours=2).writes(matter("asfalt atmışlar gördüm", "yol_bozuk")).keys == ["confirmed"]


def test_that_it_is_so_again_is_a_no(chat: Chat, a_lamp_is_mended: None) -> None:
    answer = chat.writes(read_as_nothing("iki saat yandı gene söndü"), decision="desk")
    assert answer.keys == ["reopened"]
    assert len(chat.tickets) == 1


def test_half_of_it_is_a_no_and_no_fire(chat: Chat, a_lamp_is_mended: None) -> None:
    fire = {"hazard": "saglik_asayis", "kind": Kind.COMPLAINT, "urgency": 3}
    chat.writes(matter("bir direk yanıyor diğeri yanmıyor", "acil_afet_asayis", **fire))
    assert chat.ticket.status is Status.REOPENED
    assert chat.ticket.hazard is None


@pytest.mark.parametrize(
    "text",
    [
        "çatı katı yanıyor",
        "yanıyoruz yetişin",
        "evde yanıyor",
        "her yer yanıyor",
        "biri yanmıyor biri yanıyor, kablodan kıvılcım çıkıyor",
    ],
)
def test_what_burns_and_has_a_name_is_a_fire(chat: Chat, a_lamp_is_mended: None, text: str) -> None:
    fire = {"hazard": "saglik_asayis", "kind": Kind.COMPLAINT, "urgency": 3}
    chat.writes(matter(text, "acil_afet_asayis", **fire))
    assert "saglik_asayis" in {ticket.hazard for ticket in chat.tickets.values()}


def test_danger_beside_what_is_well_opens_it_again(chat: Chat, a_lamp_is_mended: None) -> None:
    chat.writes(matter("yandı ama direkten kıvılcım çıkıyor", "aydinlatma", hazard="elektrik_tehlike"))
    assert chat.ticket.status is Status.REOPENED


def test_another_unit_s_trouble_is_no_verdict(chat: Chat, a_lamp_is_mended: None) -> None:
    chat.writes(matter("çöpleri de almamışlar üstelik yanıyor", "cop_toplama"))
    assert chat.by_topic["aydinlatma"].status is Status.RESOLVED


def test_another_street_is_no_verdict(chat: Chat, a_lamp_is_mended: None) -> None:
    chat.writes(matter("390 sokaktaki yanıyor", "aydinlatma", kind=Kind.OTHER, street="390 Sokak"))
    assert chat.tickets[next(iter(chat.tickets))].status is Status.RESOLVED


def test_a_yes_beside_what_nobody_understands_is_asked_about_again(
    chat: Chat, a_lamp_is_mended: None
) -> None:
    told = matter("yanıyor da böyle titreyince insan şaşırıyor", "diger", kind=Kind.OTHER, confidence=0.3)
    assert chat.writes(told, decision="ask").keys == ["ask_if_solved"]


def test_thanks_that_tell_that_all_is_well_are_a_yes(chat: Chat, a_lamp_is_mended: None) -> None:
    praise = matter("sokak ışıl ışıl oldu hay yaşayın", "diger", kind=Kind.THANKS, confidence=0.5)
    assert chat.writes(praise, intent=Intent.THANKS).keys == ["confirmed"]


def test_praise_that_tells_that_nothing_is_well_is_asked_about(chat: Chat, a_lamp_is_mended: None) -> None:
    irony = matter("aferin size sokak kapkaranlık", "aydinlatma", kind=Kind.THANKS)
    assert chat.writes(irony, intent=Intent.THANKS).keys == ["ask_if_solved"]


def test_who_will_look_later_is_noted_and_the_question_stays(chat: Chat, a_lamp_is_mended: None) -> None:
    later = read_as_nothing("mesaideyim, akşam bakıp yazarım", wants_nothing=True)
    answer = chat.writes(later, decision="ask")
    assert (answer.keys, answer.reactions) == ([], ["✅"])
    assert "mesaideyim" in chat.ticket.text
    assert chat.later(hours=8).writes(read_as_nothing("baktım, yanıyor"), decision="ask").keys == [
        "confirmed"
    ]


def test_who_will_look_later_at_the_same_subject_reopens_nothing(chat: Chat, a_lamp_is_mended: None) -> None:
    chat.writes(matter("akşam lambaya bakarım", "aydinlatma", kind=Kind.REQUEST))
    assert chat.ticket.status is Status.RESOLVED


def test_a_complaint_that_will_be_written_elsewhere_is_not_put_off(
    chat: Chat, a_lamp_is_mended: None
) -> None:
    chat.writes(matter("çöpten geçilmiyor gazeteye yazacağım", "cop_toplama"))
    assert set(chat.by_topic) == {"aydinlatma", "cop_toplama"}


def test_what_is_done_to_something_else_is_no_yes_though_it_ends_like_one(
    chat: Chat, a_lamp_is_mended: None
) -> None:
    chat.writes(read_as_nothing("benim televizyonum yandı", solved=True), decision="ask")
    assert chat.tickets[next(iter(chat.tickets))].status is Status.RESOLVED


def test_of_two_solutions_the_one_is_meant_whose_subject_is_named(chat: Chat, a_lamp_is_mended: None) -> None:
    lamp = chat.ticket
    chat.writes(HOLE)
    hole = chat.by_topic["yol_bozuk"]
    chat.later(hours=1).hears_from(ROADS, "resolved", "Kapatıldı.", ticket=hole)
    chat.later(hours=1).writes(matter("lambalar yanıyor", "aydinlatma", kind=Kind.OTHER))
    assert chat.tickets[lamp.id].status is Status.CLOSED
    assert chat.tickets[hole.id].status is Status.RESOLVED


def test_what_is_read_as_the_same_trouble_but_tells_that_something_is_well_is_asked_about(
    chat: Chat, a_lamp_is_mended: None
) -> None:
    told = matter("lambalar yanıyor, camını da silip gitmişler hepsinin", "aydinlatma")
    assert chat.writes(told).keys == ["ask_if_solved"]
    assert chat.ticket.status is Status.RESOLVED
