"""Danger that no rule names, in the middle of a matter, as an answer and long after."""

import pytest

from services.dispatcher.ticket import Status
from shared.events import Kind, PlaceHint, Priority, ReadingPart
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, WASTE, Chat, matter

EMERGENCY = "acil_afet_asayis"
SWERVES = matter(
    "taksiciyim, direksiyon elimden gidiyor",
    EMERGENCY,
    confidence=0.97,
    urgency=3,
    hazard="saglik_asayis",
    inferred=True,
)
AID = matter("gıda yardımına yazılmak istiyorum", "sosyal_yardim", kind=Kind.REQUEST)
RUIN = matter("boş evin sıvası dökülmüş", "tehlikeli_yapi", street="Gül Sokak")
STONES = matter("şimdi damından kiremit yağıyor", "tehlikeli_yapi", urgency=3, hazard="cokme_obruk")


def like(part: ReadingPart, **changes: object) -> ReadingPart:
    return part.model_copy(update=changes)


def test_it_is_of_the_matter_that_is_being_told_and_its_unit_sees_danger_at_once(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=4).writes(SWERVES)
    ticket = chat.ticket
    assert (ticket.unit, ticket.topic, ticket.hazard, ticket.urgency) == (
        ROADS,
        "yol_bozuk",
        "saglik_asayis",
        3,
    )
    assert answer.keys[0] == "danger"
    assert answer.bubble.priority is Priority.DANGER
    assert (ROADS, "note") in answer.told
    assert (ticket.due_at - chat.now).total_seconds() <= 2 * 3600
    assert any(entry.detail.get("hazard") == "saglik_asayis" for entry in ticket.history)


def test_where_nobody_is_sent_out_the_desk_hears_the_words_as_well(chat: Chat) -> None:
    chat.writes(AID)
    answer = chat.later(seconds=30).writes(SWERVES)
    assert chat.ticket.hazard == "saglik_asayis"
    assert {("sosyal_yardim", "note"), ("desk", "note")} <= set(answer.told)


def test_whom_an_ambulance_must_come_for_the_desk_hears_of_beside_a_calm_unit(chat: Chat) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=4).writes(like(SWERVES, text="annem fenalaştı"))
    assert {(ROADS, "note"), ("desk", "note")} <= set(answer.told)


def test_the_place_told_with_it_is_that_of_the_danger_of_which_nobody_knows_where(chat: Chat) -> None:
    chat.writes(GAS)
    chat.later(seconds=20).writes(like(SWERVES, place=PlaceHint(text="Gül Sokak 3", street="gül sokak")))
    assert (chat.ticket.hazard, chat.ticket.place.street) == ("gaz_kokusu", "gül sokak")


def test_of_a_calm_matter_without_a_place_it_is_not(chat: Chat) -> None:
    chat.writes(WASTE)
    chat.later(seconds=20).writes(like(SWERVES, place=PlaceHint(text="Gül Sokak 3", street="gül sokak")))
    assert {ticket.hazard for ticket in chat.tickets.values()} == {None, "saglik_asayis"}


def test_its_number_is_told_once(chat: Chat) -> None:
    chat.writes(GAS)
    assert "danger" in chat.later(seconds=20).writes(SWERVES).keys
    assert "danger" not in chat.later(seconds=20).writes(like(SWERVES, text="kapıyı da açan yok")).keys
    assert chat.ticket.hazard == "gaz_kokusu"


@pytest.mark.parametrize(
    "told",
    [
        like(SWERVES, inferred=False),
        like(SWERVES, apart=True),
        like(SWERVES, place=PlaceHint(text="Nil Sokak", street="nil sokak")),
        like(SWERVES, topic="elektrik_ariza", hazard="elektrik_tehlike"),
        like(SWERVES, hazard="intihar"),
        like(SWERVES, there_too=True),
    ],
    ids=["a rule's", "marked off", "another street", "a subject of its own", "a person's", "there too"],
)
def test_what_a_rule_names_or_is_told_apart_is_a_ticket_of_its_own(chat: Chat, told: ReadingPart) -> None:
    chat.writes(HOLE)
    answer = chat.later(minutes=1).writes(told)
    assert len(chat.tickets) == 2
    assert chat.by_topic["yol_bozuk"].hazard is None
    assert any(event == "assigned" for _, event in answer.told)


