"""A server on loopback that answers each call as it is told to, byte for byte."""

import asyncio
import json
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

Behaviour = Callable[[StreamReader, StreamWriter], Awaitable[None]]


@dataclass
class Call:
    line: str
    headers: dict[str, str]
    body: Any


@dataclass
class ScriptedGraph:
    url: str = ""
    script: list[Behaviour] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            while call := await _read(reader):
                self.calls.append(call)
                await self.script.pop(0)(reader, writer)
                await writer.drain()
        finally:
            writer.close()


def answer(status: int, body: Any) -> Behaviour:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    async def behave(_: StreamReader, writer: StreamWriter) -> None:
        head = f"HTTP/1.1 {status} X\r\ncontent-length: {len(content)}\r\n\r\n"
        writer.write(head.encode() + content)

    return behave


def accept(message_id: str = "wamid.1") -> Behaviour:
    return answer(200, {"messaging_product": "whatsapp", "messages": [{"id": message_id}]})


def refuse(status: int, code: int, **details: Any) -> Behaviour:
    return answer(status, {"error": {"message": "(#1) no", "code": code, **details}})


async def hang_up(_: StreamReader, writer: StreamWriter) -> None:
    writer.transport.abort()


async def cut_short(_: StreamReader, writer: StreamWriter) -> None:
    writer.write(b'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{"messages":')
    await writer.drain()
    writer.transport.abort()


async def say_nothing(reader: StreamReader, _: StreamWriter) -> None:
    """Until the caller has given up."""
    await reader.read()


async def _read(reader: StreamReader) -> Call | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except asyncio.IncompleteReadError:
        return None
    line, *rest = head.strip().split("\r\n")
    headers = {name.lower(): value for name, value in (each.split(": ", 1) for each in rest)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Call(line, headers, json.loads(body))


@asynccontextmanager
async def scripted_graph(*script: Behaviour) -> AsyncIterator[ScriptedGraph]:
    graph = ScriptedGraph(script=list(script))
    server = await asyncio.start_server(graph.serve, "127.0.0.1", 0)
    graph.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield graph
