"""The four services as four processes, kept running."""

import asyncio
import contextlib
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from sandbox.processes import Child, Processes, SetupError, free_port, keep_running, report

NAMES = ("ingest", "classifier", "dispatcher", "notifier")
READY_SECONDS = 60.0
YIELDING = 10  # niceness
RESTART_SECONDS = 0.3
ENDED_EARLY = 5  # ends in a row before the first readiness that mean it will never be ready


@dataclass
class Service:
    """`pid` changes when it was started again; its port does not."""

    name: str
    port: int
    log: Path
    child: Child | None = None
    ends: list[int | None] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        return self.child.pid if self.child else 0


def reserve(state: Path) -> dict[str, Service]:
    return {name: Service(name, free_port(), state / "logs" / f"{name}.log") for name in NAMES}


@asynccontextmanager
async def kept_running(
    services: Mapping[str, Service], processes: Processes, settings: Mapping[str, str]
) -> AsyncIterator[None]:
    """Yields when all four are ready; whichever dies is started again within two seconds."""
    env = {**os.environ, **settings}
    tasks = [asyncio.create_task(_keep(service, processes, env)) for service in services.values()]
    try:
        await asyncio.gather(*(_until_ready(service) for service in services.values()))
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        running = [s.child for s in services.values() if s.child and s.child.running]
        await asyncio.gather(*(child.stop(grace=25) for child in running))


async def _keep(service: Service, processes: Processes, env: Mapping[str, str]) -> None:
    def start() -> Child:
        service.child = processes.start(service.name, _command(service), service.log, env)
        if service.name != "ingest":
            _step_back(service.child.pid)
        return service.child

    def on_end(child: Child) -> None:
        service.ends.append(child.exit_code)
        report(f"{service.name} ended with {child.exit_code}; starting it again")

    await keep_running(start, on_end, pause=RESTART_SECONDS)


def _command(service: Service) -> list[str]:
    factory = f"services.{service.name}.app:create_app"
    at = ["--host", "127.0.0.1", "--port", str(service.port), "--no-access-log", "--log-level", "warning"]
    return [sys.executable, "-m", "uvicorn", "--factory", factory, *at]


def _step_back(pid: int) -> None:
    """Where all share one machine the edge comes first: a webhook is answered now, a queue can wait. Where
    Linux shares time between sessions (each child leads one), a process's own niceness counts for nothing."""
    os.setpriority(os.PRIO_PGRP, pid, YIELDING)
    with contextlib.suppress(OSError):  # a kernel without such groups
        Path(f"/proc/{pid}/autogroup").write_text(str(YIELDING))


async def _until_ready(service: Service) -> None:
    deadline = time.monotonic() + READY_SECONDS
    async with httpx.AsyncClient(trust_env=False, timeout=3) as client:
        while not await _is_ready(client, service):
            if len(service.ends) >= ENDED_EARLY or time.monotonic() > deadline:
                raise SetupError(
                    f"{service.name} does not become ready: {_last_word(service)} ({service.log})"
                )
            await asyncio.sleep(0.1)


def _last_word(service: Service) -> str:
    """The end of its log: a JSON line's message, or what Python says at a wrong start."""
    line = service.child.last_words(lines=1) if service.child else ""
    try:
        return str(json.loads(line)["message"])
    except (ValueError, TypeError, KeyError):
        return line


async def _is_ready(client: httpx.AsyncClient, service: Service) -> bool:
    """By its own word, and by its own process: another line's service may have been faster on this port."""
    try:
        answer = await client.get(f"{service.url}/ready")
        return answer.status_code == 200 and answer.json().get("pid") == service.pid
    except (httpx.HTTPError, ValueError):
        return False
