from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.notifier.documents import new_document, read_reply
from services.notifier.pace import LONGEST_PAUSE, Bucket, Pause, Turns, blocked_until, memory, tokens_left
from services.notifier.reply import LEASE, Reply, Status
from services.notifier.transitions import claim
from shared.events import Priority
from shared.municipality.model import Pace
from tests.unit.notifier.requests import ALI, NOON, a_request

PACE = Pace(per_second=80, citizen_seconds=6, citizen_burst=45)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def a_reply(at: float = 0, priority: Priority = Priority.NORMAL) -> Reply:
    return read_reply(new_document(a_request(at=after(at), priority=priority), after(at)))


def said(at: float, tokens: float | None = None) -> Reply:
    claimed = claim(a_reply(at), after(at))
    return replace(claimed, status=Status.SENT, tokens=tokens)


def test_a_number_sends_its_rate_at_once_and_then_waits() -> None:
    bucket: Bucket | None = Bucket.of(Pace(per_second=3))
    for _ in range(3):
        assert bucket is not None
        bucket = bucket.taken(NOON)
    assert bucket is not None
    assert bucket.taken(NOON) is None
    assert bucket.taken(after(0.2)) is None
    assert bucket.taken(after(0.34)) is not None


@given(st.lists(st.floats(0, 0.5), max_size=300))
def test_no_second_ever_sees_more_than_twice_the_rate(gaps: list[float]) -> None:
    bucket, now, sent = Bucket.of(Pace(per_second=10)), NOON, list[datetime]()
    for gap in gaps:
        now += timedelta(seconds=gap)
        taken = bucket.taken(now)
        if taken is not None:
            bucket = taken
            sent.append(now)
    for moment in sent:
        within = [other for other in sent if timedelta(0) <= other - moment < timedelta(seconds=1)]
        assert len(within) <= 20


def test_a_number_told_to_slow_down_does_and_recovers_within_a_minute() -> None:
    bucket = Bucket.of(PACE).slowed(NOON)
    assert bucket.rate == 40
    assert bucket.taken(NOON) is None
    assert bucket.filled(after(60)).rate == 80


def test_each_refusal_in_a_row_doubles_the_pause_up_to_a_quarter_of_an_hour() -> None:
    pause, now, lengths = Pause(), NOON, list[float]()
    for _ in range(12):
        pause = pause.refused(now, 1.0)
        lengths.append(pause.seconds_left(now))
        now += timedelta(seconds=pause.seconds_left(now))
    assert lengths[:4] == [1, 2, 4, 8]
    assert lengths[-1] == LONGEST_PAUSE


def test_refusals_of_calls_that_were_under_way_together_count_once() -> None:
    pause = Pause().refused(NOON, 1.0)
    assert pause.refused(after(0.5), 1.0) == pause


def test_after_a_pause_one_reply_goes_ahead_alone() -> None:
    pause = Pause().refused(NOON, 1.0)
    assert not pause.lets_go(after(0.9), 0)
    assert pause.lets_go(after(1.1), 0)
    assert not pause.lets_go(after(1.1), 1)
    assert Pause().lets_go(NOON, 15)


def test_calls_without_an_answer_pause_the_number_from_the_third_in_a_row() -> None:
    pause = Pause().left_unanswered(NOON).left_unanswered(NOON)
    assert pause.lets_go(NOON, 5)
    assert not pause.left_unanswered(NOON).lets_go(NOON, 0)


def test_a_citizen_nobody_wrote_to_has_the_whole_burst() -> None:
    assert tokens_left([], PACE, NOON) == 45


def test_the_last_reply_to_a_citizen_tells_what_is_left() -> None:
    assert tokens_left([said(0, tokens=3)], PACE, after(0)) == 3
    assert tokens_left([said(0, tokens=3)], PACE, after(12)) == 5
    assert tokens_left([said(0, tokens=3), said(-60, tokens=40)], PACE, after(0)) == 3
    assert tokens_left([said(0, tokens=44)], PACE, after(600)) == 45


def test_a_reply_that_left_no_note_took_one() -> None:
    assert tokens_left([said(0, tokens=3), said(6)], PACE, after(6)) == 3


def test_the_memory_is_as_long_as_a_bucket_takes_to_fill() -> None:
    assert memory(PACE) == timedelta(seconds=270)


def test_a_citizen_with_an_empty_bucket_waits_for_the_next_token() -> None:
    claimed = claim(a_reply(), NOON)
    assert blocked_until(claimed, [], 0.5, PACE, NOON) == after(3)
    assert blocked_until(claimed, [], 1.0, PACE, NOON) is None


def test_one_at_a_time_for_a_citizen() -> None:
    under_way = claim(a_reply(0), NOON)
    second = claim(a_reply(1), after(1))
    until = blocked_until(second, [under_way], 40, PACE, after(1))
    assert until is not None
    assert after(1) < until < after(2)
    assert blocked_until(second, [under_way], 40, PACE, NOON + LEASE) is None


def test_who_comes_after_a_reply_that_waits_waits_too() -> None:
    waiting = replace(a_reply(0), due_at=after(16), claimed_at=NOON)
    later = claim(a_reply(1), after(1))
    assert blocked_until(later, [waiting], 40, PACE, after(1)) == after(16)


def test_danger_waits_for_no_earlier_reply() -> None:
    waiting = replace(a_reply(0), due_at=after(16), claimed_at=NOON)
    danger = claim(a_reply(1, Priority.DANGER), after(1))
    assert blocked_until(danger, [waiting], 40, PACE, after(1)) is None


def test_replies_that_wait_for_one_citizen_get_turns_in_their_order() -> None:
    turns, first, others = Turns(PACE), a_reply(), [a_reply() for _ in range(3)]
    assert turns.take(first, NOON) is None
    turns.wait(first, after(3), NOON)
    assert [turns.take(other, NOON) for other in others] == [after(9), after(15), after(21)]
    assert turns.take(a_reply(), after(22)) is None


def test_a_turn_that_has_come_is_not_given_away() -> None:
    turns, first, second = Turns(PACE), a_reply(), a_reply()
    turns.wait(first, after(3), NOON)
    assert turns.take(second, NOON) == after(9)
    assert turns.take(first, after(3)) is None
    assert turns.take(second, after(9)) is None


def test_a_turn_that_comes_a_little_late_costs_the_others_no_round() -> None:
    turns, first = Turns(PACE), a_reply()
    turns.wait(first, after(3), NOON)
    turns.take(a_reply(), NOON)
    turns.wait(first, after(3.2), after(3))
    assert turns.take(a_reply(), after(3)) == after(15)


def test_who_crowds_the_line_makes_room_one_after_the_other() -> None:
    turns = Turns(PACE)
    assert [turns.take(a_reply(), NOON, crowded=True) for _ in range(2)] == [after(6), after(12)]


def test_other_citizens_have_lines_of_their_own() -> None:
    turns = Turns(PACE)
    turns.wait(a_reply(), after(3), NOON)
    assert turns.take(read_reply(new_document(a_request(recipient=ALI), NOON)), NOON) is None