def test_when_nobody_tells_the_matter_any_more_it_is_a_ticket_of_its_own(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=8).writes(SWERVES)
    assert len(chat.tickets) == 2


def test_of_two_matters_it_is_of_the_one_told_last(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=1).writes(WASTE)
    chat.later(minutes=1).writes(SWERVES)
    assert chat.by_topic["cop_toplama"].hazard == "saglik_asayis"
    assert chat.by_topic["yol_bozuk"].hazard is None


LEANS = matter(
    "değmez, yalnız gövdesi bize doğru",
    "elektrik_ariza",
    confidence=0.85,
    hazard="elektrik_tehlike",
    inferred=True,
)
TREE = matter("çınar devrilmiş", "agac_yesil_alan", street="Gül Sokak")


@pytest.mark.parametrize("hours", [0.1, 4], ids=["at once", "hours later"])
@pytest.mark.parametrize("told", [LEANS, SWERVES], ids=["of any subject", "of none"])
def test_an_answer_in_which_danger_is_read_is_an_answer_and_makes_the_ticket_dangerous(
    chat: Chat, hours: float, told: ReadingPart
) -> None:
    chat.writes(TREE)
    chat.later(hours=2).hears_from("park_bahceler", "question", "Tellere değiyor mu?")
    answer = chat.later(hours=hours).writes(told)
    ticket = chat.ticket
    assert (ticket.unit, ticket.status, ticket.hazard) == ("park_bahceler", Status.IN_PROGRESS, told.hazard)
    assert answer.keys[0] == "danger"
    assert ("park_bahceler", "note") in answer.told


@pytest.mark.parametrize(
    "told",
    [like(LEANS, inferred=False), like(LEANS, apart=True), like(SWERVES, hazard="zehir_alan")],
    ids=["a rule's", "marked off", "a person's"],
)
def test_a_danger_that_is_none_of_the_units_business_is_no_mere_answer(chat: Chat, told: ReadingPart) -> None:
    chat.writes(TREE)
    chat.later(hours=2).hears_from("park_bahceler", "question", "Tellere değiyor mu?")
    chat.later(minutes=5).writes(told)
    assert len(chat.tickets) == 2


@pytest.mark.parametrize("inferred", [False, True])
def test_danger_of_the_subject_of_a_calm_report_makes_that_one_dangerous(chat: Chat, inferred: bool) -> None:
    chat.writes(RUIN)
    answer = chat.later(hours=2).writes(like(STONES, inferred=inferred))
    ticket = chat.ticket
    assert (ticket.hazard, ticket.urgency) == ("cokme_obruk", 3)
    assert answer.keys[0] == "danger"
    assert {"added_to", "ask_if_apart"} <= set(answer.keys)
    assert [(n.unit, n.event, n.note) for n in answer.notices] == [(ticket.unit, "note", STONES.text)]


def test_the_button_makes_a_ticket_of_danger_that_was_of_another_house(chat: Chat) -> None:
    chat.writes(RUIN)
    chat.later(hours=2).writes(STONES)
    answer = chat.taps(f"apart:{chat.ticket.id}")
    assert len(chat.tickets) == 2
    assert any(event == "assigned" for _, event in answer.told)


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (RUIN, like(STONES, place=PlaceHint(text="Nil Sokak", street="nil sokak"))),
        (RUIN, like(STONES, place=PlaceHint(text="okulun yanında"))),
        (RUIN, like(STONES, apart=True)),
        (like(RUIN, place=None), STONES),
        (like(RUIN, hazard="cokme_obruk"), STONES),
        (RUIN, like(STONES, topic="gaz_kacagi", hazard="gaz_kokusu")),
        (RUIN, like(STONES, topic=EMERGENCY, hazard="saglik_asayis")),
    ],
    ids=[
        "another street",
        "a landmark",
        "marked off",
        "nowhere known",
        "dangerous",
        "another subject",
        "no subject",
    ],
)
def test_hours_later_another_danger_is_a_ticket_of_its_own(
    chat: Chat, before: ReadingPart, told: ReadingPart
) -> None:
    chat.writes(before)
    chat.later(hours=2).writes(told)
    assert len(chat.tickets) == 2


