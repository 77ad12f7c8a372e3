"""An agency's side of the line: takes its tickets, keeps them, accepts what is assigned. Needs aio-pika."""

import asyncio
import json
import os
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

import aio_pika
from aio_pika.abc import AbstractExchange, AbstractIncomingMessage

UNIT = os.environ["UNIT"]


def keep(ticket: dict[str, object]) -> None:
    """By `ticket_id`, over what was there unless its `version` is higher: it may come twice, or late."""
    print(ticket["event"], ticket["reference"], ticket["version"], ticket["summary"])


async def say(updates: AbstractExchange, event: str, cause: AbstractIncomingMessage, **more: object) -> None:
    """The id follows from what caused it: said again after a crash, it is recognised and not repeated."""
    body = {"schema": "agency.update.v1", "event": event, "at": datetime.now(UTC).isoformat(), **more}
    message = aio_pika.Message(
        json.dumps(body).encode(),
        message_id=str(uuid5(NAMESPACE_URL, f"{cause.message_id} {event}")),
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
    )
    await updates.publish(message, routing_key=f"{UNIT}.{event}")


async def main() -> None:
    async with await aio_pika.connect_robust(os.environ["AMQP_URL"]) as connection:
        channel = await connection.channel()
        await channel.set_qos(prefetch_count=10)
        updates = await channel.get_exchange("agency.updates")
        queue = await channel.get_queue(f"agency.{UNIT}")
        async with queue.iterator() as messages:
            async for message in messages:
                async with message.process(requeue=True):  # acknowledged only once it is kept
                    ticket = json.loads(message.body)
                    keep(ticket)
                    if ticket["event"] == "assigned":
                        await say(updates, "accepted", message, ticket_id=ticket["ticket_id"])


if __name__ == "__main__":
    asyncio.run(main())
