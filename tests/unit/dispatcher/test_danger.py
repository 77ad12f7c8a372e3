"""Danger cried out right after a matter."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import Kind, PlaceHint, ReadingPart
from tests.unit.dispatcher.chat import GAS, HOLE, HOLE_SOMEWHERE, ROADS, WASTE, Chat, matter

SPARKS = matter("kıvılcım saçıyor şimdi", "elektrik_ariza", confidence=0.5, hazard="elektrik_tehlike")
FAINTED = matter("biri bayıldı galiba", "acil_afet_asayis", confidence=0.6, hazard="saglik_asayis")
FIRE = matter("arsada alevler yükseliyor", "acil_afet_asayis", confidence=0.95, hazard="yangin")
BRANCH = matter("dal tele dayandı", "agac_yesil_alan")
WHERE = matter("Gazi sokak no 5", "diger", street="Gazi Sokak", confidence=0.1)


def test_danger_without_a_subject_is_of_the_matter_just_told_and_goes_to_whom_it_concerns(chat: Chat) -> None:
    chat.writes(BRANCH)
    answer = chat.later(seconds=30).writes(SPARKS)
    assert (chat.ticket.unit, chat.ticket.hazard) == ("gediz", "elektrik_tehlike")
    assert answer.keys[0] == "danger"
    assert {("park_bahceler", "withdrawn"), ("gediz", "assigned")} <= set(answer.told)
    assert (chat.ticket.due_at - chat.now).total_seconds() <= 2 * 3600


def test_a_place_told_once_is_that_of_the_matter_and_its_danger(chat: Chat) -> None:
    chat.writes(BRANCH)
    chat.later(seconds=30).writes(SPARKS)
    answer = chat.later(seconds=30).writes(WHERE, decision="ask")
    assert chat.ticket.place.text == "Gazi Sokak"
    assert "ask_place_of" not in answer.keys


def test_danger_that_is_an_ambulances_alone_stays_with_the_crew_that_goes_there(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    answer = chat.later(seconds=30).writes(FAINTED)
    assert (chat.ticket.unit, chat.ticket.topic, chat.ticket.hazard) == (ROADS, "yol_bozuk", "saglik_asayis")
    assert "danger" in answer.keys
    assert (ROADS, "note") in answer.told


def test_a_crew_hears_of_another_danger_where_it_goes_and_the_citizen_of_its_number(chat: Chat) -> None:
    chat.writes(GAS)
    answer = chat.later(minutes=1).writes(FAINTED)
    assert (chat.ticket.unit, chat.ticket.hazard) == ("izmirgaz", "gaz_kokusu")
    assert [(n.unit, n.event, n.note) for n in answer.notices] == [("izmirgaz", "note", FAINTED.text)]
    dangers = [p.values["hazard"] for reply in answer.replies for p in reply.phrases if p.key == "danger"]
    assert dangers == ["saglik_asayis"]


def test_danger_of_a_sure_subject_beside_danger_is_a_ticket_that_both_crews_hear_of(chat: Chat) -> None:
    chat.writes(GAS)
    answer = chat.later(minutes=1).writes(FIRE)
    assert {ticket.topic for ticket in chat.tickets.values()} == {"gaz_kacagi", "acil_afet_asayis"}
    assert {("desk", "assigned"), ("izmirgaz", "note")} <= set(answer.told)
    chat.later(seconds=30).writes(WHERE, decision="ask")
    assert [ticket.place.text for ticket in chat.tickets.values()] == ["Gazi Sokak"] * 2


@pytest.mark.parametrize(
    "told",
    [
        SPARKS.model_copy(update={"apart": True}),
        SPARKS.model_copy(update={"confidence": 0.9}),
        matter(
            "kıvılcım saçıyor", "elektrik_ariza", street="Gazi", confidence=0.5, hazard="elektrik_tehlike"
        ),
    ],
    ids=["marked off", "a subject of its own", "a place of its own"],
)
def test_danger_told_apart_is_a_ticket_of_its_own(chat: Chat, told: ReadingPart) -> None:
    chat.writes(BRANCH)
    chat.later(seconds=30).writes(told)
    assert set(chat.by_topic) == {"agac_yesil_alan", "elektrik_ariza"}


@pytest.mark.parametrize("hazard", ["intihar", "yasamak_istemiyor", "zehir_alan", "silah_sesi"])
def test_danger_that_comes_of_a_person_is_of_no_lamp_however_unsure(chat: Chat, hazard: str) -> None:
    chat.writes(HOLE)
    person = matter("biri oraya çıkmış, bırakacak kendini", "acil_afet_asayis", confidence=0.6, hazard=hazard)
    answer = chat.later(seconds=40).writes(person)
    assert ("desk", "assigned") in answer.told
    assert chat.by_topic["yol_bozuk"].hazard is None


@pytest.mark.parametrize(("landmark", "tickets"), [("kütüphanenin önünde", 2), ("çeşmenin yanında", 1)])
def test_the_same_danger_at_another_landmark_too_is_another(chat: Chat, landmark: str, tickets: int) -> None:
    crash = {"confidence": 0.9, "hazard": "saglik_asayis"}
    here, there = PlaceHint(text="çeşmenin karşısında"), PlaceHint(text=landmark)
    chat.writes(matter("iki araç çarpıştı, yaralı var", "acil_afet_asayis", place=here, **crash))
    told = matter("orada da motor devrilmiş", "acil_afet_asayis", place=there, there_too=True, **crash)
    chat.later(minutes=1).writes(told)
    assert len(chat.tickets) == tickets


WIRE = matter("tel koptu yerde", "elektrik_ariza", urgency=3, hazard="elektrik_tehlike")
CRACKS = matter("hâlâ çıtırdıyor neredesiniz", "tehlikeli_yapi", confidence=0.9, hazard="cokme_obruk")


def test_danger_that_still_is_so_is_the_one_that_is_open(chat: Chat) -> None:
    chat.writes(WIRE)
    answer = chat.later(minutes=9).writes(CRACKS)
    assert (chat.ticket.unit, chat.ticket.hazard) == ("gediz", "elektrik_tehlike")
    assert ("gediz", "note") in answer.told


@pytest.mark.parametrize(
    "told",
    [
        CRACKS.model_copy(update={"text": "evin duvarı çöktü"}),
        CRACKS.model_copy(update={"apart": True}),
        CRACKS.model_copy(update={"place": PlaceHint(text="okulun arkasında")}),
        CRACKS.model_copy(update={"text": "hâlâ gelen yok duvar yıkılıyor"}),
        CRACKS.model_copy(update={"hazard": "saglik_asayis", "topic": "acil_afet_asayis"}),
        CRACKS.model_copy(update={"hazard": "intihar", "topic": "acil_afet_asayis"}),
    ],
    ids=["not again", "marked off", "a place of its own", "named", "an ambulance's", "a person's"],
)
def test_another_danger_is_never_lost_in_the_one_that_is_open(chat: Chat, told: ReadingPart) -> None:
    chat.writes(WIRE)
    chat.later(minutes=9).writes(told)
    assert len(chat.tickets) == 2


def test_danger_told_again_of_two_dangers_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(WIRE)
    chat.later(minutes=4).writes(FIRE)
    chat.later(minutes=4).writes(CRACKS)
    assert len(chat.tickets) == 3


def test_news_of_the_fire_brigade_is_of_the_danger_that_is_open(chat: Chat) -> None:
    chat.writes(WIRE)
    news = matter("itfaiye geldi adamı indirdi çok şükür", "acil_afet_asayis", kind=Kind.THANKS)
    answer = chat.later(minutes=12).writes(news)
    assert ("gediz", "note") in answer.told
    assert chat.ticket.status is Status.ASSIGNED


def test_news_of_the_fire_brigade_beside_a_hole_is_a_matter(chat: Chat) -> None:
    chat.writes(HOLE)
    news = matter("itfaiye geldi adamı indirdi", "acil_afet_asayis", kind=Kind.OTHER)
    chat.later(minutes=12).writes(news)
    assert len(chat.tickets) == 2


def test_a_trouble_of_the_emergency_services_beside_danger_is_a_matter(chat: Chat) -> None:
    chat.writes(WIRE)
    chat.later(minutes=12).writes(matter("adam caddede yatmış", "acil_afet_asayis"))
    assert len(chat.tickets) == 2


def test_danger_told_minutes_later_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(BRANCH)
    chat.later(minutes=4).writes(SPARKS)
    assert len(chat.tickets) == 2


def test_danger_after_two_matters_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(HOLE, WASTE)
    chat.later(seconds=30).writes(SPARKS)
    assert len(chat.tickets) == 3


def test_danger_is_not_of_what_is_nowhere(chat: Chat) -> None:
    chat.writes(matter("emlak vergisi nasıl ödenir", "vergi_ebelediye"))
    chat.later(seconds=30).writes(SPARKS)
    assert len(chat.tickets) == 2


def test_who_has_begun_is_not_sent_away_by_danger_of_another_kind(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.hears_from(ROADS, "in_progress")
    chat.later(seconds=30).writes(SPARKS)
    assert chat.by_topic["yol_bozuk"].status is Status.IN_PROGRESS
    assert chat.by_topic["elektrik_ariza"].unit == "gediz"
