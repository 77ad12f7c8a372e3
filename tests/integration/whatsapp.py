"""The citizens' side for tests of one service: the fake Graph API, its receipts turned into our events."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox.graph.envelopes import Line
from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.serve import serving, webhook_client
from services.ingest.statuses import read_status
from shared.messaging import Publisher

NUMBER_ID, TOKEN = "1000000001", "a-token"
ACCOUNT = Account(Line("2000000001", NUMBER_ID, "902320000153"), TOKEN, "a-secret")


async def until(condition: Callable[[], Awaitable[object] | object], within: float = 60.0) -> None:
    async with asyncio.timeout(within):
        while True:
            met = condition()
            if await met if isinstance(met, Awaitable) else met:
                return
            await asyncio.sleep(0.02)


class _Server(uvicorn.Server):
    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Signals belong to pytest."""
        return nullcontext()


@asynccontextmanager
async def served(app: Any) -> AsyncIterator[str]:
    """The app on a free port of loopback, started whole, and stopped as SIGTERM would."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = _Server(uvicorn.Config(app, log_config=None, access_log=False))
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await until(lambda: server.started or running.done())
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running


def _webhook(publisher: Publisher) -> Starlette:
    async def endpoint(request: Request) -> Response:
        for entry in json.loads(await request.body())["entry"]:
            for change in entry["changes"]:
                for status in change["value"].get("statuses", ()):
                    await publisher.publish(read_status(status, datetime.now(UTC)))
        return Response()

    return Starlette(routes=[Route("/", endpoint, methods=["POST"])])


@asynccontextmanager
async def whatsapp(state: Path, publisher: Publisher) -> AsyncIterator[tuple[FakeGraph, str]]:
    async with webhook_client() as client, served(_webhook(publisher)) as webhook_url:
        graph = FakeGraph(ACCOUNT, state, client=client, webhook_url=webhook_url + "/")
        async with serving(graph) as url:
            yield graph, url
