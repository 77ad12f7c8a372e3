"""The real broker and the real database: given by the environment, or private ones for as long as needed."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox import machine
from sandbox.broker import Broker, until_amqp_answers
from sandbox.database import Database, until_mongo_answers
from sandbox.processes import Processes, SetupError, processes, report


@dataclass(frozen=True)
class Parts:
    """`broker` and `database` are ours to kill and start again; None where the environment gave them."""

    amqp_url: str
    mongo_url: str
    processes: Processes
    broker: Broker | None
    database: Database | None


@asynccontextmanager
async def real_parts(state_dir: Path, environ: Mapping[str, str] = os.environ) -> AsyncIterator[Parts]:
    """Broker and database, ready, and ended when the block is left. Raises SetupError with one clear line.

    Whatever else is started with `parts.processes` is ended too, before them.
    """
    _check_given(environ, "AMQP_URL", "amqp://", "amqps://")
    _check_given(environ, "MONGO_URL", "mongodb://", "mongodb+srv://")
    async with processes(state_dir) as running:
        broker = None if environ.get("AMQP_URL") else await _broker(running, state_dir)
        database = None if environ.get("MONGO_URL") else await _database(running, state_dir)
        amqp_url = broker.url if broker else environ["AMQP_URL"]
        mongo_url = database.url if database else environ["MONGO_URL"]
        try:
            async with asyncio.TaskGroup() as starting:
                ready = broker.start() if broker else until_amqp_answers(amqp_url, patience=15)
                starting.create_task(_timed("RabbitMQ", ready))
                ready = database.start() if database else until_mongo_answers(mongo_url, patience=15)
                starting.create_task(_timed("MongoDB", ready))
        except ExceptionGroup as failed:
            raise failed.exceptions[0] from None
        yield Parts(amqp_url, mongo_url, running, broker, database)


def _check_given(environ: Mapping[str, str], name: str, *schemes: str) -> None:
    if (given := environ.get(name)) and not given.startswith(schemes):
        raise SetupError(f"{name} must begin with {' or '.join(schemes)}")


async def _broker(running: Processes, state_dir: Path) -> Broker:
    return Broker(await machine.rabbitmq_server(running, state_dir), state_dir / "rabbitmq", running)


async def _database(running: Processes, state_dir: Path) -> Database:
    return Database(await machine.mongod(running, state_dir), state_dir / "mongodb", running)


async def _timed(name: str, ready: Awaitable[None]) -> None:
    began = time.monotonic()
    report(f"waiting for {name}")
    await ready
    report(f"{name} is ready after {time.monotonic() - began:.1f} s")
