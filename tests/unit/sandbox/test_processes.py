"""Child processes end with us, however we end."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sandbox.processes import Child, SetupError, free_port, keep_running, processes

STUBBORN = ["sh", "-c", "trap '' TERM; echo stubborn; while true; do sleep 0.1; done"]
# A sandbox in small: two children, one with a child of its own, until a signal comes.
SANDBOX = """
import asyncio, sys
from pathlib import Path
from sandbox.processes import processes, run_until_signalled

async def main():
    async with processes(Path(sys.argv[1])) as running:
        commands = (["sleep", "60"], ["sh", "-c", "sleep 60 & wait"])
        children = [running.start(command[0], command, Path(sys.argv[1], "log")) for command in commands]
        print(*(child.pid for child in children), flush=True)
        await asyncio.sleep(60)
    return 0

sys.exit(run_until_signalled(main()))
"""


@pytest.fixture
def sandbox(tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    command = [sys.executable, "-c", SANDBOX, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:  # noqa: S603 - our own code
        yield running
        running.kill()


def groups_of(sandbox: "subprocess.Popen[str]") -> list[int]:
    assert sandbox.stdout is not None
    return [int(pid) for pid in sandbox.stdout.readline().split()]


def gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def eventually(true: Callable[[], bool], patience: float = 15) -> bool:
    deadline = time.monotonic() + patience
    while not true() and time.monotonic() < deadline:
        time.sleep(0.02)
    return true()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_children_first(sandbox: "subprocess.Popen[str]", number: signal.Signals) -> None:
    groups = groups_of(sandbox)
    sandbox.send_signal(number)
    assert sandbox.wait(timeout=15) == 130
    assert eventually(lambda: all(gone(group) for group in groups))


def test_the_guard_ends_the_children_of_a_sandbox_that_was_killed(sandbox: "subprocess.Popen[str]") -> None:
    groups = groups_of(sandbox)
    sandbox.kill()
    sandbox.wait()
    assert eventually(lambda: all(gone(group) for group in groups))


async def test_a_child_that_will_not_end_is_made_to(tmp_path: Path) -> None:
    async with processes(tmp_path) as running:
        child = running.start("stubborn", STUBBORN, tmp_path / "log")
        assert await asyncio.to_thread(eventually, lambda: child.last_words() == "stubborn")
        await child.stop(grace=0.1)
        assert child.exit_code == -signal.SIGKILL


async def test_leaving_the_block_by_an_error_ends_the_children(tmp_path: Path) -> None:
    started: list[Child] = []

    async def fail_with_a_child_running() -> None:
        async with processes(tmp_path) as running:
            started.append(running.start("sleeper", ["sleep", "60"], tmp_path / "log"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_with_a_child_running()
    assert [child.exit_code for child in started] == [-signal.SIGTERM]


async def test_a_state_folder_belongs_to_one_sandbox_at_a_time(tmp_path: Path) -> None:
    async with processes(tmp_path):
        with pytest.raises(SetupError, match="used by another sandbox"):
            async with processes(tmp_path, patience=0.1):
                pass
    async with processes(tmp_path, patience=0.1):
        pass


async def test_a_program_that_ends_is_started_again(tmp_path: Path) -> None:
    ended: asyncio.Queue[Child] = asyncio.Queue()
    async with processes(tmp_path) as running, asyncio.timeout(15):
        keeping = asyncio.create_task(
            keep_running(
                lambda: running.start("brief", ["true"], tmp_path / "log"), ended.put_nowait, pause=0
            )
        )
        pids = [(await ended.get()).pid for _ in range(3)]
        keeping.cancel()
    assert len(set(pids)) == 3


async def test_what_a_child_says_is_in_its_log(tmp_path: Path) -> None:
    async with processes(tmp_path) as running:
        child = running.start("speaker", ["sh", "-c", "echo no room; exit 3"], tmp_path / "log")
        assert await child.wait() == 3
        assert child.last_words() == "no room"


def test_a_free_port_can_be_listened_on() -> None:
    with socket.create_server(("127.0.0.1", free_port())) as server:
        assert server.getsockname()[0] == "127.0.0.1"
