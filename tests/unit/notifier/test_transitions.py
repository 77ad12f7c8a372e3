"""The life of a reply. The orders of receipts are tried exhaustively; Meta keeps none."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifier.documents import differences, new_document, read_reply
from services.notifier.errors import Judgement, Verdict, judge_code
from services.notifier.reply import RANK, SILENCE_SECONDS, Message, Reply, Status
from services.notifier.transitions import (
    DOUBT_AT_MOST,
    accept,
    claim,
    doubt,
    receive,
    reconsider,
    refuse,
    release,
)
from shared.events import Priority
from tests.unit.notifier.requests import NOON, a_request

Step = Callable[[Reply], Reply]
LATER = NOON + timedelta(minutes=11)


def requested(priority: Priority = Priority.NORMAL) -> Reply:
    return read_reply(new_document(a_request(priority=priority), NOON))


def sending(reply: Reply | None = None) -> Reply:
    return claim(reply or requested(), NOON)


def unsure(reply: Reply | None = None, heard: float = 0.0) -> Reply:
    claimed = sending(reply)
    return doubt(claimed, claimed.attempt, "no answer", NOON, heard)


def accepted(message_id: str = "W1", attempt: int = 1) -> Step:
    return lambda reply: accept(reply, attempt, message_id, NOON)


def receipt(status: Status, message_id: str = "W1", code: int | None = 131026) -> Step:
    return lambda reply: receive(reply, message_id, status, code, NOON)


def after(reply: Reply, *steps: Step) -> Reply:
    return reduce(lambda state, step: step(state), steps, reply)


SENT, DELIVERED, READ, FAILED = (
    receipt(status) for status in (Status.SENT, Status.DELIVERED, Status.READ, Status.FAILED)
)


def test_a_claim_leaves_a_trace_before_the_call() -> None:
    claimed = sending()
    assert (claimed.status, claimed.attempt) == (Status.SENDING, 1)
    assert claimed.is_in_flight(NOON)
    assert not claimed.is_in_flight(NOON + timedelta(minutes=1))


def test_a_claim_given_back_is_as_if_it_had_never_been() -> None:
    before = requested()
    assert release(sending(before), before, LATER) == replace(before, due_at=LATER)


def test_the_usual_life_of_a_reply() -> None:
    life, reply = [], sending()
    for step in (accepted(), SENT, DELIVERED, READ):
        reply = step(reply)
        life.append(reply.status)
    assert life == [Status.ACCEPTED, Status.SENT, Status.DELIVERED, Status.READ]
    assert reply.messages == (Message("W1", 1, Status.READ),)


@pytest.mark.parametrize("before_the_answer", [True, False])
def test_all_120_orders_of_receipts_end_alike(before_the_answer: bool) -> None:
    """Sent, delivered, read, failed and one that comes twice; also all of them before our call returned."""
    ends = set()
    for order in permutations((SENT, DELIVERED, READ, FAILED, DELIVERED)):
        steps = (*order, accepted()) if before_the_answer else (accepted(), *order)
        end = after(sending(), *steps)
        ends.add((end.status, end.messages))
    assert ends == {(Status.READ, (Message("W1", 1, Status.READ),))}


@pytest.mark.parametrize(
    "news",
    [(SENT,), (FAILED,), (SENT, FAILED), (DELIVERED, FAILED), (SENT, DELIVERED), (READ, SENT, DELIVERED)],
)
def test_the_answer_may_come_anywhere_among_the_receipts(news: Sequence[Step]) -> None:
    ends = set()
    for order in permutations((*news, accepted())):
        end = after(sending(), *order)
        ends.add((end.status, end.messages[0].status))
    assert len(ends) == 1


@given(
    st.lists(st.sampled_from([SENT, DELIVERED, READ, FAILED]), max_size=6),
    st.randoms(use_true_random=False),
)
def test_any_receipts_in_any_order_end_alike(news: list[Step], chance: object) -> None:
    shuffled = list(news)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert after(sending(), accepted(), *news).status is after(sending(), accepted(), *shuffled).status


@given(st.lists(st.sampled_from([SENT, DELIVERED, READ, FAILED, accepted()]), max_size=8))
def test_a_message_never_goes_back(news: list[Step]) -> None:
    reply, highest = sending(), 0
    for step in news:
        reply = step(reply)
        rank = max((RANK[message.status] for message in reply.messages), default=0)
        assert rank >= highest
        highest = rank


def test_a_failure_after_proof_of_delivery_means_nothing() -> None:
    assert after(sending(), accepted(), DELIVERED, FAILED).status is Status.DELIVERED


def test_delivery_after_a_failure_counts() -> None:
    failed = after(sending(), accepted(), FAILED)
    assert (failed.status, failed.reason) == (Status.FAILED, "131026: undeliverable")
    delivered = DELIVERED(failed)
    assert (delivered.status, delivered.reason) == (Status.DELIVERED, None)


# ---- refusals --------------------------------------------------------------------------------------------


def refused(reply: Reply, code: int) -> Reply:
    return refuse(reply, reply.attempt, judge_code(code), NOON)


def test_a_temporary_refusal_is_tried_again_later_and_not_for_ever() -> None:
    reply, waits = requested(), []
    while reply.status is Status.REQUESTED:
        reply = refused(sending(reply), 131016)
        waits.append((reply.due_at - NOON).total_seconds())
    assert waits[:4] == [1, 2, 4, 8]
    assert (reply.status, len(waits)) == (Status.FAILED, 8)


def test_a_citizen_who_had_too_much_waits_four_times_as_long_each_time() -> None:
    reply, waits = requested(), []
    for _ in range(6):
        reply = refused(sending(reply), 131056)
        waits.append((reply.due_at - NOON).total_seconds())
    assert waits == [1, 4, 16, 64, 256, 256]


def test_trouble_of_the_whole_number_costs_a_reply_none_of_its_tries() -> None:
    reply = requested()
    for code in (190, 130429, 131042) * 10:
        reply = refused(sending(reply), code)
    assert (reply.status, reply.refusals, reply.due_at) == (Status.REQUESTED, 0, NOON)


def test_a_closed_window_is_answered_with_a_template_once() -> None:
    reply = refused(sending(), 131047)
    assert (reply.status, reply.closed) == (Status.REQUESTED, True)
    assert refused(sending(reply), 131047).status is Status.FAILED


def test_a_picture_whatsapp_cannot_use_is_left_out_once() -> None:
    reply = refused(sending(), 131053)
    assert (reply.status, reply.bare) == (Status.REQUESTED, True)
    assert refused(sending(reply), 131053).status is Status.FAILED


def test_what_never_arrives_fails_at_once_with_its_reason() -> None:
    reply = refused(sending(), 131026)
    assert (reply.status, reply.reason) == (Status.FAILED, "131026: undeliverable")


@pytest.mark.parametrize("code", [131016, 131056, 131047])
def test_a_nicety_is_dropped_rather_than_sent_late(code: int) -> None:
    assert refused(sending(requested(Priority.NICETY)), code).status is Status.DROPPED


def test_a_nicety_is_late_after_two_minutes() -> None:
    assert not requested(Priority.NICETY).is_late(NOON + timedelta(minutes=2))
    assert requested(Priority.NICETY).is_late(NOON + timedelta(minutes=3))
    assert not requested().is_late(NOON + timedelta(days=1))


def test_a_window_found_closed_by_a_receipt_is_answered_with_a_template() -> None:
    reply = after(sending(), accepted(), receipt(Status.FAILED, code=131047))
    assert (reply.status, reply.closed) == (Status.REQUESTED, True)
    second = after(sending(reply), accepted("W2", attempt=2), receipt(Status.DELIVERED, "W2"))
    assert (second.status, second.message_id, len(second.live)) == (Status.DELIVERED, "W2", 1)


def test_a_failure_told_twice_is_answered_once() -> None:
    failure = receipt(Status.FAILED, code=131047)
    once = after(sending(), accepted(), failure)
    assert failure(once) == once


def test_trouble_of_the_number_told_by_a_receipt_is_no_endless_loop() -> None:
    reply, waits = requested(), []
    for attempt in range(1, 20):
        failed = receipt(Status.FAILED, f"W{attempt}", code=131042)
        reply = after(sending(reply), accepted(f"W{attempt}", attempt), failed)
        if reply.status is not Status.REQUESTED:
            break
        waits.append((reply.due_at - NOON).total_seconds())
    assert reply.status is Status.FAILED
    assert waits == [60, 120, 240, 480, 900, 900, 900]


# ---- doubts ----------------------------------------------------------------------------------------------


def test_a_call_without_an_answer_is_a_doubt_and_is_not_repeated() -> None:
    reply = unsure()
    assert (reply.status, reply.doubts) == (Status.UNSURE, (1,))
    assert reconsider(reply, 0, LATER) == reply


def test_a_receipt_settles_a_doubt() -> None:
    reply = after(unsure(), SENT)
    assert (reply.status, reply.message_id, reply.reason) == (Status.SENT, "W1", None)


def test_a_failure_settles_a_doubt_too() -> None:
    assert after(unsure(), FAILED).status is Status.FAILED
    assert after(unsure(), receipt(Status.FAILED, code=131047)).status is Status.REQUESTED


def test_a_failure_that_comes_before_the_call_gives_up_settles_it() -> None:
    reply = FAILED(sending())
    assert reply.status is Status.SENDING
    assert doubt(reply, 1, "no answer", NOON, 0).status is Status.FAILED


def test_an_answer_after_the_lease_has_ended_still_counts() -> None:
    assert after(unsure(), accepted()).status is Status.ACCEPTED
    assert refuse(unsure(), 1, judge_code(131026), NOON).status is Status.FAILED


def test_silence_while_others_are_heard_allows_one_more_try() -> None:
    reply = unsure(heard=100.0)
    assert reconsider(reply, 100 + SILENCE_SECONDS - 1, LATER).status is Status.UNSURE
    again = reconsider(reply, 100 + SILENCE_SECONDS, LATER)
    assert (again.status, again.due_at, again.doubts) == (Status.REQUESTED, LATER, (1,))


def test_after_two_doubts_a_person_decides() -> None:
    again = reconsider(unsure(), SILENCE_SECONDS, LATER)
    twice = unsure(again, heard=SILENCE_SECONDS)
    assert twice.doubts == (1, 2)
    assert reconsider(twice, 2 * SILENCE_SECONDS, LATER).status is Status.DOUBTFUL


def test_without_any_receipts_a_person_decides_after_two_hours() -> None:
    assert reconsider(unsure(), 0, NOON + DOUBT_AT_MOST).status is Status.DOUBTFUL


def test_a_nicety_in_doubt_is_never_repeated() -> None:
    assert reconsider(unsure(requested(Priority.NICETY)), SILENCE_SECONDS, LATER).status is Status.DROPPED


@pytest.mark.parametrize("status", [Status.SENT, Status.DELIVERED, Status.READ])
def test_a_late_receipt_settles_what_was_left_to_a_person(status: Status) -> None:
    left = reconsider(unsure(), 0, NOON + DOUBT_AT_MOST)
    assert receipt(status)(left).status is status


def test_a_receipt_of_the_first_try_ends_the_wait_for_the_second() -> None:
    again = reconsider(unsure(), SILENCE_SECONDS, LATER)
    assert SENT(again).status is Status.SENT


def test_two_messages_of_one_reply_are_seen() -> None:
    again = sending(reconsider(unsure(), SILENCE_SECONDS, LATER))
    both = after(again, receipt(Status.SENT, "W1"), accepted("W2", attempt=2))
    assert both.status is Status.SENT
    assert [message.id for message in both.live] == ["W1", "W2"]


def test_a_failure_of_the_first_try_does_not_touch_the_second() -> None:
    again = sending(reconsider(unsure(), SILENCE_SECONDS, LATER))
    still = receipt(Status.FAILED, "W1")(again)
    assert still.status is Status.SENDING
    assert accepted("W2", attempt=2)(still).status is Status.ACCEPTED


def test_with_two_doubts_one_failure_settles_only_one() -> None:
    twice = unsure(reconsider(unsure(), SILENCE_SECONDS, LATER))
    one = receipt(Status.FAILED, "W1")(twice)
    assert (one.status, one.open_doubts) == (Status.UNSURE, (2,))
    assert receipt(Status.FAILED, "W2")(one).status is Status.FAILED


def test_an_outcome_of_an_earlier_attempt_does_not_disturb_the_one_under_way() -> None:
    again = sending(reconsider(unsure(), SILENCE_SECONDS, LATER))
    late = refuse(again, 1, Judgement(Verdict.NEVER, "late"), NOON)
    assert (late.status, late.doubts) == (Status.SENDING, ())
    assert doubt(again, 1, "late", NOON, 0) == again


# ---- documents -------------------------------------------------------------------------------------------


def test_a_reply_is_read_as_it_was_written() -> None:
    document = new_document(a_request(), NOON)
    reply = after(unsure(read_reply(document)), FAILED)
    document |= differences(read_reply(document), reply)
    assert read_reply(document) == reply


def test_only_what_changed_is_written() -> None:
    reply = sending()
    assert differences(reply, reply) == {}
    assert differences(reply, replace(reply, tokens=44.0)) == {"tokens": 44.0}
