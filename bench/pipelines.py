"""The two pipelines that are measured, each up inside its block with a fake Graph API of its own."""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from sandbox.graph.envelopes import Line
from sandbox.graph.ledger import FILE_NAME
from sandbox.line import NUMBER, PHONE_NUMBER_ID, ROOT
from sandbox.parts import Parts
from sandbox.processes import Child, SetupError
from sandbox.services import Service, kept_running, reserve
from shared.municipality import MUNICIPALITIES

SECRETS = {
    "WHATSAPP_APP_SECRETS": "bench-app-secret",
    "WHATSAPP_VERIFY_TOKEN": "bench-verify-token",
    "WHATSAPP_ACCESS_TOKEN": "bench-access-token",
    "WHATSAPP_PHONE_NUMBER_ID": PHONE_NUMBER_ID,
    "LINK_SECRET": "the secret that signs links in the bench",
}
# The fake cannot know when citizens wrote who are played by the bench, and must not be what limits the rate.
LENIENT = {"window": "open", "known_ids": False, "pace": False}
UNLIMITED = "pace:\n  per_second: 100000\n"


@dataclass(frozen=True)
class Pipeline:
    webhook_url: str
    app_secret: str
    line: Line
    ledger: Path
    pids: dict[str, int]


@asynccontextmanager
async def beyazhat(parts: Parts, state: Path) -> AsyncIterator[Pipeline]:
    """The line itself, for a municipality whose number may send without a limit."""
    folder = _unhurried_municipality(state / "municipalities")
    services = reserve(state / "beyazhat")
    async with _fake_graph(parts, state / "beyazhat", services["ingest"]) as (env, ledger):
        settings = env | {"MUNICIPALITY": str(folder)}
        running = kept_running(services, parts.processes, settings)
        async with running:
            pids = {name: service.pid for name, service in services.items()}
            yield _pipeline(services["ingest"], ledger, pids)


@asynccontextmanager
async def bare_pipeline(parts: Parts, state: Path) -> AsyncIterator[Pipeline]:
    services = reserve(state / "bare")
    async with _fake_graph(parts, state / "bare", services["ingest"]) as (env, ledger):
        started: dict[str, Child] = {}
        try:
            for name, service in services.items():  # one by one: two of them declare the same queue
                started[name] = parts.processes.start(
                    f"bare {name}", _bare_command(service), service.log, {**os.environ, **env}
                )
                await _ready(started[name], service)
            yield _pipeline(services["ingest"], ledger, {name: child.pid for name, child in started.items()})
        finally:
            for child in started.values():
                await child.stop()


def _pipeline(ingest: Service, ledger: Path, pids: dict[str, int]) -> Pipeline:
    return Pipeline(_webhook(ingest), SECRETS["WHATSAPP_APP_SECRETS"], NUMBER, ledger, pids)


def _webhook(ingest: Service) -> str:
    return f"{ingest.url}/webhooks/whatsapp"


def _bare_command(service: Service) -> list[str]:
    if service.name != "ingest":
        return [sys.executable, "-m", f"bench.bare.{service.name}"]
    at = ["--host", "127.0.0.1", "--port", str(service.port), "--no-access-log", "--log-level", "info"]
    return [sys.executable, "-m", "uvicorn", "bench.bare.ingest:app", *at]


async def _ready(child: Child, service: Service) -> None:
    words = "startup complete" if service.name == "ingest" else "ready"
    for _ in range(400):
        if child.log.exists() and words in child.log.read_text():
            return
        await asyncio.sleep(0.05)
    raise SetupError(f"bare {service.name} does not start: {child.last_words()}")


@asynccontextmanager
async def _fake_graph(
    parts: Parts, state: Path, ingest: Service
) -> AsyncIterator[tuple[dict[str, str], Path]]:
    """Yields what the four processes must be told, and where every call is written down."""
    command = [
        sys.executable,
        "-m",
        "sandbox.graph",
        "--state",
        str(state),
        "--webhook-url",
        _webhook(ingest),
    ]
    secrets = {**os.environ, **SECRETS, "PYTHONPATH": str(ROOT)}
    child = parts.processes.start("graph", command, state / "logs" / "graph.log", secrets)
    try:
        url = await _announced(child)
        async with httpx.AsyncClient(trust_env=False) as client:
            (await client.patch(f"{url}/_control/conduct", json=LENIENT)).raise_for_status()
        env = {
            **SECRETS,
            "AMQP_URL": parts.amqp_url,
            "MONGO_URL": parts.mongo_url,
            "GRAPH_API_URL": url,
            "PUBLIC_URL": ingest.url,
            "LOG_LEVEL": "WARNING",
            "PYTHONPATH": str(ROOT),
        }
        yield env, state / FILE_NAME
    finally:
        await child.stop()


async def _announced(child: Child) -> str:
    """The first line the process prints says where it listens."""
    for _ in range(200):
        if child.log.exists() and (lines := child.log.read_text().splitlines()):
            return str(json.loads(lines[0])["graph_url"])
        await asyncio.sleep(0.05)
    raise SetupError(f"the fake Graph API does not start: {child.last_words()}")


def _unhurried_municipality(copies: Path) -> Path:
    """Behaviour is data: a copy of the real folders with another pace."""
    shutil.copytree(MUNICIPALITIES, copies)
    file = copies / "bornova" / "municipality.yaml"
    file.write_text(file.read_text("utf-8") + "\n" + UNLIMITED, "utf-8")
    return copies / "bornova"
