"""No test finds what another one left."""

import aio_pika
import pytest
from aio_pika.exceptions import ChannelNotFoundEntity
from faststream.rabbit import RabbitBroker
from pymongo import AsyncMongoClient

from shared import topology

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("turn", ["first", "second"])
async def test_the_database_is_empty_at_the_start(fresh_mongo_url: str, turn: str) -> None:
    async with AsyncMongoClient[dict[str, object]](fresh_mongo_url) as client:
        line = client.get_default_database()
        assert await line.list_collection_names() == []
        await line.tickets.insert_one({"turn": turn})


@pytest.mark.parametrize("turn", ["first", "second"])
async def test_none_of_the_queues_is_there_at_the_start(fresh_amqp_url: str, turn: str) -> None:
    async with await aio_pika.connect(fresh_amqp_url) as connection:
        channel = await connection.channel()
        with pytest.raises(ChannelNotFoundEntity):
            await channel.declare_queue(topology.PROBE, passive=True)
    async with RabbitBroker(fresh_amqp_url) as broker:
        await topology.declare(broker, units=["eshot"])
