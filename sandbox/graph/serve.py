"""Runs the fake on a loopback port, inside any event loop."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from sandbox.graph.answers import DROP
from sandbox.graph.app import create_app
from sandbox.graph.connections import Connections
from sandbox.graph.fake import FakeGraph

_HOST = "127.0.0.1"


class _CuttingProtocol(H11Protocol):
    """HTTP whose connections the app may cut, which no ASGI message can ask for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        app = self.app

        async def with_cut(scope: Any, receive: Any, send: Any) -> None:
            scope["extensions"] = {**scope.get("extensions", {}), DROP: self.transport.abort}
            await app(scope, receive, send)

        self.app = with_cut


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.leaving = asyncio.Event()

    async def main_loop(self) -> None:
        await self.leaving.wait()

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Signals belong to the process around us."""
        return nullcontext()


def webhook_client() -> Connections:
    """What Meta's side posts with, to be closed by who opens it; others report Meta's limit as 5 to 20 s."""
    return Connections(seconds=10.0)


def _listener(port: int) -> socket.socket:
    """A socket that says it is TCP: asyncio turns Nagle's 40 ms off only for those."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((_HOST, port))
    listener.listen(2048)
    return listener


@asynccontextmanager
async def listening(app: ASGIApp, port: int = 0) -> AsyncIterator[str]:
    """Yields an address that takes calls at once; the port is free again afterwards."""
    listener = _listener(port)
    config = uvicorn.Config(
        app,
        http=_CuttingProtocol,
        ws="none",
        lifespan="off",
        date_header=False,
        proxy_headers=False,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = _Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://{_HOST}:{listener.getsockname()[1]}"
    finally:
        server.leaving.set()
        await running


@asynccontextmanager
async def serving(graph: FakeGraph, port: int = 0) -> AsyncIterator[str]:
    """Runs the fake and yields its address; ends with its receipts stopped and its ledger closed."""
    try:
        async with listening(create_app(graph), port) as url:
            graph.media.base_url = url
            try:
                yield url
            finally:
                await graph.chats.close()
    finally:
        await graph.close()