def test_of_two_reports_of_its_subject_nobody_knows_which_has_grown_worse(chat: Chat) -> None:
    chat.writes(RUIN)
    chat.later(minutes=40).writes(like(RUIN, place=PlaceHint(text="Nil Sokak", street="nil sokak")))
    chat.later(hours=2).writes(STONES)
    assert len(chat.tickets) == 3


def test_after_days_it_may_be_another_house(chat: Chat) -> None:
    chat.writes(RUIN)
    chat.later(days=2).writes(STONES)
    assert len(chat.tickets) == 2


DOG = matter("köpeğin ayağı ezilmiş", "hayvan_sagligi", street="Gül Sokak")


@pytest.mark.parametrize("inferred", [False, True])
@pytest.mark.parametrize(
    "said",
    [
        "kan kaybediyor", "nefesi zayıf", "kıpırdamıyor bile", "inleyip duruyor", "titriyor",
        "arka ayakları sakat", "can çekişiyor", "ölmek üzere acele edin", "yerde yatıyor kalkamıyor",
        "kedim gibi bağırıyor",
    ],
)  # fmt: skip
def test_how_a_hurt_animal_is_is_the_animals_and_no_persons_danger(
    chat: Chat, said: str, inferred: bool
) -> None:
    chat.writes(DOG)
    told = matter(said, EMERGENCY, confidence=0.95, urgency=3, hazard="saglik_asayis", inferred=inferred)
    answer = chat.later(minutes=3).writes(told)
    assert (chat.ticket.hazard, chat.ticket.unit) == (None, "veteriner_isleri")
    assert ("veteriner_isleri", "note") in answer.told
    assert "danger" not in answer.keys


@pytest.mark.parametrize(
    "said",
    [
        "sürücü de kanlar içinde", "kadın yerde yatıyor", "beni de ısırdı kanıyor", "çocuğun kolu kan oldu",
        "motorcu kalkamıyor", "ben de düştüm kalkamıyorum", "ambulans gönderin ölüyor",
        "araba takla attı yatıyor",
        "annem kalp hastası nefes alamıyor", "biri bayıldı yatıyor", "elim kanıyor", "komşum yaralandı",
        "bıçakla vurmuşlar ölüyor", "kardeşim baygın bebeği de ağlıyor",
    ],
)  # fmt: skip
def test_who_is_hurt_beside_an_animal_is_in_danger(chat: Chat, said: str) -> None:
    chat.writes(DOG)
    chat.later(minutes=3).writes(matter(said, EMERGENCY, confidence=0.95, hazard="saglik_asayis"))
    assert chat.by_topic[EMERGENCY].hazard == "saglik_asayis"


def test_somebody_named_beside_an_animal_is_in_danger(chat: Chat) -> None:
    chat.writes(DOG)
    reyhan = matter("reyhan durukan baygın yatıyor", EMERGENCY, confidence=0.95, hazard="saglik_asayis")
    chat.later(minutes=3).writes(like(reyhan, masked="[ad soyad] baygın yatıyor"))
    assert chat.by_topic[EMERGENCY].hazard == "saglik_asayis"


def test_what_bleeds_behind_a_hole_is_no_animal(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=3).writes(matter("kan kaybediyor", EMERGENCY, confidence=0.95, hazard="saglik_asayis"))
    assert set(chat.by_topic) == {"yol_bozuk", EMERGENCY}


def test_how_the_animal_is_answers_its_unit(chat: Chat) -> None:
    chat.writes(DOG)
    chat.later(hours=1).hears_from("veteriner_isleri", "question", "Hâlâ orada mı?")
    told = matter("kıpırdamıyor artık", EMERGENCY, confidence=0.95, hazard="saglik_asayis")
    chat.later(hours=3).writes(told)
    assert (chat.ticket.status, chat.ticket.hazard) == (Status.IN_PROGRESS, None)
