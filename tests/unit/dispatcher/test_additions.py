"""A ticket whose subject is learnt later is asked for its place, as one that had it from the beginning."""

import pytest

from shared.events import AttachmentKind, MessageKind, Pin, ReadingPart
from tests.unit.dispatcher.chat import HOLE_SOMEWHERE, Answer, Chat, Intent, Kind, Priority, matter, photo

WASTE = matter("copler alinmadi", "cop_toplama")
WASTE_IN_A_STREET = matter("gazi sokakta copler alinmadi", "cop_toplama", street="Gazi Sokak")
CARD = matter("kartıma para yüklenmiyor", "toplu_tasima_kart")
VAGUE = matter("bir sorun var", "diger", confidence=0.2, candidates=(("cop_toplama", 0.3),))


def speaks(chat: Chat) -> Answer:
    voice = photo().model_copy(update={"kind": AttachmentKind.VOICE})
    return chat.sends(MessageKind.MEDIA, attachments=(voice,))


def test_a_voice_note_that_words_take_to_its_unit_is_asked_for_its_place(chat: Chat) -> None:
    speaks(chat)
    answer = chat.later(seconds=20).writes(WASTE)
    assert answer.told == [("desk", "withdrawn"), ("temizlik_isleri", "assigned")]
    assert answer.keys == ["registered", "expected_by", "ask_place"]
    assert answer.bubble.ask_location


def test_the_answer_to_it_is_taken_as_any_other(chat: Chat) -> None:
    speaks(chat)
    chat.later(seconds=20).writes(WASTE)
    answer = chat.later(hours=5).sends_pin()
    assert answer.reactions == ["✅"]
    assert answer.told == [("temizlik_isleri", "note")]
    assert chat.ticket.place.known


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        (WASTE_IN_A_STREET, "automatic"),
        (CARD, "automatic"),
        (HOLE_SOMEWHERE.model_copy(update={"kind": Kind.QUESTION}), "automatic"),
        (matter("şey işte", "diger", confidence=0.1), "ask"),
    ],
    ids=["its place is told", "it needs none", "a question is of no place", "nobody knows what it is about"],
)
def test_where_no_place_is_missing_none_is_asked_for(chat: Chat, words: ReadingPart, decision: str) -> None:
    speaks(chat)
    answer = chat.later(seconds=20).writes(words, decision=decision)
    assert answer.replies
    assert "ask_place" not in answer.keys


def test_a_ticket_that_stays_where_a_person_put_it_is_asked_for_its_place_too(chat: Chat) -> None:
    speaks(chat)
    chat.hears_from("desk", "rejected", "Sizindir.", suggested_unit="zabita")
    answer = chat.later(seconds=20).writes(WASTE)
    assert answer.told == [("zabita", "note")]
    assert answer.keys == ["ask_place"]


def test_danger_heard_in_a_voice_note_comes_before_the_question(chat: Chat) -> None:
    speaks(chat)
    gas = matter("gaz kokuyor", "gaz_kacagi", urgency=3, hazard="gaz_kokusu")
    answer = chat.later(seconds=20).writes(gas)
    assert (answer.keys[0], answer.keys[-1]) == ("danger", "ask_place")
    assert answer.bubble.priority is Priority.DANGER


def test_what_was_asked_or_skipped_is_not_asked_again(chat: Chat) -> None:
    unsure = matter("copler", "cop_toplama", confidence=0.4)
    assert "ask_place" in chat.writes(unsure, decision="desk").keys
    assert "ask_place" not in chat.later(seconds=20).writes(WASTE).keys


def test_a_place_that_was_skipped_is_not_asked_for_again(chat: Chat) -> None:
    chat.writes(matter("copler", "cop_toplama", confidence=0.4), decision="desk")
    chat.later(seconds=20).says(Intent.SKIP)
    assert "ask_place" not in chat.later(seconds=20).writes(WASTE).keys


def test_words_that_answer_the_question_for_the_subject_are_asked_for_the_place(chat: Chat) -> None:
    assert chat.writes(VAGUE, decision="ask").keys[-1] == "ask_topic"
    assert chat.later(seconds=20).writes(WASTE).keys[-1] == "ask_place"


@pytest.mark.parametrize(
    ("road", "keys", "unit"),
    [("mustafa_kemal_caddesi", ["moved"], "buyuksehir"), ("ersoy", [], "fen_isleri")],
)
def test_a_place_that_moves_the_ticket_does_not_register_it_a_second_time(
    chat: Chat, road: str, keys: list[str], unit: str
) -> None:
    chat.writes(HOLE_SOMEWHERE)
    answer = chat.later(minutes=1).writes(matter("orada", "diger", street="Cadde", road=road, confidence=0.1))
    assert (answer.keys, chat.ticket.unit) == (keys, unit)


def test_a_pin_outside_the_district_says_whose_place_it_is(chat: Chat) -> None:
    chat.writes(HOLE_SOMEWHERE)
    answer = chat.later(minutes=1).sends_pin(Pin(latitude=38.5, longitude=27.06))
    assert answer.keys == ["moved_to_desk", "out_of_district"]
