"""What the four bare processes share: one broker channel that confirms, one database, one loop."""

import asyncio
import json
import os
import signal
from collections.abc import Awaitable, Callable
from typing import Any

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from motor.motor_asyncio import AsyncIOMotorClient

PREFETCH = 10
QUORUM: dict[str, Any] = {"x-queue-type": "quorum"}

Json = dict[str, Any]
Handler = Callable[[Json], Awaitable[None]]


class Wire:
    def __init__(self, publishing: AbstractChannel, consuming: AbstractChannel, database: Any) -> None:
        self._publishing = publishing
        self._consuming = consuming
        self.database = database

    async def publish(self, queue: str, body: Json) -> None:
        message = aio_pika.Message(json.dumps(body).encode(), delivery_mode=aio_pika.DeliveryMode.PERSISTENT)
        await self._publishing.default_exchange.publish(message, routing_key=queue)

    async def consume(self, queue: str, handle: Handler) -> None:
        declared = await self._consuming.declare_queue(queue, durable=True, arguments=QUORUM)

        async def take(message: AbstractIncomingMessage) -> None:
            await handle(json.loads(message.body))
            await message.ack()

        await declared.consume(take)

    async def declare(self, *queues: str) -> None:
        for queue in queues:
            await self._publishing.declare_queue(queue, durable=True, arguments=QUORUM)

    async def step(
        self, cause: str, writes: list[tuple[str, Json]], publishes: list[tuple[str, Json]]
    ) -> None:
        """Inbox entry, documents and outbox in one transaction; then published, then the outbox emptied."""

        async def attempt(session: Any) -> None:
            await self.database["inbox"].insert_one({"_id": cause}, session=session)
            for collection, document in writes:
                by_id = {"_id": document["_id"]}
                await self.database[collection].replace_one(by_id, document, upsert=True, session=session)
            if publishes:
                entries = [{"_id": f"{cause} {n}", "queue": q} for n, (q, _) in enumerate(publishes)]
                await self.database["outbox"].insert_many(entries, session=session)

        async with await self.database.client.start_session() as session:
            await session.with_transaction(attempt)
        for queue, body in publishes:
            await self.publish(queue, body)
        if publishes:
            ids = [f"{cause} {n}" for n in range(len(publishes))]
            await self.database["outbox"].delete_many({"_id": {"$in": ids}})


async def connected() -> Wire:
    publishing = await aio_pika.connect_robust(os.environ["AMQP_URL"])
    consuming = await aio_pika.connect_robust(os.environ["AMQP_URL"])
    reading = await consuming.channel()
    await reading.set_qos(prefetch_count=PREFETCH)
    client: AsyncIOMotorClient[Json] = AsyncIOMotorClient(os.environ["MONGO_URL"])
    return Wire(await publishing.channel(), reading, client["bare"])


def run(start: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        stop = asyncio.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
        await start()
        print("ready", flush=True)
        await stop.wait()

    asyncio.run(main())
