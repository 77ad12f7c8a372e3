"""A private mongod: a replica set of one member on loopback, because transactions need a replica set."""

import asyncio
import time
from pathlib import Path
from typing import Any

from pymongo import AsyncMongoClient
from pymongo.errors import OperationFailure, PyMongoError, ServerSelectionTimeoutError

from sandbox.processes import POLL_SECONDS, Child, Processes, SetupError, free_port

REPLICA_SET = "line"
NOT_YET_INITIALISED = 94
TRANSACTION_SECONDS = 5  # ours take milliseconds; the default is a minute
Document = dict[str, Any]


class Database:
    """`start` again after `kill` brings back the same data on the same port."""

    def __init__(self, server: Path, folder: Path, processes: Processes) -> None:
        self._server = server
        self._folder = folder.resolve()
        self._processes = processes
        self._port = free_port()
        self._mongod: Child | None = None

    @property
    def url(self) -> str:
        options = f"replicaSet={REPLICA_SET}&w=majority&journal=true"
        return f"mongodb://127.0.0.1:{self._port}/beyazhat?{options}"

    @property
    def pid(self) -> int | None:
        return self._mongod.pid if self._mongod and self._mongod.running else None

    async def start(self, patience: float = 60.0) -> None:
        (self._folder / "data").mkdir(parents=True, exist_ok=True)
        self._mongod = self._processes.start("mongod", self._command(), self._folder / "mongod.out")
        await until_primary(self._port, f"127.0.0.1:{self._port}", patience, self._mongod)

    async def stop(self) -> None:
        if self._mongod is not None:
            await self._mongod.stop()

    async def kill(self) -> None:
        """SIGKILL, as in a power cut."""
        if self._mongod is not None:
            await self._mongod.kill()

    def _command(self) -> list[str]:
        return [
            *[str(self._server), "--replSet", REPLICA_SET, "--nounixsocket", "--quiet"],
            *["--bind_ip", "127.0.0.1", "--port", str(self._port)],
            *[
                "--dbpath",
                str(self._folder / "data"),
                "--logpath",
                str(self._folder / "mongod.log"),
                "--logappend",
            ],
            *["--wiredTigerCacheSizeGB", "0.25", "--oplogSize", "128"],
            # Without this an empty database takes 300 MB of disk.
            *["--wiredTigerEngineConfigString", "log=(file_max=32MB,prealloc=false)"],
            *["--setParameter", "diagnosticDataCollectionEnabled=false"],
            # A killed process leaves its transaction open, and what it wrote stays locked until this is over.
            *["--setParameter", f"transactionLifetimeLimitSeconds={TRANSACTION_SECONDS}"],
            # There is no other member to hand over to, so nothing to wait for when asked to end.
            *["--setParameter", "shutdownTimeoutMillisForSignaledShutdown=100"],
        ]


async def until_primary(port: int, member: str, patience: float, mongod: Child | None = None) -> None:
    """Make the server at this port the one member of its replica set, known as `member`, and wait for it."""
    deadline = time.monotonic() + patience
    address = f"mongodb://127.0.0.1:{port}/?directConnection=true"
    async with AsyncMongoClient[Document](address, serverSelectionTimeoutMS=500) as client:
        while True:
            state = "it is no primary yet"
            try:
                await _be_the_only_member(client, member)
                if (await client.admin.command("hello"))["isWritablePrimary"]:
                    return
            except PyMongoError as refused:
                state = str(refused)
            if mongod is not None and not mongod.running:
                raise SetupError(f"mongod ended while starting ({mongod.log}): {mongod.last_words()}")
            if time.monotonic() > deadline:
                raise SetupError(f"the private mongod is of no use: {state}")
            await asyncio.sleep(POLL_SECONDS)


async def _be_the_only_member(client: AsyncMongoClient[Document], member: str) -> None:
    """A folder from an earlier run names that run's port, which this run has not."""
    try:
        config = (await client.admin.command("replSetGetConfig"))["config"]
    except OperationFailure as failure:
        if failure.code != NOT_YET_INITIALISED:
            raise
        members = [{"_id": 0, "host": member}]
        await client.admin.command("replSetInitiate", {"_id": REPLICA_SET, "members": members})
        return
    if config["members"][0]["host"] != member:
        config["members"][0]["host"] = member
        config["version"] += 1
        await client.admin.command("replSetReconfig", config, force=True)


async def until_mongo_answers(url: str, patience: float) -> None:
    """Return once it takes commands; also its being fit for transactions is proved before anything starts."""
    place = url.rpartition("@")[2]
    try:
        async with AsyncMongoClient[Document](url, serverSelectionTimeoutMS=int(patience * 1000)) as client:
            told = await client.admin.command("hello")
    except ServerSelectionTimeoutError as silent:
        raise SetupError(f"no MongoDB answers at {place} within {patience:.0f} s") from silent
    except (PyMongoError, ValueError) as refused:
        raise SetupError(f"no MongoDB answers at {place}: {refused}") from refused
    if "setName" not in told and told.get("msg") != "isdbgrid":
        raise SetupError(f"the MongoDB at {place} is no replica set (one member is enough): no transactions")
