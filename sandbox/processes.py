"""Child processes that never outlive us.

Each child leads a process group of its own, so a Ctrl-C in the terminal reaches only us and we end the
children in order. Should we die without a chance to clean up, the guard (sandbox/guard.py) ends them instead.
"""

import asyncio
import contextlib
import fcntl
import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

GUARD = Path(__file__).with_name("guard.py")
POLL_SECONDS = 0.05


class SetupError(Exception):
    """Something this machine lacks or refuses; the text is one line for the person at the terminal."""


def report(line: str) -> None:
    """Progress of long steps, on stderr: stdout belongs to results."""
    print(f"  {line}", file=sys.stderr, flush=True)


class Child:
    """One started program and whatever it started itself. Bound to no event loop."""

    def __init__(self, name: str, popen: "subprocess.Popen[bytes]", log: Path) -> None:
        self.name = name
        self.pid = popen.pid
        self.log = log
        self._popen = popen

    @property
    def running(self) -> bool:
        return self._popen.poll() is None

    @property
    def exit_code(self) -> int | None:
        return self._popen.poll()

    async def wait(self) -> int:
        while (code := self._popen.poll()) is None:  # noqa: ASYNC110 - only the kernel knows, and it is asked
            await asyncio.sleep(POLL_SECONDS)
        return code

    async def stop(self, grace: float = 10.0) -> None:
        """Ask the whole group to end; after `grace` seconds make it."""
        self._signal(signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.wait(), grace)
        await self.kill()

    async def kill(self) -> None:
        """End the whole group at once, the way a power cut would."""
        self._signal(signal.SIGKILL)
        await self.wait()

    def end_orphans(self) -> None:
        """End what an ended program left behind in its group."""
        self._signal(signal.SIGKILL)

    def last_words(self, lines: int = 3) -> str:
        """The end of its log, for an error message."""
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return " | ".join(line.strip() for line in text.splitlines()[-lines:] if line.strip())

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, number)


class Processes:
    """Everything started for one state folder. Use `processes(state_dir)` to get one."""

    def __init__(self, guard: "subprocess.Popen[bytes]") -> None:
        self._guard = guard
        self._children: list[Child] = []

    def start(
        self, name: str, command: Sequence[str], log: Path, env: Mapping[str, str] | None = None
    ) -> Child:
        """Start a program whose output goes to `log`. Ended children of the same name are forgotten."""
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as output:
            popen = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=env,
                start_new_session=True,
            )
        self._tell_guard(f"+{popen.pid}")
        self._forget_ended()
        child = Child(name, popen, log)
        self._children.append(child)
        return child

    async def stop_all(self) -> None:
        """End what is left, the youngest first: a service before the broker it talks to."""
        for child in reversed(self._children):
            await child.stop()
        self._forget_ended()

    def _forget_ended(self) -> None:
        for child in [child for child in self._children if not child.running]:
            child.end_orphans()
            self._children.remove(child)
            self._tell_guard(f"-{child.pid}")

    def _tell_guard(self, line: str) -> None:
        assert self._guard.stdin is not None
        self._guard.stdin.write(f"{line}\n".encode())
        self._guard.stdin.flush()


async def keep_running(
    start: Callable[[], Child], on_end: Callable[[Child], None], pause: float = 0.5
) -> NoReturn:
    """Start a program, and again whenever it ends, until cancelled. `on_end` hears of every end."""
    while True:
        child = start()
        await child.wait()
        on_end(child)
        await asyncio.sleep(pause)


@asynccontextmanager
async def processes(state_dir: Path, patience: float = 10) -> AsyncIterator[Processes]:
    """Take the state folder for ourselves and end everything started when the block is left.

    The patience is for the guard of a killed run, which may still be ending that run's processes.
    """
    try:
        lock = lock_file(state_dir / "lock")
    except OSError as refused:
        raise SetupError(f"{state_dir} cannot be used as a state folder: {refused.strerror}") from None
    with lock:
        try:
            await taken(lock, patience)
        except TimeoutError:
            raise SetupError(f"{state_dir} is used by another sandbox: stop it or give --state") from None
        guard = _start_guard(lock)
        running = Processes(guard)
        try:
            yield running
        finally:
            await running.stop_all()
            assert guard.stdin is not None
            guard.stdin.close()
            await Child("guard", guard, state_dir / "guard.log").wait()


def lock_file(path: Path) -> BinaryIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.open("wb")


async def taken(lock: BinaryIO, patience: float) -> None:
    """Wait until the lock on this open file is ours; it goes with the file's last holder."""
    async with asyncio.timeout(patience):
        while True:
            with contextlib.suppress(BlockingIOError):
                return fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            await asyncio.sleep(POLL_SECONDS)


def _start_guard(lock: BinaryIO) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-I", "-S", str(GUARD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        pass_fds=(lock.fileno(),),
    )


def free_port() -> int:
    """A loopback port nobody listens on, below the range from which outgoing connections take theirs."""
    while True:
        port = random.randint(20_000, 32_000)  # noqa: S311 - spreads the choice, guards nothing
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def run_until_signalled(main: Coroutine[Any, Any, int]) -> int:
    """The exit code of `main`, which Ctrl-C and SIGTERM cancel so that it leaves every `async with`."""

    async def watched() -> int:
        task = asyncio.create_task(main)
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, task.cancel)
        try:
            return await task
        except asyncio.CancelledError:
            return 130

    try:
        return asyncio.run(watched())
    except SetupError as lacking:
        print(lacking, file=sys.stderr)
        return 1
