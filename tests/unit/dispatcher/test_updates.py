"""What units say, what the citizen hears of it, and what is refused."""

from uuid import uuid4

import pytest

from services.dispatcher.ticket import Status
from services.dispatcher.updates import RefusedUpdateError
from shared.events import Kind, MessageKind, ReplyStatus, upload_id
from tests.unit.dispatcher.chat import ROADS, Chat, Intent, matter

pytestmark = pytest.mark.usefixtures("a_hole_is_told")


def test_the_citizen_hears_that_work_has_begun(chat: Chat) -> None:
    assert chat.hears_from(ROADS, "accepted").keys == ["accepted"]
    assert chat.hears_from(ROADS, "in_progress", "Ekip yolda.").keys == ["in_progress", "unit_note"]
    assert chat.ticket.status is Status.IN_PROGRESS


def test_the_solution_is_told_with_its_note_and_two_buttons(chat: Chat) -> None:
    answer = chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert answer.keys == ["resolved", "ask_if_solved"]
    assert answer.bubble.phrases[0].values["note"] == "Kapatıldı."
    assert [choice.label.key for choice in answer.bubble.choices] == ["button_solved", "button_not_solved"]


def test_a_photo_of_the_work_goes_along(chat: Chat) -> None:
    uploaded = upload_id(chat.ticket.id, "done.jpg")
    answer = chat.hears_from(ROADS, "resolved", "Kapatıldı.", attachments=(uploaded,))
    assert [attachment.id for attachment in answer.bubble.attachments] == [uploaded]


@pytest.mark.parametrize("event", ["accepted", "in_progress", "question", "resolved", "note", "rejected"])
def test_a_file_that_was_not_uploaded_for_the_ticket_is_refused_with_the_whole_update(
    chat: Chat, event: str
) -> None:
    chat.sends_photo()
    before, own = chat.ticket, upload_id(chat.ticket.id, "done.jpg")
    for foreign in (upload_id(uuid4(), "done.jpg"), before.attachments[0].id, uuid4()):
        with pytest.raises(RefusedUpdateError, match=f"{foreign} was not uploaded for {before.reference}"):
            chat.hears_from(ROADS, event, "…", attachments=(own, foreign))
    assert chat.ticket == before


@pytest.mark.parametrize("thumb", ["👍", "👍🏽", "❤️", "🙏"])
def test_a_thumb_on_the_question_closes_the_ticket(chat: Chat, thumb: str) -> None:
    ours = chat.arrives(chat.hears_from(ROADS, "resolved", "Kapatıldı.").bubble)
    assert chat.reacts(thumb, ours).keys == ["confirmed"]
    assert chat.ticket.status is Status.CLOSED


def test_a_thumb_on_anything_else_is_only_noted(chat: Chat) -> None:
    ours = chat.arrives(chat.hears_from(ROADS, "accepted").bubble)
    assert chat.reacts("👍", ours).replies == []
    assert chat.ticket.history[-1].what == "reacted"


def test_a_thumb_taken_back_changes_nothing(chat: Chat) -> None:
    ours = chat.arrives(chat.hears_from(ROADS, "resolved").bubble)
    before = chat.ticket
    chat.reacts(None, ours)
    assert chat.ticket == before


