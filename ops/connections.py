"""The broker and the database, for one command."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import aio_pika
from aio_pika.abc import AbstractConnection
from aio_pika.exceptions import AMQPError
from pymongo.errors import PyMongoError

from ops.refusal import RefusedError
from shared.settings import Settings, StoreSettings
from shared.store import MongoStore, connect

CONNECT_SECONDS = 10.0


@asynccontextmanager
async def broker(settings: Settings) -> AsyncIterator[AbstractConnection]:
    try:
        connection = await aio_pika.connect(settings.amqp_url.get_secret_value(), timeout=CONNECT_SECONDS)
    except (OSError, AMQPError, TimeoutError, ValueError) as failure:
        raise RefusedError(f"AMQP_URL: the broker does not answer ({type(failure).__name__})") from None
    async with connection:
        yield connection


@contextmanager
def database(settings: StoreSettings) -> Iterator[MongoStore]:
    """Closed afterwards; whatever goes wrong with it inside the block is told in one line."""
    try:
        connected = connect(settings.mongo_url.get_secret_value())
    except (PyMongoError, ValueError) as failure:
        raise RefusedError(f"MONGO_URL: cannot be used ({type(failure).__name__})") from None
    store = MongoStore(connected, "ops")
    try:
        yield store
    except PyMongoError as failure:
        raise RefusedError(f"MONGO_URL: the database does not answer ({type(failure).__name__})") from None
    finally:
        store.close()
