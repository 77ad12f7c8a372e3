"""The lean client against servers that behave and servers that do not."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from sandbox.graph.connections import Connections, NoAnswerError

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
GOOD = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.fixture
async def connections() -> AsyncIterator[Connections]:
    connections = Connections(seconds=0.5)
    yield connections
    await connections.close()


@asynccontextmanager
async def server(serve: Serve) -> AsyncIterator[str]:
    async def serve_and_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        finally:
            writer.close()

    listener = await asyncio.start_server(serve_and_close, "127.0.0.1")
    host, port = listener.sockets[0].getsockname()
    try:
        yield f"http://{host}:{port}/webhooks?x=1"
    finally:
        listener.close()


async def next_head(reader: asyncio.StreamReader) -> bytes:
    """The head of one request, or nothing when the caller hung up."""
    try:
        return await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""


async def test_requests_share_a_connection(connections: Connections) -> None:
    opened: list[list[bytes]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads: list[bytes] = []
        opened.append(heads)
        while head := await next_head(reader):
            heads.append(head + await reader.readexactly(4))
            writer.write(GOOD)

    async with server(serve) as url:
        for _ in range(3):
            answer = await connections.request(
                "POST", url, body=b"body", headers={"X-Test": "ş".encode().hex()}
            )
            assert (answer.status, answer.body) == (200, b"ok")
        await connections.close()
    assert [len(heads) for heads in opened] == [3]
    assert opened[0][0].startswith(b"POST /webhooks?x=1 HTTP/1.1\r\n")
    assert opened[0][0].endswith(b"body")


async def test_a_connection_the_server_closed_is_not_used_again(connections: Connections) -> None:
    served = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal served
        await next_head(reader)
        served += 1
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")

    async with server(serve) as url:
        assert [(await connections.request("GET", url)).status for _ in range(3)] == [200] * 3
    assert served == 3


async def test_many_at_once_stay_within_the_limit() -> None:
    connections, busy, most = Connections(at_once=3), 0, 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal busy, most
        while await next_head(reader):
            busy += 1
            most = max(most, busy)
            await asyncio.sleep(0)
            busy -= 1
            writer.write(GOOD)

    async with server(serve) as url:
        answers = await asyncio.gather(*(connections.request("GET", url) for _ in range(20)))
        await connections.close()
    assert {answer.status for answer in answers} == {200}
    assert 1 <= most <= 3


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (b"", "RemoteProtocolError"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", "RemoteProtocolError"),
        (b"this is not HTTP\r\n\r\n", "RemoteProtocolError"),
    ],
)
async def test_half_an_answer_is_no_answer(connections: Connections, said: bytes, reason: str) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await next_head(reader)
        writer.write(said)

    async with server(serve) as url:
        with pytest.raises(NoAnswerError, match=reason):
            await connections.request("GET", url)


async def test_silence_is_no_answer_after_the_time_limit(connections: Connections) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with server(serve) as url:
        with pytest.raises(NoAnswerError, match="timeout"):
            await connections.request("GET", url)


async def test_nobody_there_is_no_answer(connections: Connections) -> None:
    async with server(lambda _reader, _writer: asyncio.sleep(0)) as url:
        pass
    with pytest.raises(NoAnswerError, match="ConnectionRefusedError"):
        await connections.request("GET", url)
