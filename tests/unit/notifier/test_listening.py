from datetime import datetime, timedelta
from typing import Any

from services.notifier.listening import Listening
from tests.fakes.store import FakeStore
from tests.unit.notifier.requests import NOON


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at

    def pass_seconds(self, seconds: float) -> datetime:
        self.at += timedelta(seconds=seconds)
        return self.at


async def hear_every(listening: Listening, clock: Clock, seconds: float, times: int) -> None:
    for _ in range(times):
        await listening.hear(clock.pass_seconds(seconds))


async def test_while_receipts_arrive_the_clock_runs_like_any_other() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    await hear_every(listening, clock, seconds=10, times=61)
    assert await listening.reading() == 600


async def test_a_receipt_vouches_for_two_minutes_before_it_and_no_more() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    await hear_every(listening, clock, seconds=3600, times=3)
    assert await listening.reading() == 240


async def test_without_receipts_the_clock_stands_still() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    await listening.hear(clock.at)
    clock.pass_seconds(3600)
    assert await listening.reading() == 0


async def test_receipts_out_of_a_backlog_do_not_vouch() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    await listening.hear(clock.at)
    clock.pass_seconds(100)
    await listening.hear(clock.at - timedelta(seconds=130))
    assert await listening.reading() == 0


async def test_many_receipts_at_once_are_noted_once_in_a_while() -> None:
    clock, store = Clock(), CountingStore()
    listening = Listening(store, clock)
    await hear_every(listening, clock, seconds=0.1, times=100)
    assert 8 < await listening.reading() <= 10
    assert store.writes < 12


class CountingStore(FakeStore):
    writes = 0

    async def change(self, *args: Any, **options: Any) -> Any:
        self.writes += 1
        return await super().change(*args, **options)


async def test_two_processes_keep_one_clock() -> None:
    clock, store = Clock(), FakeStore()
    one, other = Listening(store, clock), Listening(store, clock)
    await one.hear(clock.at)
    for _ in range(30):
        clock.pass_seconds(10)
        await one.hear(clock.at)
        await other.hear(clock.at)
    assert await one.reading() == await other.reading() == 300


async def test_what_the_next_receipt_vouches_for_before_a_doubt_does_not_count() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    await listening.hear(clock.at)
    doubted = await listening.reading_for_doubt(clock.pass_seconds(90))
    await listening.hear(clock.pass_seconds(10))
    assert await listening.reading() - doubted == 10


async def test_a_doubt_before_any_receipt_starts_the_clock() -> None:
    clock = Clock()
    listening = Listening(FakeStore(), clock)
    doubted = await listening.reading_for_doubt(clock.at)
    await hear_every(listening, clock, seconds=10, times=60)
    assert await listening.reading() - doubted == 600


async def test_while_a_receipt_waits_to_come_again_silence_means_nothing() -> None:
    clock, store = Clock(), FakeStore()
    one, other = Listening(store, clock), Listening(store, clock)
    await hear_every(one, clock, seconds=10, times=7)
    one.miss()
    await hear_every(one, clock, seconds=60, times=10)
    await hear_every(other, clock, seconds=60, times=5)
    assert await one.reading() == 60
    await hear_every(other, clock, seconds=60, times=3)
    assert await one.reading() == 60 + 3 * 60
