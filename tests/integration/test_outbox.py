"""The outbox on a real broker: what has nowhere to go is kept, and what is behind it goes out."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from shared import topology
from shared.messaging import Outgoing, build_brokers, connected
from shared.store import Steps, Work
from tests.fakes.store import FakeStore

pytestmark = pytest.mark.integration

TO_A_DROPPED_UNIT, TO_A_UNIT = (
    Outgoing(UUID(int=n), topology.AGENCIES.name, f"agency.{unit}.opened", b"{}", "x")
    for n, unit in enumerate(("gone", "parks"), start=1)
)


async def tell_both(work: Work) -> None:
    work.publish(TO_A_DROPPED_UNIT)
    work.publish(TO_A_UNIT)


async def test_a_dropped_units_ticket_on_a_new_broker_holds_up_no_other(fresh_amqp_url: str) -> None:
    brokers = build_brokers(fresh_amqp_url, "test")
    store = FakeStore()
    async with connected(brokers, ["parks"]):
        steps = Steps(store, brokers.publisher.send)
        await steps.once(UUID(int=9), tell_both)
        await steps.sweep()
    await brokers.consuming.stop()
    left = await store.unsent(datetime.now(UTC) + timedelta(days=1), 10)
    assert list(left) == [TO_A_DROPPED_UNIT]
