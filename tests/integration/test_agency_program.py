"""The program that agencies' developers are shown runs as it is, against the queues as they are."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL

import aio_pika
import pytest
from aio_pika.abc import AbstractIncomingMessage

from ops.contracts import FOLDER, example_ticket
from shared import topology
from shared.events import AgencyUpdate, derive_id
from shared.messaging import Outgoing, build_brokers

pytestmark = pytest.mark.integration


async def test_what_is_assigned_is_accepted_and_said_twice_it_has_one_id(fresh_amqp_url: str) -> None:
    ticket = example_ticket()
    brokers = build_brokers(fresh_amqp_url, "test")
    async with brokers.publishing as broker:
        await topology.declare(broker, [ticket.unit])
        for _ in range(2):
            await brokers.publisher.send(Outgoing.to_agency(derive_id("a", "b"), ticket, "message 1"))
        said = await _said_by_the_program(fresh_amqp_url, ticket.unit)
    assert [one.routing_key for one in said] == ["izsu.accepted", "izsu.accepted"]
    assert len({one.message_id for one in said}) == 1
    update = AgencyUpdate.model_validate_json(said[0].body)
    assert (update.event, update.ticket_id) == ("accepted", ticket.ticket_id)


async def _said_by_the_program(url: str, unit: str) -> list[AbstractIncomingMessage]:
    program = str(FOLDER / "agency.py")
    environ = {**os.environ, "AMQP_URL": url, "UNIT": unit}
    agency = await asyncio.create_subprocess_exec(sys.executable, program, env=environ, stdout=DEVNULL)
    try:
        async with asyncio.timeout(20), await aio_pika.connect(url) as connection:
            channel = await connection.channel()
            queue = await channel.get_queue(topology.DISPATCHER_UPDATES.name)
            said: list[AbstractIncomingMessage] = []
            async with queue.iterator(no_ack=True) as messages:
                async for message in messages:
                    said.append(message)
                    if len(said) == 2:
                        break
            return said
    finally:
        agency.terminate()
        await agency.wait()
