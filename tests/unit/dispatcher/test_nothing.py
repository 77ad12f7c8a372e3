"""Private talk that came to the wrong line, and what was called to somebody by name: no matter."""

import pytest

from shared.events import Intent, Kind, MessageKind, ReadingPart
from tests.unit.dispatcher.chat import GAS, HOLE, ROADS, WASTE, Answer, Chat, matter, photo, reading

PRIVATE = matter("canım süt bitmiş al da gel", "diger", kind=Kind.OTHER, wants_nothing=True)
UNSURE = matter(
    "terlikler dolabın üstünde",
    "sosyal_yardim",
    kind=Kind.OTHER,
    confidence=0.5,
    candidates=(("sosyal_yardim", 0.5), ("diger", 0.3)),
)
TO_ORHAN = matter(
    "Orhan bey dosyayı yollar mısınız", "diger", kind=Kind.REQUEST, confidence=0.95, for_another=True
)


def chats(chat: Chat, part: ReadingPart = PRIVATE) -> Answer:
    return chat.writes(part, decision="ask")


def test_unsure_words_right_behind_a_private_message_are_of_that_talk(chat: Chat) -> None:
    assert chats(chat).keys == ["nothing_reported"]
    answer = chats(chat.later(seconds=20), UNSURE)
    assert (answer.keys, answer.reactions, chat.tickets) == ([], ["👍"], {})


def test_a_private_talk_goes_on_from_bubble_to_bubble(chat: Chat) -> None:
    chats(chat)
    for _ in range(3):
        chats(chat.later(seconds=90), UNSURE)
    assert chat.tickets == {}


@pytest.mark.parametrize("kind", [Kind.QUESTION, Kind.REQUEST])
def test_who_asks_for_nothing_of_ours_in_a_private_talk_is_asked_what_it_is(chat: Chat, kind: Kind) -> None:
    chats(chat)
    answer = chats(chat.later(seconds=20), matter("dosya hazır mı yollar mısın", "diger", kind=kind))
    assert (answer.keys, chat.tickets) == (["not_understood"], {})


def test_minutes_later_a_person_reads_them(chat: Chat) -> None:
    chats(chat)
    chats(chat.later(minutes=3), UNSURE)
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "told",
    [
        HOLE,
        WASTE,
        GAS,
        UNSURE.model_copy(update={"kind": Kind.COMPLAINT}),
        UNSURE.model_copy(update={"candidates": (("sosyal_yardim", 0.6),)}),
        UNSURE.model_copy(update={"text": "imdat"}),
        UNSURE.model_copy(update={"text": "çocuklarla sokakta kaldık"}),
        matter("bize de bakın", "diger", kind=Kind.REQUEST, candidates=(("diger", 0.7), ("yol_bozuk", 0.2))),
        matter("Gazi Sokak", "diger", kind=Kind.OTHER, street="Gazi Sokak"),
    ],
)
def test_a_trouble_a_place_or_a_cry_behind_a_private_message_is_a_matter(
    chat: Chat, told: ReadingPart
) -> None:
    chats(chat)
    chats(chat.later(seconds=20), told)
    assert len(chat.tickets) == 1


def test_a_photo_with_such_words_is_looked_at(chat: Chat) -> None:
    chats(chat)
    seen = reading(UNSURE, decision="ask")
    chat.later(seconds=20).sends(MessageKind.MEDIA, seen, text=UNSURE.text, attachments=(photo(),))
    assert len(chat.tickets) == 1


def test_what_stood_between_ends_the_private_talk(chat: Chat) -> None:
    chats(chat)
    chat.later(seconds=20).says(Intent.GREETING, "iyi akşamlar")
    chats(chat.later(seconds=20), UNSURE)
    assert len(chat.tickets) == 1


@pytest.mark.usefixtures("a_hole_is_told")
def test_within_a_report_unsure_words_are_of_the_report(chat: Chat) -> None:
    assert chats(chat, TO_ORHAN).told == []
    assert chats(chat.later(seconds=20), UNSURE).told == [(ROADS, "note")]


@pytest.mark.usefixtures("a_hole_is_told")
def test_who_calls_somebody_by_name_in_the_middle_of_a_report_adds_nothing_to_it(chat: Chat) -> None:
    answer = chats(chat, TO_ORHAN)
    assert (answer.keys, answer.told, len(chat.tickets)) == (["nothing_reported"], [], 1)


@pytest.mark.usefixtures("a_hole_is_told")
def test_what_only_talks_on_behind_that_adds_nothing_either(chat: Chat) -> None:
    chats(chat.later(minutes=1), TO_ORHAN)
    chats(chat.later(seconds=30), PRIVATE)
    chats(chat.later(seconds=30), UNSURE)
    assert (PRIVATE.text in chat.ticket.text, UNSURE.text in chat.ticket.text) == (False, True)


@pytest.mark.usefixtures("a_hole_is_told")
def test_what_a_unit_waits_for_is_its_answer_whoever_is_called(chat: Chat) -> None:
    chat.hears_from(ROADS, "question", "Hangi bina?")
    assert chats(chat, TO_ORHAN).keys == ["answer_passed_on"]


def test_what_is_over_in_a_private_talk_solves_no_report(chat: Chat) -> None:
    chat.writes(HOLE)
    chats(chat.later(days=1))
    chats(chat.later(seconds=20), UNSURE.model_copy(update={"solved": True}))
    assert chat.ticket.confirmed is None


def test_who_only_asked_for_a_person_has_added_no_words_to_a_report(chat: Chat) -> None:
    chat.writes(HOLE)
    chat.later(minutes=1).says(Intent.PERSON, "robot musun")
    wish = matter("merak ettim", "diger", confidence=0.0, withdraws=True, wants_nothing=True)
    assert chat.says(Intent.WITHDRAWAL, wish.text, parts=(wish,)).reactions == ["👍"]
