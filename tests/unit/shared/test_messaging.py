"""A handler that fails: around the delay queues, then parked, with its reason and no word of a citizen."""

from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import pytest
from faststream.rabbit import RabbitBroker, RabbitQueue, TestRabbitBroker
from faststream.rabbit.annotations import RabbitMessage

from ops.contracts import example_ticket
from shared import topology
from shared.events import MediaStored
from shared.messaging import ATTEMPT, Outgoing, PermanentError, build_brokers
from tests.contracts.samples import SAMPLES

QUEUE = topology.DISPATCHER_MEDIA
EVENT = next(sample for sample in SAMPLES if isinstance(sample, MediaStored))
SECRET = "0530 111 22 33"


class Bench:
    """One handler that raises what it is told to, and where its message goes."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.brokers = build_brokers("amqp://bus", "dispatcher")
        self.outside = RabbitBroker("amqp://bus")
        self.went: dict[str, list[dict[str, Any]]] = defaultdict(list)

        @self.brokers.consuming.subscriber(QUEUE, topology.LINE)
        async def handle(event: MediaStored) -> None:
            if failure:
                raise failure

        for name in (
            topology.parked(QUEUE.name),
            *(topology.retry(QUEUE.name, d) for d, _ in topology.RETRIES),
        ):
            self._collect(name)

    def _collect(self, name: str) -> None:
        @self.outside.subscriber(RabbitQueue(name), decoder=lambda message: message.body)
        async def collect(body: bytes, message: RabbitMessage) -> None:
            self.went[name].append({**message.raw_message.headers, "body": body, "id": message.message_id})

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Bench"]:
        pair = (self.brokers.consuming, self.brokers.publishing)
        async with TestRabbitBroker(*pair, self.outside, connect_only=False):
            yield self

    async def send(self, body: bytes, **headers: Any) -> None:
        await self.outside.publish(
            body,
            exchange=topology.LINE,
            routing_key=QUEUE.routing_key,
            message_id="m-1",
            headers=headers,
            content_type="application/json",
        )


@pytest.mark.parametrize(("attempt", "delay"), [(1, "5s"), (2, "1m"), (3, "15m")])
async def test_a_failure_waits_longer_each_time(attempt: int, delay: str) -> None:
    async with Bench(ConnectionError(SECRET)).running() as bench:
        await bench.send(EVENT.model_dump_json().encode(), **{ATTEMPT: attempt})
    (moved,) = bench.went[topology.retry(QUEUE.name, delay)]
    assert (moved["id"], moved[ATTEMPT], moved["x-error"]) == ("m-1", attempt + 1, "ConnectionError")
    assert moved["x-routing-key"] == QUEUE.routing_key
    assert len(bench.went) == 1


async def test_after_the_last_delay_it_is_parked() -> None:
    async with Bench(ConnectionError(SECRET)).running() as bench:
        await bench.send(EVENT.model_dump_json().encode(), **{ATTEMPT: len(topology.RETRIES) + 1})
    assert list(bench.went) == [topology.parked(QUEUE.name)]


async def test_what_trying_again_cannot_help_is_parked_at_once_with_its_reason() -> None:
    async with Bench(PermanentError("is not with izsu")).running() as bench:
        await bench.send(EVENT.model_dump_json().encode())
    (parked,) = bench.went[topology.parked(QUEUE.name)]
    assert parked["x-error"] == "is not with izsu"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b'{"id": 1}', b'{"id": "0530 111 22 33"}'])
async def test_a_body_nobody_can_read_is_parked_byte_for_byte(body: bytes) -> None:
    async with Bench().running() as bench:
        await bench.send(body)
    (parked,) = bench.went[topology.parked(QUEUE.name)]
    assert parked["body"] == body
    assert SECRET not in parked["x-error"]


@pytest.mark.parametrize("nonsense", ["one", -3, 0, None])
async def test_a_senseless_count_of_attempts_begins_anew(nonsense: object) -> None:
    async with Bench(ConnectionError()).running() as bench:
        await bench.send(EVENT.model_dump_json().encode(), **{ATTEMPT: nonsense})
    assert list(bench.went) == [topology.retry(QUEUE.name, "5s")]


async def test_what_succeeds_goes_nowhere() -> None:
    async with Bench().running() as bench:
        await bench.send(EVENT.model_dump_json().encode())
    assert bench.went == {}


def test_an_agencys_key_names_the_unit_and_the_event() -> None:
    outgoing = Outgoing.to_agency(UUID(int=1), example_ticket("reminder"), "message 1")
    assert (outgoing.exchange, outgoing.routing_key) == ("agencies", "agency.izsu.reminder")
    assert b'"schema":"agency.ticket.v1"' in outgoing.body
