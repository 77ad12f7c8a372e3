"""Our own RabbitMQ and mongod do what the line counts on, stay on loopback, and leave nothing behind."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import aio_pika
import psutil
import pytest
import pytest_asyncio
from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractQueue
from pymongo import AsyncMongoClient

from sandbox.broker import Broker
from sandbox.database import Database
from sandbox.parts import Parts, real_parts
from sandbox.processes import SetupError

pytestmark = [pytest.mark.integration, pytest.mark.asyncio(loop_scope="module")]

NOTHING_GIVEN = {"PATH": os.environ["PATH"]}
LOOPBACK = {"127.0.0.1", "::1", "::ffff:127.0.0.1"}
SANDBOX = """
import asyncio, sys
from pathlib import Path
from sandbox.parts import real_parts

async def main():
    async with real_parts(Path(sys.argv[1]), {}) as parts:
        print(parts.amqp_url, flush=True)
        await asyncio.sleep(600)

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("private")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def private(folder: Path) -> AsyncIterator[Parts]:
    async with real_parts(folder, NOTHING_GIVEN) as parts:
        yield parts


@pytest.fixture
def broker(private: Parts) -> Broker:
    assert private.broker is not None
    return private.broker


@pytest.fixture
def database(private: Parts) -> Database:
    assert private.database is not None
    return private.database


async def test_a_quorum_queue_confirms_what_is_published(private: Parts) -> None:
    await publish(private.amqp_url, "confirmed", b"pothole")
    assert await take(private.amqp_url, "confirmed") == b"pothole"


async def test_what_the_broker_confirmed_survives_its_kill(
    private: Parts, broker: Broker, folder: Path
) -> None:
    await publish(private.amqp_url, "kept", b"gas smell")
    await until(lambda: on_disk(folder, "kept"))
    await broker.kill()
    assert broker.pid is None
    await broker.start()
    assert await take(private.amqp_url, "kept") == b"gas smell"


async def test_a_transaction_is_seen_whole_or_not_at_all(private: Parts) -> None:
    async with AsyncMongoClient[dict[str, object]](private.mongo_url) as client:
        line = client.get_default_database()
        async with client.start_session() as session:
            with suppress(ZeroDivisionError):
                async with await session.start_transaction():
                    await line.tickets.insert_one({"_id": "undone"}, session=session)
                    raise ZeroDivisionError
            async with await session.start_transaction():
                await line.tickets.insert_one({"_id": "done"}, session=session)
                await line.inbox.insert_one({"_id": "done"}, session=session)
        assert [ticket["_id"] async for ticket in line.tickets.find()] == ["done"]
        assert await line.inbox.count_documents({}) == 1


async def test_what_the_database_acknowledged_survives_its_kill(private: Parts, database: Database) -> None:
    async with AsyncMongoClient[dict[str, object]](private.mongo_url) as client:
        await client.get_default_database().kept.insert_one({"_id": "before the power cut"})
        await database.kill()
        assert database.pid is None
        await database.start()
        assert await client.get_default_database().kept.count_documents({}) == 1


async def test_a_write_waits_for_the_journal(private: Parts) -> None:
    async with AsyncMongoClient[dict[str, object]](private.mongo_url) as client:
        assert client.write_concern.document == {"w": "majority", "j": True}


async def test_nothing_listens_beyond_loopback(private: Parts, folder: Path) -> None:
    listening = {
        (connection.laddr.ip, process.name())
        for process in processes_of(folder)
        for connection in process.net_connections()
        if connection.status == psutil.CONN_LISTEN
    }
    assert {name for _, name in listening} >= {"epmd", "beam.smp", "mongod"}
    assert {address for address, _ in listening} <= LOOPBACK


async def test_a_killed_sandbox_leaves_nothing_and_its_folder_can_be_used_again(
    private: Parts, tmp_path: Path
) -> None:
    """All beside the parts of this module, as a second sandbox on the same machine."""
    command = [sys.executable, "-c", SANDBOX, str(tmp_path)]
    sandbox = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
    assert sandbox.stdout is not None
    amqp_url = (await sandbox.stdout.readline()).decode().strip()
    assert amqp_url != private.amqp_url
    await publish(amqp_url, "neighbour", b"still here")
    await until(lambda: on_disk(tmp_path, "neighbour"))
    sandbox.kill()
    await sandbox.wait()
    await until(lambda: processes_of(tmp_path) == [])
    async with real_parts(tmp_path, NOTHING_GIVEN) as again:
        assert await take(again.amqp_url, "neighbour") == b"still here"
        await publish(private.amqp_url, "confirmed", b"undisturbed")
    assert processes_of(tmp_path) == []


async def test_a_broker_that_cannot_start_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "rabbitmq").mkdir()
    (tmp_path / "rabbitmq" / "data").write_text("a file where the node wants a folder")
    with pytest.raises(SetupError, match="RabbitMQ ended while starting") as told:
        async with real_parts(tmp_path, {"MONGO_URL": "mongodb://127.0.0.1:1"}):
            pass
    assert "\n" not in str(told.value)
    assert processes_of(tmp_path) == []


async def test_given_parts_are_used_and_nothing_is_started(private: Parts, tmp_path: Path) -> None:
    given = {"AMQP_URL": private.amqp_url, "MONGO_URL": private.mongo_url}
    async with real_parts(tmp_path, given) as parts:
        assert (parts.amqp_url, parts.mongo_url) == (private.amqp_url, private.mongo_url)
        assert (parts.broker, parts.database) == (None, None)
        assert {process.name() for process in processes_of(tmp_path)} == set()


async def publish(url: str, queue: str, body: bytes) -> None:
    """Returns only once the broker has confirmed; raises when the queue did not take it."""
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await channel.declare_queue(queue, durable=True, arguments={"x-queue-type": "quorum"})
        message = Message(body, delivery_mode=DeliveryMode.PERSISTENT)
        await channel.default_exchange.publish(message, queue, mandatory=True, timeout=10)


async def take(url: str, queue: str) -> bytes:
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel()
        existing: AbstractQueue = await channel.get_queue(queue)
        message = await existing.get(timeout=10)
        assert message is not None
        await message.ack()
        return message.body


def on_disk(folder: Path, queue: str) -> bool:
    """RabbitMQ writes down a new quorum queue up to a second late: killed before, it never finds it again."""
    registers = folder.glob("rabbitmq/data/**/quorum/**/names.dets")
    return any(queue.encode() in register.read_bytes() for register in registers)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110 - what is waited for happens outside of this process
            await asyncio.sleep(0.05)


def processes_of(folder: Path) -> list[psutil.Process]:
    """Whatever runs with this folder among its arguments or settings, daemons included."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
            known = [*process.cmdline(), *process.environ().values()]
            if any(str(folder) in word for word in known) and process.pid != os.getpid():
                found.append(process)
    return found
