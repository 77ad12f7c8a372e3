"""What a step publishes goes out once it is kept; what could not go out is sent by the sweeper."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.messaging import Outgoing, UnroutableError
from shared.store import Steps, Work
from tests.fakes.store import FakeStore

FIRST, SECOND = (Outgoing(UUID(int=n), "line", "reply.requested", b"{}", "x") for n in (1, 2))


class Wire:
    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self.is_down = False
        self.homeless: Outgoing | None = None

    async def send(self, outgoing: Outgoing) -> None:
        if self.is_down:
            raise ConnectionError
        if outgoing == self.homeless:
            raise UnroutableError
        self.sent.append(outgoing)


async def both(work: Work) -> None:
    await work.insert("things", {"_id": 1})
    work.publish(FIRST)
    work.publish(SECOND)


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


async def everything_left(store: FakeStore) -> list[Outgoing]:
    return list(await store.unsent(datetime.now(UTC) + timedelta(days=1), 10))


async def test_a_step_is_kept_and_then_told_in_order(wire: Wire, store: FakeStore) -> None:
    assert await Steps(store, wire.send).once(UUID(int=9), both)
    assert wire.sent == [FIRST, SECOND]
    assert await store.get("things", 1) is not None


async def test_the_same_cause_again_changes_and_tells_nothing(wire: Wire, store: FakeStore) -> None:
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=9), both)
    assert not await steps.once(UUID(int=9), both)
    assert wire.sent == [FIRST, SECOND]


async def test_a_step_that_fails_keeps_and_tells_nothing(wire: Wire, store: FakeStore) -> None:
    async def breaks(work: Work) -> None:
        await both(work)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await Steps(store, wire.send).once(UUID(int=9), breaks)
    assert (wire.sent, await store.get("things", 1)) == ([], None)
    assert await everything_left(store) == []


async def test_what_is_out_is_removed_by_the_next_sweep(wire: Wire, store: FakeStore) -> None:
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=9), both)
    assert len(await everything_left(store)) == 2
    await steps.sweep()
    assert await everything_left(store) == []


async def test_a_broker_that_is_down_loses_nothing(
    wire: Wire, store: FakeStore, caplog: pytest.LogCaptureFixture
) -> None:
    wire.is_down = True
    assert await Steps(store, wire.send).once(UUID(int=9), both)
    assert await everything_left(store) == [FIRST, SECOND]
    assert "left for the sweeper" in caplog.text


async def test_what_no_queue_takes_is_kept_and_holds_up_nobody(wire: Wire, store: FakeStore) -> None:
    wire.homeless = FIRST
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=9), both)
    await steps.sweep()
    assert wire.sent == [SECOND]
    assert await everything_left(store) == [FIRST]


async def test_what_a_crash_left_is_sent_by_another_process(wire: Wire, store: FakeStore) -> None:
    kept: Any = store._outbox
    wire.is_down = True
    await Steps(store, wire.send).once(UUID(int=9), both)
    for id_, (written_at, outgoing) in list(kept.items()):
        kept[id_] = (written_at - timedelta(seconds=6), outgoing)
    wire.is_down = False
    other = Steps(store, wire.send)
    assert await other.sweep() == 2
    assert wire.sent == [FIRST, SECOND]
    await other.close()
    assert await everything_left(store) == []


async def test_what_is_still_in_somebodys_hands_is_left_alone(wire: Wire, store: FakeStore) -> None:
    wire.is_down = True
    await Steps(store, wire.send).once(UUID(int=9), both)
    wire.is_down = False
    assert await Steps(store, wire.send).sweep() == 0
    assert wire.sent == []