def test_solved_by_button_by_word_and_by_quote_mean_the_same(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.says(Intent.SOLVED).keys == ["confirmed"]


def test_not_solved_reopens_with_the_same_unit_and_a_new_promise(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    answer = chat.later(days=2).taps(f"not_solved:{chat.ticket.id}")
    assert answer.keys == ["reopened"]
    assert answer.told == [(ROADS, "reopened")]
    assert chat.ticket.status is Status.REOPENED
    assert chat.ticket.due_at > chat.now


def test_after_seven_days_it_is_too_late_to_reopen(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.waits(days=8)
    assert chat.ticket.status is Status.CLOSED
    answer = chat.taps(f"not_solved:{chat.ticket.id}")
    assert (answer.keys, answer.told) == (["reopen_expired"], [])


def test_closed_by_the_citizen_may_still_be_reopened_in_time(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.taps(f"solved:{chat.ticket.id}")
    assert chat.later(days=1).taps(f"not_solved:{chat.ticket.id}").keys == ["reopened"]


def test_many_words_of_a_unit_are_never_cut_short_by_the_question(chat: Chat) -> None:
    words = "Kazı üç gün sürdü. " * 200
    told, asked = chat.hears_from(
        ROADS, "resolved", words, attachments=[upload_id(chat.ticket.id, "done.jpg")]
    ).replies
    assert ([p.key for p in told.phrases], told.choices) == (["resolved"], ())
    assert (told.phrases[0].values["note"], len(told.attachments)) == (words.strip(), 1)
    assert ([p.key for p in asked.phrases], len(asked.choices)) == (["ask_if_solved"], 2)
    assert asked.attachments == ()
    assert chat.reacts("👍", chat.arrives(asked)).keys == ["confirmed"]


def test_after_the_24_hours_one_template_holds_words_and_question(chat: Chat) -> None:
    answer = chat.later(days=2).hears_from(ROADS, "resolved", "Kazı üç gün sürdü. " * 200)
    assert answer.keys == ["resolved", "ask_if_solved"]
    assert len(answer.replies) == 1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Hayır", "reopened"),
        ("HAYIR!", "reopened"),
        ("yok ya", "reopened"),
        ("no", "reopened"),
        ("evet", "confirmed"),
        ("👍🏽", "confirmed"),
    ],
)
def test_a_bare_yes_or_no_answers_the_question_whether_it_is_solved(chat: Chat, text: str, key: str) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.later(hours=5).says(Intent.ACKNOWLEDGEMENT, text).keys == [key]


@pytest.mark.parametrize("text", ["tamam", "bekliyorum"])
def test_a_word_that_says_neither_yes_nor_no_is_only_acknowledged(chat: Chat, text: str) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.says(Intent.ACKNOWLEDGEMENT, text).reactions == ["👍"]
    assert chat.ticket.status is Status.RESOLVED


def test_a_yes_or_no_to_something_else_is_no_verdict(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.later(minutes=5).writes(matter("çöpler alınmadı", "cop_toplama"))
    assert chat.later(minutes=1).says(Intent.ACKNOWLEDGEMENT, "hayır").reactions == ["👍"]
    assert chat.by_topic["yol_bozuk"].status is Status.RESOLVED


def test_a_yes_or_no_that_quotes_the_question_answers_it_later_too(chat: Chat) -> None:
    asked = chat.arrives(chat.hears_from(ROADS, "resolved", "Kapatıldı.").bubble)
    chat.later(minutes=5).writes(matter("çöpler alınmadı", "cop_toplama"))
    answer = chat.says(Intent.ACKNOWLEDGEMENT, "hayır", quoting=asked)
    assert answer.told == [(ROADS, "reopened")]


def test_the_word_alone_means_what_the_button_does_after_it_is_closed(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    chat.taps(f"solved:{chat.ticket.id}")
    assert chat.later(days=1).says(Intent.SOLVED).keys == ["confirmed"]
    assert chat.later(days=1).says(Intent.NOT_SOLVED).keys == ["reopened"]
    chat.hears_from(ROADS, "resolved", "Bu kez kapatıldı.")
    chat.waits(days=8)
    assert chat.says(Intent.NOT_SOLVED).keys == ["reopen_expired"]


def test_tapping_twice_does_not_reopen_twice(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    button = f"not_solved:{chat.ticket.id}"
    chat.taps(button)
    assert chat.taps(button).told == []


def test_a_question_is_put_and_its_answer_goes_back(chat: Chat) -> None:
    asked = chat.hears_from(ROADS, "question", "Hangi numara?")
    assert asked.keys == ["unit_question"]
    assert chat.conversation is not None
    assert chat.conversation.question("unit", chat.ticket.id)
    answer = chat.later(hours=30).writes(matter("12 numaranın önü", "diger", confidence=0.1), decision="ask")
    assert [(n.unit, n.event, n.note) for n in answer.notices] == [(ROADS, "note", "12 numaranın önü")]
    assert chat.ticket.status is Status.IN_PROGRESS


def test_an_unanswered_question_is_given_back_to_the_unit(chat: Chat) -> None:
    chat.hears_from(ROADS, "question", "Hangi numara?")
    assert (ROADS, "note") in chat.waits(hours=73).told
    assert chat.ticket.status is Status.IN_PROGRESS


def test_another_matter_is_no_answer_to_a_units_question(chat: Chat) -> None:
    chat.hears_from(ROADS, "question", "Hangi numara?")
    chat.later(hours=2).writes(matter("çöpler alınmadı", "cop_toplama"))
    assert len(chat.tickets) == 2
    assert chat.by_topic["yol_bozuk"].status is Status.WAITING_CITIZEN


def test_a_rejected_ticket_goes_to_the_suggested_unit_and_the_citizen_hears_it(chat: Chat) -> None:
    answer = chat.hears_from(ROADS, "rejected", "Ana arter.", suggested_unit="buyuksehir")
    assert answer.keys == ["moved"]
    assert answer.told == [(ROADS, "withdrawn"), ("buyuksehir", "assigned")]
    assert [e.what for e in chat.ticket.history[-2:]] == ["misrouted", "assigned"]


def test_a_unit_that_refused_does_not_get_it_back(chat: Chat) -> None:
    chat.hears_from(ROADS, "rejected", "Ana arter.", suggested_unit="buyuksehir")
    answer = chat.hears_from("buyuksehir", "rejected", "İlçenin sokağı.", suggested_unit=ROADS)
    assert chat.ticket.unit == "desk"
    assert answer.keys == ["moved_to_desk"]


def test_rejected_without_a_suggestion_goes_to_the_desk(chat: Chat) -> None:
    chat.hears_from(ROADS, "rejected", "Bizim değil.")
    assert chat.ticket.unit == "desk"


def test_the_desks_own_refusal_is_final_and_tells_why(chat: Chat) -> None:
    chat.hears_from(ROADS, "rejected", "Bizim değil.")
    answer = chat.hears_from("desk", "rejected", "Özel mülk; belediye müdahale edemez.")
    assert answer.keys == ["rejected"]
    assert chat.ticket.status is Status.REJECTED


@pytest.mark.parametrize(
    ("unit", "event", "more", "reason"),
    [
        ("izsu", "accepted", {}, "not with izsu"),
        ("nobody", "accepted", {}, "not known"),
        (ROADS, "question", {}, "needs a text"),
        (ROADS, "note", {"text": "  "}, "needs a text"),
        (ROADS, "rejected", {}, "needs its reason"),
    ],
)
def test_what_may_not_be_is_refused_with_its_reason(
    chat: Chat, unit: str, event: str, more: dict[str, str], reason: str
) -> None:
    before = chat.ticket
    with pytest.raises(RefusedUpdateError, match=reason):
        chat.hears_from(unit, event, **more)
    assert chat.ticket == before


@pytest.mark.parametrize("event", ["accepted", "in_progress", "question", "resolved", "rejected"])
def test_a_solved_ticket_takes_no_step_but_a_note(chat: Chat, event: str) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    with pytest.raises(RefusedUpdateError, match="is resolved"):
        chat.hears_from(ROADS, event, "…")
    assert chat.hears_from(ROADS, "note", "Garantisi iki yıl.").keys == ["unit_note"]


def test_an_overdue_ticket_reminds_its_unit_then_goes_to_the_desk(chat: Chat) -> None:
    reminded = chat.waits(days=5)
    assert (ROADS, "reminder") in reminded.told
    assert "overdue" in reminded.keys
    assert ("desk", "assigned") in reminded.told + chat.waits(days=2).told
    assert chat.ticket.unit == "desk"


def test_a_solved_ticket_is_never_overdue(chat: Chat) -> None:
    chat.hears_from(ROADS, "resolved", "Kapatıldı.")
    assert chat.waits(days=6).told == []


def test_the_stop_word_silences_news_but_not_answers(chat: Chat) -> None:
    assert chat.says(Intent.STOP).keys == ["stopped"]
    assert chat.hears_from(ROADS, "resolved", "Kapatıldı.").replies == []
    assert chat.says(Intent.STATUS).keys == ["status_intro", "status_line"]
    assert chat.says(Intent.START).keys == ["started"]


def test_status_shows_the_last_three_the_latest_first(chat: Chat) -> None:
    for topic in ("cop_toplama", "gurultu", "aydinlatma"):
        chat.later(hours=2).writes(matter(topic, topic))
    lines = [p for p in chat.says(Intent.STATUS).bubble.phrases if p.key == "status_line"]
    assert [line.values["topic"] for line in lines] == ["aydinlatma", "gurultu", "cop_toplama"]


def test_status_by_number_shows_that_one_only(chat: Chat) -> None:
    chat.later(hours=2).writes(matter("çöp", "cop_toplama"))
    answer = chat.says(Intent.STATUS, references=("BRN-2026-000001",))
    shown = [p for p in answer.bubble.phrases if p.key == "status_line"]
    assert [line.values["topic"] for line in shown] == ["yol_bozuk"]


def test_who_asks_how_it_stands_hears_by_when(chat: Chat) -> None:
    answer = chat.says(Intent.STATUS, "ne zaman yapılacak")
    assert answer.keys == ["status_intro", "status_line", "expected_by"]
    assert answer.bubble.phrases[2].values == {"due_at": chat.ticket.due_at.isoformat()}


def test_a_broken_promise_is_not_promised_again_but_apologised_for(chat: Chat) -> None:
    chat.waits(days=4)
    assert chat.ticket.unit == ROADS
    assert chat.says(Intent.STATUS).keys[:3] == ["status_intro", "status_line", "overdue"]


def test_thanks_are_counted_and_answered_and_open_nothing(chat: Chat) -> None:
    assert chat.says(Intent.THANKS).keys == ["thanks"]
    assert chat.conversation is not None
    assert chat.conversation.thanks == 1
    assert len(chat.tickets) == 1


def test_of_thanks_that_may_hide_a_trouble_it_is_asked_for(chat: Chat) -> None:
    ditch = matter("çay verdik, hendeği bize bırakıp gittiler", "yol_bozuk", kind=Kind.THANKS)
    answer = chat.says(Intent.THANKS, ditch.text, parts=(ditch,), decision="ask")
    assert answer.keys == ["thanks", "ask_if_still_wrong"]
    assert len(chat.tickets) == 1


@pytest.mark.parametrize(
    "kind",
    [
        MessageKind.CONTACT_CARD,
        MessageKind.ORDER,
        MessageKind.FORM,
        MessageKind.UNSUPPORTED,
        MessageKind.UNKNOWN,
    ],
)
def test_what_cannot_be_read_is_never_met_with_silence(chat: Chat, kind: MessageKind) -> None:
    assert len(chat.sends(kind).replies) == 1


def test_an_undelivered_message_becomes_work_for_the_desk(chat: Chat) -> None:
    reply = chat.hears_from(ROADS, "resolved", "Kapatıldı.").bubble
    answer = chat.is_lost(reply, ReplyStatus.UNREACHABLE)
    assert answer.told == [("desk", "note")]
    assert chat.ticket.history[-1].what == "reply_unreachable"
