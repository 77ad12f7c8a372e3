"""A lean HTTP/1.1 client with kept connections.

Hundreds of webhooks a second leave from the machine that also runs the line under measurement; what this
client costs is missing there, and a general one costs several times more.
"""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import SplitResult, urlsplit

import h11

_IDLE_SECONDS = 3.0  # servers commonly close after 5; a connection about to be closed must not be used


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    headers: Iterable[tuple[bytes, bytes]] = ()

    @property
    def mime(self) -> str:
        return next(
            (value.decode("ascii", "replace") for name, value in self.headers if name == b"content-type"), ""
        )


class NoAnswerError(Exception):
    """The call failed before a whole answer came; what the other side did with it is unknown."""


@dataclass
class _Link:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    http: h11.Connection = field(default_factory=lambda: h11.Connection(h11.CLIENT))
    idle_since: float = 0.0


class Connections:
    def __init__(self, *, at_once: int = 64, seconds: float = 10.0) -> None:
        self._seconds = seconds
        self._room = asyncio.Semaphore(at_once)
        self._idle: dict[str, list[_Link]] = defaultdict(list)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def request(
        self, method: str, url: str, *, headers: dict[str, str] | None = None, body: bytes = b""
    ) -> Answer:
        address = urlsplit(url)
        async with self._room:
            try:
                async with asyncio.timeout(self._seconds):
                    return await self._use(address, _head(method, address, headers or {}, body), body)
            except TimeoutError as problem:
                raise NoAnswerError("timeout") from problem
            except (OSError, h11.ProtocolError, EOFError) as problem:
                raise NoAnswerError(type(problem).__name__) from problem

    async def _use(self, address: SplitResult, head: h11.Request, body: bytes) -> Answer:
        link = self._kept(address.netloc) or await _open(address)
        try:
            answer = await _exchange(link, head, body)
        except BaseException:
            link.writer.close()
            raise
        if link.http.our_state is h11.DONE and link.http.their_state is h11.DONE:
            link.http.start_next_cycle()
            link.idle_since = asyncio.get_running_loop().time()
            self._idle[address.netloc].append(link)
        else:
            link.writer.close()
        return answer

    def _kept(self, netloc: str) -> _Link | None:
        oldest = asyncio.get_running_loop().time() - _IDLE_SECONDS
        while links := self._idle[netloc]:
            link = links.pop()
            if link.idle_since > oldest and not link.reader.at_eof():
                return link
            link.writer.close()
        return None

    async def close(self) -> None:
        links = [link for kept in self._idle.values() for link in kept]
        self._idle.clear()
        for link in links:
            link.writer.close()
        await asyncio.gather(*(link.writer.wait_closed() for link in links), return_exceptions=True)


def _head(method: str, address: SplitResult, headers: dict[str, str], body: bytes) -> h11.Request:
    target = (address.path or "/") + (f"?{address.query}" if address.query else "")
    length = {"Content-Length": str(len(body))} if body or method == "POST" else {}
    return h11.Request(
        method=method, target=target, headers=list({"Host": address.netloc, **length, **headers}.items())
    )


async def _open(address: SplitResult) -> _Link:
    secure = address.scheme == "https"
    port = address.port or (443 if secure else 80)
    tls = ssl.create_default_context() if secure else None
    return _Link(*await asyncio.open_connection(address.hostname, port, ssl=tls))


async def _exchange(link: _Link, head: h11.Request, body: bytes) -> Answer:
    parts = (head, h11.Data(data=body), h11.EndOfMessage())
    link.writer.write(b"".join(link.http.send(part) or b"" for part in parts))
    await link.writer.drain()
    status, received = 0, bytearray()
    headers: Iterable[tuple[bytes, bytes]] = ()
    while not isinstance(event := link.http.next_event(), h11.EndOfMessage):
        if event is h11.NEED_DATA:
            link.http.receive_data(await link.reader.read(65536))
        elif isinstance(event, h11.Response):
            status, headers = event.status_code, event.headers
        elif isinstance(event, h11.Data):
            received += event.data
        elif isinstance(event, h11.ConnectionClosed):
            raise EOFError
    return Answer(status, bytes(received), headers)
