"""The broker and the database, for one command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aio_pika
from aio_pika.abc import AbstractChannel
from aio_pika.exceptions import AMQPError

from ops.refusal import RefusedError
from shared.settings import Settings, read_settings
from shared.store import MongoStore, connect

CONNECT_SECONDS = 10.0


@asynccontextmanager
async def broker_channel(settings: Settings) -> AsyncIterator[AbstractChannel]:
    """A channel that confirms what it publishes and refuses what would reach no queue."""
    try:
        connection = await aio_pika.connect(settings.amqp_url.get_secret_value(), timeout=CONNECT_SECONDS)
    except (OSError, AMQPError, TimeoutError) as failure:
        raise RefusedError(f"AMQP_URL: the broker does not answer ({type(failure).__name__})") from None
    async with connection:
        yield await connection.channel(on_return_raises=True)


def database(settings: Settings) -> MongoStore:
    return MongoStore(connect(settings.mongo_url.get_secret_value()), "ops")


def settings() -> Settings:
    return read_settings(Settings)
