"""Every open ticket is watched: reminded, taken over, never forgotten, and nobody is nagged."""

import pytest

from services.dispatcher.ticket import Status
from services.dispatcher.turn import timer_id
from services.dispatcher.updates import RefusedUpdateError
from shared.events import MessageKind, ReplyStatus
from tests.unit.dispatcher.chat import HOLE, ROADS, Chat, Intent, matter, reading

pytestmark = pytest.mark.usefixtures("a_hole_is_told")


def is_watched(chat: Chat) -> bool:
    return bool(
        {timer_id("deadline", chat.ticket.id), timer_id("takeover", chat.ticket.id)} & set(chat.timers)
    )


def test_a_ticket_the_desk_took_over_is_not_overdue_again_at_once(chat: Chat) -> None:
    until = chat.ticket.due_at - chat.now
    answer = chat.waits(seconds=until.total_seconds() + 24 * 3600 + 60)
    assert answer.keys == ["overdue", "moved_to_desk"]
    assert chat.ticket.due_at > chat.now


def test_the_desk_is_reminded_until_it_is_done_and_the_citizen_is_told_once(chat: Chat) -> None:
    answer = chat.waits(days=12)
    assert answer.told.count(("desk", "reminder")) >= 3
    assert answer.keys.count("overdue") == 1
    assert is_watched(chat)


def test_while_the_citizen_is_asked_nobody_is_reminded(chat: Chat) -> None:
    until = chat.ticket.due_at - chat.now
    chat.waits(seconds=until.total_seconds() - 3600)
    chat.hears_from(ROADS, "question", "Hangi numara?")
    assert (ROADS, "reminder") not in chat.waits(hours=48).told
    assert is_watched(chat)
    chat.writes(matter("12 numara", "diger", confidence=0.1), decision="ask")
    assert (ROADS, "reminder") in chat.waits(hours=25).told


