"""What a step publishes goes out once it is kept; what could not go out is sent by the sweeper."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared import topology
from shared.messaging import Outgoing, UnroutableError
from shared.store import Steps, Work
from shared.store.steps import LEFT_BEHIND, PUT_OFF, SWEEP_LIMIT
from tests.fakes.store import FakeStore

FIRST, SECOND = (Outgoing(UUID(int=n), "line", "reply.requested", b"{}", "x") for n in (1, 2))


def to_unit(number: int, unit: str, event: str = "assigned") -> Outgoing:
    return Outgoing(UUID(int=number), topology.AGENCIES.name, f"agency.{unit}.{event}", b"{}", "x")


class Wire:
    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self.tried: list[Outgoing] = []
        self.is_down = False
        self.without_queue: str | None = None

    async def send(self, outgoing: Outgoing) -> None:
        if self.is_down:
            raise ConnectionError
        self.tried.append(outgoing)
        if topology.address(outgoing.routing_key) == self.without_queue:
            raise UnroutableError
        self.sent.append(outgoing)


def telling(*outgoing: Outgoing) -> Callable[[Work], Awaitable[None]]:
    async def tell(work: Work) -> None:
        for one in outgoing:
            work.publish(one)

    return tell


def grow_old(store: FakeStore) -> None:
    """Nobody else has what lies in the outbox in hand any more."""
    kept: Any = store._outbox
    for id_, (written_at, outgoing) in list(kept.items()):
        kept[id_] = (written_at - 2 * LEFT_BEHIND, outgoing)


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
    gone, parks = to_unit(1, "gone"), to_unit(2, "parks")
    wire.without_queue = "agency.gone"
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=9), telling(gone, parks))
    await steps.sweep()
    assert wire.sent == [parks]
    assert await everything_left(store) == [gone]


async def test_however_much_no_queue_takes_what_was_left_behind_it_goes_out(
    wire: Wire, store: FakeStore
) -> None:
    wire.is_down = True
    steps, others = Steps(store, wire.send), (FIRST, to_unit(2, "parks"))
    await steps.once(UUID(int=8), telling(*(to_unit(n + 3, "gone") for n in range(SWEEP_LIMIT))))
    await steps.once(UUID(int=9), telling(*others))
    grow_old(store)
    wire.is_down, wire.without_queue = False, "agency.gone"
    await steps.sweep()
    await steps.sweep()
    assert wire.sent == list(others)


async def test_what_no_queue_takes_is_asked_for_once_in_a_while_and_complained_of_once(
    wire: Wire, store: FakeStore, caplog: pytest.LogCaptureFixture
) -> None:
    wire.without_queue = "agency.gone"
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=9), telling(*(to_unit(n, "gone") for n in range(3))))
    grow_old(store)
    for _ in range(PUT_OFF):
        await steps.sweep()
    assert wire.tried == [to_unit(0, "gone")] * 2
    assert caplog.text.count("kept in the outbox") == 2


async def test_nothing_for_a_unit_overtakes_what_waited_for_its_queue(wire: Wire, store: FakeStore) -> None:
    told, added = to_unit(1, "new"), to_unit(2, "new", "note")
    wire.without_queue = "agency.new"
    steps = Steps(store, wire.send)
    await steps.once(UUID(int=8), telling(told))
    wire.without_queue = None
    await steps.once(UUID(int=9), telling(added))
    assert wire.sent == []
    grow_old(store)
    for _ in range(PUT_OFF):
        await steps.sweep()
    assert wire.sent == [told, added]


async def test_what_a_crash_left_is_sent_by_another_process(wire: Wire, store: FakeStore) -> None:
    wire.is_down = True
    await Steps(store, wire.send).once(UUID(int=9), both)
    grow_old(store)
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
