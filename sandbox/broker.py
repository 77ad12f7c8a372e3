"""A private RabbitMQ node: one ordinary process and its own port mapper (epmd), all on loopback."""

import asyncio
import hashlib
import os
import shutil
import time
from pathlib import Path

import aio_pika
from aio_pika.exceptions import AMQPException
from yarl import URL

from sandbox.processes import POLL_SECONDS, Child, Processes, SetupError, free_port

# This node shares one machine with everything else: modest limits, and a small write-ahead log.
CONFIG = """\
listeners.tcp.local = 127.0.0.1:{amqp_port}
disk_free_limit.absolute = 50MB
vm_memory_high_watermark.absolute = 1GB
raft.wal_max_size_bytes = 67108864
log.console = false
log.file.level = info
"""


class Broker:
    """`start` again after `kill` brings back the same node on the same port with all it had confirmed."""

    def __init__(self, server: Path, folder: Path, processes: Processes) -> None:
        self._server = server
        self._folder = folder.resolve()
        self._processes = processes
        self._amqp_port, self._dist_port, self._epmd_port = free_port(), free_port(), free_port()
        self._node: Child | None = None
        self._epmd: Child | None = None

    @property
    def url(self) -> str:
        return f"amqp://guest:guest@127.0.0.1:{self._amqp_port}/"

    @property
    def pid(self) -> int | None:
        return self._node.pid if self._node and self._node.running else None

    async def start(self, patience: float = 90.0) -> None:
        self._write_files()
        if self._epmd is None or not self._epmd.running:
            self._epmd = await self._start_epmd()
        self._node = self._start("rabbitmq", [str(self._server)])
        await until_amqp_answers(self.url, patience, self._node)

    async def stop(self) -> None:
        for child in (self._node, self._epmd):
            if child is not None:
                await child.stop()

    async def kill(self) -> None:
        """SIGKILL, as in a power cut."""
        if self._node is not None:
            await self._node.kill()

    async def _start_epmd(self) -> Child:
        """Ours and in the foreground: left to the node, it would become a daemon that nobody ends."""
        epmd = self._start("epmd", [find_epmd(), "-port", str(self._epmd_port)])
        deadline = time.monotonic() + 10
        while True:
            try:
                await listening(f"epmd://127.0.0.1:{self._epmd_port}")
                return epmd
            except OSError as refused:
                if not epmd.running or time.monotonic() > deadline:
                    raise SetupError(
                        f"RabbitMQ's port mapper did not start: {epmd.last_words()}"
                    ) from refused
            await asyncio.sleep(POLL_SECONDS)

    def _start(self, name: str, command: list[str]) -> Child:
        return self._processes.start(name, command, self._folder / f"{name}.out", self._environment())

    def _write_files(self) -> None:
        (self._folder / "conf.d").mkdir(parents=True, exist_ok=True)
        (self._folder / "rabbitmq.conf").write_text(CONFIG.format(amqp_port=self._amqp_port))
        (self._folder / "advanced.config").write_text("[].\n")
        (self._folder / "enabled_plugins").write_text("[].\n")

    def _environment(self) -> dict[str, str]:
        """Nothing of the machine's own RabbitMQ is read: not its settings, data, plugins or cookie."""
        folder = self._folder
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(folder),
            "ERL_CRASH_DUMP": str(folder / "erl_crash.dump"),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": str(self._epmd_port),
            "RABBITMQ_NODENAME": f"{node_name(folder)}@localhost",
            "RABBITMQ_DIST_PORT": str(self._dist_port),
            "RABBITMQ_MNESIA_BASE": str(folder / "data"),
            "RABBITMQ_LOG_BASE": str(folder / "log"),
            "RABBITMQ_PID_FILE": str(folder / "pid"),
            "RABBITMQ_CONF_ENV_FILE": os.devnull,
            "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq"),
            "RABBITMQ_CONFIG_FILES": str(folder / "conf.d"),
            "RABBITMQ_ADVANCED_CONFIG_FILE": str(folder / "advanced.config"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "enabled_plugins"),
            "RABBITMQ_SCHEDULER_BIND_TYPE": "u",  # two sandboxes must not fight over the same core
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        }


def node_name(folder: Path) -> str:
    """The same for the same folder, since the node's data bear its name, and unlike any other's."""
    return f"beyazhat-{hashlib.sha256(str(folder).encode()).hexdigest()[:10]}"


def find_epmd() -> str:
    found = shutil.which("epmd", path=f"{os.environ['PATH']}:/usr/lib/erlang/bin")
    if found is None:
        raise SetupError("RabbitMQ is here but Erlang's epmd is not: reinstall the package rabbitmq-server")
    return found


async def until_amqp_answers(url: str, patience: float, node: Child | None = None) -> None:
    """Return once a client can log in, which RabbitMQ allows only when it has finished its start."""
    deadline = time.monotonic() + patience
    try:
        URL(url)
    except ValueError as broken:
        raise SetupError(f"AMQP_URL cannot be read: {broken}") from None
    while True:
        try:
            await listening(url)
            async with await aio_pika.connect(url, timeout=10):
                return
        except (OSError, AMQPException, TimeoutError) as refused:
            if node is not None and not node.running:
                raise SetupError(
                    f"RabbitMQ ended while starting ({node.log}): {node.last_words()}"
                ) from refused
            if time.monotonic() > deadline:
                raise SetupError(f"no RabbitMQ answers at {url.rpartition('@')[2]}: {refused}") from refused
        await asyncio.sleep(0.1)


async def listening(url: str) -> None:
    """Raise OSError unless somebody listens there: cheaper and quieter to ask than a login."""
    address = URL(url)
    _, writer = await asyncio.open_connection(address.host, address.port or 5672)
    writer.close()
    await writer.wait_closed()
