"""What a trouble brings about, told right after it, is no other trouble; what somebody ought to do is one."""

import pytest

from shared.events import ReadingPart
from tests.unit.dispatcher.chat import WASTE, Chat, Kind, matter

SURE = 0.99
RATS = matter("fareler gündüz gözüyle geziyor", "hasere_ilaclama", confidence=SURE)
ROAD_GIVES_WAY = matter("asfaltın altı boşaldı", "yol_bozuk", confidence=SURE)
BURST = matter("ana boru delindi", "su_patlak", street="Gazi Sokak")


@pytest.mark.parametrize(
    ("trouble", "effect"),
    [
        (WASTE, RATS),
        (BURST, ROAD_GIVES_WAY),
        (BURST, matter("çeşmeden damla gelmiyor", "su_kesintisi", confidence=SURE)),
        (WASTE, matter("dökülenlerden geçilmiyor", "sokak_temizlik", confidence=SURE)),
    ],
)
def test_what_it_brings_about_goes_with_it_however_sure_its_subject(
    chat: Chat, trouble: ReadingPart, effect: ReadingPart
) -> None:
    chat.writes(trouble)
    answer = chat.later(seconds=20).writes(effect)
    assert chat.ticket.topic == trouble.topic
    assert answer.keys == ["added_to", "ask_if_apart"]


def test_a_place_told_behind_it_is_where_both_are(chat: Chat) -> None:
    chat.writes(WASTE)
    chat.later(seconds=10).writes(RATS)
    chat.later(seconds=10).writes(matter("Gazi Sokak", "diger", confidence=0.0, street="Gazi Sokak"))
    assert chat.ticket.place.street == "gazi sokak"


@pytest.mark.parametrize(
    "effect",
    [
        RATS.model_copy(update={"apart": True}),
        RATS.model_copy(update={"kind": Kind.REQUEST}),
        RATS.model_copy(update={"kind": Kind.QUESTION}),
        matter("fareler için ilaçlama yapılmıyor", "hasere_ilaclama", confidence=SURE),
        matter("fareler için ilaçlama yapılmadı", "hasere_ilaclama", confidence=SURE),
        matter("fareleri ilaçlamıyorlar", "hasere_ilaclama", confidence=SURE),
        matter("farelerle ilgilenen yok", "hasere_ilaclama", confidence=SURE),
        matter("fareler için ekip hâlâ gelmedi", "hasere_ilaclama", confidence=SURE),
        matter("fare zehri atılsın", "hasere_ilaclama", confidence=SURE),
        matter("farelere ilaç lazım", "hasere_ilaclama", confidence=SURE),
        matter("fareler var", "hasere_ilaclama", confidence=SURE, street="80 Sokak"),
        matter("lambalar yanmıyor", "aydinlatma", confidence=SURE),
    ],
    ids=lambda part: f"{part.text} {part.kind} {part.apart}",
)
def test_what_is_asked_for_itself_or_told_of_another_place_is_a_matter(
    chat: Chat, effect: ReadingPart
) -> None:
    chat.writes(matter("çöpler alınmadı", "cop_toplama", street="Gazi Sokak"))
    chat.later(seconds=20).writes(effect)
    assert len(chat.tickets) == 2


def test_what_was_told_between_does_not_come_between(chat: Chat) -> None:
    chat.writes(WASTE)
    chat.later(seconds=10).writes(matter("lambalar yanmıyor", "aydinlatma", confidence=SURE))
    chat.later(seconds=10).writes(RATS)
    assert chat.by_topic["cop_toplama"].text.endswith(RATS.text)
    assert len(chat.tickets) == 2


FLOODED = matter("dükkanı su bastı", "yagmur_taskin", confidence=SURE, urgency=3, hazard="sel_baskin")


def test_its_danger_is_the_same_unit_s_and_leaves_it_what_it_is(chat: Chat) -> None:
    chat.writes(BURST)
    answer = chat.later(seconds=20).writes(FLOODED)
    assert (chat.ticket.topic, chat.ticket.hazard) == ("su_patlak", "sel_baskin")
    assert answer.keys[0] == "danger"


@pytest.mark.parametrize(
    ("trouble", "danger"),
    [
        (WASTE, matter("köpekler saldırdı", "basibos_hayvan", confidence=SURE, hazard="hayvan_saldiri")),
        (BURST, FLOODED.model_copy(update={"apart": True})),
        (
            BURST,
            matter("trafodan duman çıkıyor", "elektrik_ariza", confidence=SURE, hazard="elektrik_tehlike"),
        ),
    ],
    ids=["another unit's", "marked off", "brought about by something else"],
)
def test_any_other_danger_has_its_own_ticket(chat: Chat, trouble: ReadingPart, danger: ReadingPart) -> None:
    chat.writes(trouble)
    chat.later(seconds=20).writes(danger)
    assert len(chat.tickets) == 2


def test_some_minutes_later_it_may_well_be_another_one(chat: Chat) -> None:
    chat.writes(WASTE)
    chat.later(minutes=4).writes(RATS)
    assert len(chat.tickets) == 2


SMELL = matter("koku balkona vurdu artık", "koku_duman_toz", confidence=0.6)


def test_hours_later_what_nobody_is_sure_of_may_well_come_of_it(chat: Chat) -> None:
    chat.writes(WASTE)
    answer = chat.later(hours=9).writes(SMELL, decision="desk")
    assert "ask_if_apart" in answer.keys
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    ("part", "decision"),
    [
        (SMELL.model_copy(update={"confidence": 0.9}), "automatic"),
        (matter("pis", "diger_kurum", confidence=0.6), "desk"),
    ],
    ids=["sure", "of something else"],
)
def test_hours_later_another_trouble_is_another_one(chat: Chat, part: ReadingPart, decision: str) -> None:
    chat.writes(WASTE)
    chat.later(hours=9).writes(part, decision=decision)
    assert len(chat.tickets) == 2


def test_a_cause_does_not_follow_from_what_it_brings_about(chat: Chat) -> None:
    chat.writes(RATS)
    chat.later(seconds=20).writes(WASTE.model_copy(update={"confidence": SURE}))
    assert len(chat.tickets) == 2


def test_the_question_for_its_place_does_not_come_between(chat: Chat) -> None:
    assert "ask_place" in chat.writes(WASTE).keys
    sounds_otherwise = matter("kargalar yırtıp duruyor", "hayvan_sagligi", confidence=0.9)
    chat.later(minutes=1).writes(sounds_otherwise)
    assert chat.ticket.topic == "cop_toplama"