def test_reopened_and_refused_the_new_promise_stands(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.later(days=6).taps(f"not_solved:{chat.ticket.id}")
    promised = chat.ticket.due_at
    chat.hears_from(ROADS, "rejected", "Ana arter.", suggested_unit="buyuksehir")
    assert chat.ticket.due_at == promised > chat.now
    assert is_watched(chat)


def test_the_subject_chosen_by_button_moves_promise_and_timer_together(chat: Chat) -> None:
    chat.tickets.clear()
    vague = matter("bir sorun var", "diger", confidence=0.2, candidates=(("yol_bozuk", 0.3),))
    choices = chat.later(days=1).writes(vague, decision="ask").bubble.choices
    chat.taps(choices[0].id)
    assert chat.timers[timer_id("deadline", chat.ticket.id)].due_at == chat.ticket.due_at


def test_a_photo_does_not_move_a_ticket_that_people_have_moved(chat: Chat) -> None:
    chat.hears_from(ROADS, "rejected", "Ana arter.", suggested_unit="buyuksehir")
    chat.later(minutes=1).sends_photo()
    assert chat.ticket.unit == "buyuksehir"
    chat.hears_from("buyuksehir", "rejected", "Bizim değil.")
    chat.hears_from("desk", "rejected", "Sizin.", suggested_unit=ROADS)
    assert chat.ticket.unit == ROADS
    chat.later(minutes=1).sends_pin()
    assert chat.ticket.unit == ROADS


def test_a_photo_does_not_take_an_overdue_ticket_back_from_the_desk(chat: Chat) -> None:
    until = chat.ticket.due_at - chat.now
    ours = chat.arrives(chat.says(Intent.STATUS).bubble)
    chat.waits(seconds=until.total_seconds() + 25 * 3600)
    assert chat.ticket.unit == "desk"
    chat.sends_photo(quoting=ours)
    assert chat.ticket.unit == "desk"


@pytest.mark.parametrize("suggested", ["desk", "nobody"])
def test_the_desk_cannot_hand_over_to_nobody(chat: Chat, suggested: str) -> None:
    chat.hears_from(ROADS, "rejected", "Bizim değil.")
    with pytest.raises(RefusedUpdateError, match="not a unit the desk can hand over to"):
        chat.hears_from("desk", "rejected", "Sizin.", suggested_unit=suggested)


def test_an_agencys_slip_of_the_pen_ends_at_the_desk(chat: Chat) -> None:
    answer = chat.hears_from(ROADS, "rejected", "Karayolları bakar.", suggested_unit="karayolları")
    assert (chat.ticket.unit, answer.keys) == ("desk", ["moved_to_desk"])


def test_accepted_twice_is_told_once(chat: Chat) -> None:
    chat.hears_from(ROADS, "accepted")
    assert chat.hears_from(ROADS, "accepted").replies == []


def test_accepted_that_comes_late_does_not_turn_the_work_back(chat: Chat) -> None:
    chat.hears_from(ROADS, "in_progress")
    assert chat.hears_from(ROADS, "accepted").replies == []
    assert chat.ticket.status is Status.IN_PROGRESS


def test_accepted_does_not_swallow_the_question_before_it(chat: Chat) -> None:
    chat.hears_from(ROADS, "question", "Hangi numara?")
    chat.hears_from(ROADS, "accepted")
    assert chat.ticket.status is Status.WAITING_CITIZEN


def test_begun_again_brings_only_its_words(chat: Chat) -> None:
    chat.hears_from(ROADS, "in_progress")
    assert chat.hears_from(ROADS, "in_progress").replies == []
    assert chat.hears_from(ROADS, "in_progress", "Asfalt bekleniyor.").keys == ["unit_note"]


def test_a_unit_that_begins_without_the_answer_waits_for_it_no_more(chat: Chat) -> None:
    chat.hears_from(ROADS, "question", "Hangi numara?")
    chat.hears_from(ROADS, "in_progress")
    assert (ROADS, "note") not in chat.waits(hours=80).told


def test_who_wrote_the_stop_word_is_not_asked_and_the_unit_knows(chat: Chat) -> None:
    chat.says(Intent.STOP)
    answer = chat.hears_from(ROADS, "question", "Hangi numara?")
    assert (answer.replies, answer.told) == ([], [(ROADS, "note")])
    assert chat.ticket.status is Status.ASSIGNED


def test_after_the_stop_word_a_photo_is_not_asked_about(chat: Chat) -> None:
    chat.later(hours=2).sends_photo()
    chat.says(Intent.STOP)
    assert chat.waits(seconds=20).keys == []


def test_a_notice_that_never_arrived_is_given_again(chat: Chat) -> None:
    fresh = Chat(chat.municipality)
    first = fresh.writes(HOLE).bubble
    assert "notice" in [p.key for p in first.phrases]
    fresh.is_lost(first, ReplyStatus.FAILED)
    assert "notice" in [p.key for p in fresh.says(Intent.STATUS).bubble.phrases]


def test_news_after_the_24_hours_does_not_count_as_having_given_the_notice(chat: Chat) -> None:
    chat.municipality = chat.municipality.model_copy(update={"notice_version": "another"})
    told = chat.later(hours=30).hears_from(ROADS, "accepted").bubble
    assert "notice" not in [p.key for p in told.phrases]
    assert "notice" in [p.key for p in chat.says(Intent.STATUS).bubble.phrases]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ok", "en"),
        ("Ersoy Caddesi 12 bina", "en"),
        ("çöp hâlâ duruyor", "tr"),
        ("bu ne zaman bitecek", "tr"),
    ],
)
def test_a_word_without_a_language_does_not_turn_the_conversation(
    chat: Chat, text: str, language: str
) -> None:
    english = matter("a big pothole here", "yol_bozuk", street="Ersoy Caddesi")
    chat.sends(MessageKind.TEXT, reading(english, language="en"), text=english.text)
    street = "Ersoy Caddesi" if "Caddesi" in text else None
    part = matter(text, "diger", confidence=0.1, street=street)
    chat.sends(MessageKind.TEXT, reading(part, decision="ask"), text=text)
    assert chat.conversation is not None
    assert chat.conversation.language == language
