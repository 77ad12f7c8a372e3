"""The real parts, once per session, and a clean place in them for every test.

A test that writes takes `fresh_mongo_url`: a database of its own, dropped afterwards. A test that uses the
line's queues takes `fresh_amqp_url`: the broker without any of them. Deleting them over AMQP takes a third of
a second, needs no rights beyond those of a service and works with any broker; a virtual host per test would
need RabbitMQ's command line, twice that time, and a broker on this machine.
"""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit
from uuid import uuid4

import aio_pika
import pytest
import pytest_asyncio
from pymongo import AsyncMongoClient

from sandbox.parts import Parts, real_parts
from sandbox.processes import SetupError
from shared import topology
from shared.municipality import load
from tests.integration import containers
from tests.integration.lines import Place, running_place

MUNICIPALITIES = Path(__file__).parents[2] / "municipalities"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def parts(pytestconfig: pytest.Config) -> AsyncIterator[Parts]:
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    with TemporaryDirectory(prefix="beyazhat-") as folder, ExitStack() as engine:
        async with AsyncExitStack() as running:
            with capture.global_and_fixture_disabled():  # a first set-up is long and must be seen to go on
                given = {**os.environ, **await containers.urls(os.environ, engine)}
                try:
                    ready = await running.enter_async_context(real_parts(Path(folder), given))
                except SetupError as lacking:
                    pytest.exit(str(lacking), returncode=1)
            yield ready


@pytest.fixture(scope="session")
def amqp_url(parts: Parts) -> str:
    return parts.amqp_url


@pytest.fixture(scope="session")
def mongo_url(parts: Parts) -> str:
    return parts.mongo_url


@pytest_asyncio.fixture
async def fresh_amqp_url(amqp_url: str, line_queues: list[str]) -> str:
    async with await aio_pika.connect(amqp_url) as connection:
        channel = await connection.channel()
        for queue in line_queues:
            await channel.queue_delete(queue)
    return amqp_url


@pytest_asyncio.fixture
async def fresh_mongo_url(mongo_url: str) -> AsyncIterator[str]:
    name = f"test_{uuid4().hex[:12]}"
    yield urlsplit(mongo_url)._replace(path=f"/{name}").geturl()
    async with AsyncMongoClient[dict[str, object]](mongo_url) as client:
        await client.drop_database(name)


@pytest.fixture(scope="session")
def line_queues() -> list[str]:
    """Every queue that any municipality's line declares."""
    folders = [folder for folder in MUNICIPALITIES.iterdir() if (folder / "units.yaml").exists()]
    units = {unit.id for folder in folders for unit in load(folder).units}
    agencies = [topology.agency_queue(unit).name for unit in units]
    inboxes = [queue.name for queue, _ in topology.SERVICE_QUEUES]
    delays = [topology.retry(queue, delay) for queue in inboxes for delay, _ in topology.RETRIES]
    return [*agencies, *inboxes, *delays, *topology.parking_queues(units), topology.PROBE]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def place(
    amqp_url: str, mongo_url: str, line_queues: list[str], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Place]:
    """A module's own line."""
    async with running_place(amqp_url, mongo_url, line_queues, tmp_path_factory.mktemp("line")) as place:
        yield place
