"""Scripted agencies: each a plain consumer of its own queue, as a real one would be."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import aio_pika
import httpx
from aio_pika.abc import AbstractExchange, AbstractIncomingMessage

from shared import topology
from shared.messaging import original_routing_key

Json = dict[str, Any]


class Agency:
    """What one unit received, in order, and what it says back."""

    def __init__(self, unit: str, updates: AbstractExchange) -> None:
        self.unit = unit
        self.received: list[Json] = []
        self.message_ids: list[str | None] = []
        self._updates = updates
        self._changed = asyncio.Condition()

    async def take(self, message: AbstractIncomingMessage) -> None:
        async with self._changed:
            self.received.append(json.loads(message.body))
            self.message_ids.append(message.message_id)
            self._changed.notify_all()
        await message.ack()

    async def next(self, wanted: Callable[[Json], bool], within: float) -> Json:
        """The first that fits, received already or yet to come. Raises TimeoutError."""

        def found() -> Json | None:
            return next((ticket for ticket in self.received if wanted(ticket)), None)

        async with asyncio.timeout(within), self._changed:
            ticket: Json | None = await self._changed.wait_for(found)
        assert ticket is not None
        return ticket

    async def say(self, ticket: Json, event: str, text: str | None = None, **more: Any) -> str:
        body = {
            "schema": "agency.update.v1",
            "event": event,
            "ticket_id": ticket["ticket_id"],
            "reference": ticket["reference"],
            "text": text,
            "at": datetime.now(UTC).isoformat(),
            **more,
        }
        return await self.say_raw(event, json.dumps(body).encode())

    async def say_raw(self, event: str, body: bytes) -> str:
        """Returns the message's id."""
        message_id = str(uuid4())
        message = aio_pika.Message(
            body,
            content_type="application/json",
            message_id=message_id,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        )
        await self._updates.publish(message, routing_key=f"{self.unit}.{event}")
        return message_id

    async def upload(self, ticket: Json, photo: bytes) -> str:
        """A photo of the work done, under the ticket's own signed link."""
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(
                ticket["upload_url"], content=photo, headers={"content-type": "image/jpeg"}
            )
            answer.raise_for_status()
            return str(answer.json()["id"])


@dataclass(frozen=True)
class Refused:
    """An update the line did not take, and its reason."""

    message_id: str | None
    unit: str
    reason: str


async def refused_updates(amqp_url: str) -> list[Refused]:
    """A look into the parking queue; what lies there stays, since the look is never acked."""
    async with await aio_pika.connect(amqp_url) as connection:
        channel = await connection.channel()
        queue = await channel.get_queue(topology.parked(topology.DISPATCHER_UPDATES.name))
        refused = []
        while (message := await queue.get(fail=False)) is not None:
            unit = original_routing_key(message).rpartition(".")[0]
            refused.append(Refused(message.message_id, unit, str(message.headers.get("x-error"))))
        return refused


@asynccontextmanager
async def agencies_at_work(amqp_url: str, units: list[str]) -> AsyncIterator[dict[str, Agency]]:
    connection = await aio_pika.connect_robust(amqp_url)
    async with connection:
        channel = await connection.channel()
        updates = await channel.get_exchange("agency.updates")
        agencies = {unit: Agency(unit, updates) for unit in units}
        for unit, agency in agencies.items():
            queue = await channel.get_queue(f"agency.{unit}")
            await queue.consume(agency.take)
        yield agencies
