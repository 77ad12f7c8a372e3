"""The two speed limits, by the clock of the caller."""

from sandbox.graph.pace import Bucket, Pace


def test_a_bucket_gives_its_burst_and_then_one_at_a_time() -> None:
    pace = Pace()
    assert [pace.refusal("a", 0.0) for _ in range(46)] == [None] * 45 + [131056]
    assert pace.refusal("a", 5.9) == 131056
    assert pace.refusal("a", 6.0) is None
    assert pace.refusal("a", 6.0) == 131056


def test_one_citizens_haste_does_not_slow_another() -> None:
    pace = Pace()
    for _ in range(46):
        pace.refusal("a", 0.0)
    assert pace.refusal("b", 0.0) is None


def test_a_refused_message_costs_nothing() -> None:
    pace = Pace(number_per_second=1, pair_burst=1)
    assert pace.refusal("a", 0.0) is None
    assert [pace.refusal("b", 0.0) for _ in range(100)] == [130429] * 100
    assert pace.refusal("b", 1.0) is None


def test_eighty_in_a_second_and_eighty_in_the_next() -> None:
    pace = Pace()
    for second in (0.0, 1.0):
        taken = [pace.refusal(f"{second}-{person}", second) for person in range(81)]
        assert taken == [None] * 80 + [130429]


def test_a_rest_never_fills_beyond_the_burst() -> None:
    bucket = Bucket(3, 1)
    bucket.refill(0.0)
    bucket.refill(1_000_000.0)
    assert bucket.tokens == 3


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    bucket = Bucket(3, 1)
    bucket.refill(10.0)
    assert bucket.has_room(5.0)
