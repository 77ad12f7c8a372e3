"""What the endpoints need of HTTP below FastStream: caps and time limits while a body streams in."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs

from faststream.asgi import AsgiResponse

MAX_FIELDS = 20


class RefusedBodyError(Exception):
    """`status` is the answer; the rest of the body is not read."""

    def __init__(self, status: int) -> None:
        super().__init__(f"refused with {status}")
        self.status = status


def values_of(scope: Mapping[str, Any], header: bytes) -> list[bytes]:
    """Every value: a header that was sent twice must be seen twice."""
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    return [value for name, value in headers if name.lower() == header]


def query_of(scope: Mapping[str, Any]) -> dict[str, str]:
    """The first value of each parameter; nothing for a query that cannot be read."""
    try:
        found = parse_qs(scope["query_string"].decode("ascii"), max_num_fields=MAX_FIELDS)
    except ValueError:
        return {}
    return {name: values[0] for name, values in found.items()}


async def read_body(scope: Mapping[str, Any], receive: Any, *, limit: int, seconds: float) -> bytes:
    """Raises RefusedBodyError: too large (also by its own word), too slow, or the sender hung up."""
    announced = values_of(scope, b"content-length")
    if announced and announced[0].isdigit() and int(announced[0][:20]) > limit:
        raise RefusedBodyError(413)
    try:
        async with asyncio.timeout(seconds):
            return await _collect(receive, limit)
    except TimeoutError:
        raise RefusedBodyError(408) from None


async def _collect(receive: Any, limit: int) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RefusedBodyError(400)
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            raise RefusedBodyError(413)
        chunks.append(chunk)
        if not message.get("more_body", False):
            return b"".join(chunks)


def answer(status: int, text: str = "") -> AsgiResponse:
    """Plain text that no browser takes for anything else.

    The connection stays open, so that the server discards what is left of a refused body: closing on a sender
    who is still sending would cost them the answer.
    """
    headers = {"content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff"}
    return AsgiResponse(text.encode(), status, headers)
