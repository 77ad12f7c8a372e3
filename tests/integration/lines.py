"""A whole line of its own for a module's tests, on the session's parts."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import aio_pika
from pymongo import AsyncMongoClient
from pymongo.asynchronous.database import AsyncDatabase

from sandbox.day.agencies import Agency, agencies_at_work
from sandbox.graph.fake import FakeGraph
from sandbox.line import RunningLine, running_line


@dataclass(frozen=True)
class Place:
    """The running line, its fake and register, and agencies that take what is theirs."""

    line: RunningLine
    graph: FakeGraph
    register: AsyncDatabase[dict[str, Any]]
    agencies: dict[str, Agency]


@asynccontextmanager
async def running_place(
    amqp_url: str, mongo_url: str, line_queues: list[str], state: Path
) -> AsyncIterator[Place]:
    """Bornova's, on a broker without any of its queues and a database of its own, dropped afterwards."""
    await delete(amqp_url, line_queues)
    own = urlsplit(mongo_url)._replace(path=f"/test_{uuid4().hex[:12]}").geturl()
    given = {**os.environ, "AMQP_URL": amqp_url, "MONGO_URL": own}
    async with AsyncMongoClient[dict[str, Any]](own) as client:
        register = client.get_default_database()
        async with running_line("bornova", state, environ=given) as line:
            units = [unit.id for unit in line.municipality.units]
            async with agencies_at_work(amqp_url, units) as agencies:
                assert line.graph is not None
                yield Place(line, line.graph, register, agencies)
        await client.drop_database(register)


async def delete(amqp_url: str, queues: list[str]) -> None:
    async with await aio_pika.connect(amqp_url) as connection:
        channel = await connection.channel()
        for queue in queues:
            await channel.queue_delete(queue)
