"""Answers that are not answers: hung, cut, garbled, late, endless."""

import asyncio
from collections.abc import AsyncIterator

from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from sandbox.graph.faults import Fault

HANG_SECONDS = 120.0
DROP = "sandbox.drop"  # the server puts a function here that cuts the connection
_CHUNK = b"\0" * 65536


class Hang(Response):
    """Says nothing until the caller gives up; a caller who never does is cut off."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with asyncio.timeout(HANG_SECONDS):
                while (await receive())["type"] != "http.disconnect":
                    continue
        except TimeoutError:
            scope["extensions"][DROP]()


class Drop(Response):
    """Cuts the connection without a word."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["extensions"][DROP]()


class CutShort(Response):
    """Promises the whole and cuts the connection after half."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        half = bytes(self.body)[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        scope["extensions"][DROP]()


class Delayed(Response):
    """Another answer, later."""

    def __init__(self, answer: Response, seconds: float) -> None:
        super().__init__()
        self._answer, self._seconds = answer, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(self._seconds)
        await self._answer(scope, receive, send)


class Endless(StreamingResponse):
    """A file that never ends."""

    def __init__(self, mime: str) -> None:
        super().__init__(_zeros(), media_type=mime)


async def _zeros() -> AsyncIterator[bytes]:
    while True:
        yield _CHUNK
        await asyncio.sleep(0)


def misbehave(fault: Fault | None, answer: Response) -> Response:
    """The answer as the caller gets it."""
    match fault.way if fault is not None else None:
        case "timeout_before_accept" | "timeout_after_accept":
            return Hang()
        case "drop_connection" | "drop_after_accept":
            return Drop()
        case "html_502" | "html_502_after_accept":
            return Response("<html><body><h1>502 Bad Gateway</h1></body></html>", 502, media_type="text/html")
        case "empty_500" | "empty_500_after_accept":
            return Response(b"", 500)
        case "garbled_after_accept":
            return Response(bytes(answer.body)[:-9], 200, media_type="application/json")
        case "slow":
            return Delayed(answer, fault.seconds if fault is not None else 0)
    return answer
