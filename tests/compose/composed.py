"""The line in containers, the fake Graph API on the host: one `RunningLine` on which a day can be played."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox.graph.fake import Account, FakeGraph
from sandbox.graph.serve import serving, webhook_client
from sandbox.line import NUMBER, PHONE_NUMBER_ID, RunningLine, Secrets
from sandbox.parts import real_parts
from sandbox.processes import free_port
from sandbox.services import Service
from shared.municipality import MUNICIPALITIES, load
from tests.compose.engine import Project, bridge_address


@dataclass(frozen=True)
class ComposedLine:
    line: RunningLine
    graph: FakeGraph
    project: Project


@asynccontextmanager
async def composed_line(folder: str, images: Mapping[str, str], state: Path) -> AsyncIterator[ComposedLine]:
    """Up and healthy inside the block; afterwards nothing of it is left, its volumes included."""
    made_up = Secrets(*(secrets.token_hex(16) for _ in range(4)))
    port = free_port()
    async with webhook_client() as client:
        graph = FakeGraph(_account(made_up), state, client=client)
        async with serving(graph) as url, relayed(url) as graph_url:
            graph.media.base_url = graph_url
            settings = {**images, **_settings(folder, port, graph_url, made_up)}
            async with _up(Project(f"beyazhat-{secrets.token_hex(4)}", settings)) as project:
                given = await _urls(project)
                async with real_parts(state, given) as parts:
                    ingest = Service("ingest", port, state / "ingest.log")
                    line = RunningLine(
                        load(MUNICIPALITIES / folder),
                        folder,
                        parts,
                        {"ingest": ingest},
                        graph,
                        graph_url,
                        made_up,
                    )
                    assert await graph.webhooks.subscribe(line.webhook_url, made_up.verify_token)
                    yield ComposedLine(line, graph, project)


@asynccontextmanager
async def _up(project: Project) -> AsyncIterator[Project]:
    try:
        up = await project.compose("up", "--detach", "--wait", "--no-build")
        if up.code != 0:
            logs = (await project.compose("logs", "--tail", "20")).output
            raise AssertionError(f"{up.errors}\n{logs}")
        yield project
    finally:
        (await project.compose("down", "--volumes", "--remove-orphans")).demanded()


async def _urls(project: Project) -> dict[str, str]:
    user, password = "beyazhat", project.settings["RABBITMQ_PASSWORD"]
    rabbitmq, mongo = [await project.address(name) for name in ("rabbitmq", "mongo")]
    return {
        "AMQP_URL": f"amqp://{user}:{password}@{rabbitmq}:5672/",
        "MONGO_URL": f"mongodb://{mongo}:27017/beyazhat?directConnection=true",
    }


def _account(made_up: Secrets) -> Account:
    return Account(NUMBER, made_up.access_token, made_up.app_secret)


def _settings(folder: str, port: int, graph_url: str, made_up: Secrets) -> dict[str, str]:
    return {
        "MUNICIPALITY": folder,
        "WHATSAPP_APP_SECRETS": made_up.app_secret,
        "WHATSAPP_VERIFY_TOKEN": made_up.verify_token,
        "WHATSAPP_ACCESS_TOKEN": made_up.access_token,
        "WHATSAPP_PHONE_NUMBER_ID": PHONE_NUMBER_ID,
        "GRAPH_API_URL": graph_url,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LINK_SECRET": made_up.link_secret,
        "LISTEN": f"127.0.0.1:{port}",
        "RABBITMQ_PASSWORD": secrets.token_hex(16),
    }


@asynccontextmanager
async def relayed(url: str) -> AsyncIterator[str]:
    """The fake listens on loopback alone; for containers it answers at their bridge too, and nowhere else."""
    host, _, port = url.removeprefix("http://").rpartition(":")

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        onward_reader, onward_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(_pump(reader, onward_writer), _pump(onward_reader, writer))

    bridge = await bridge_address()
    server = await asyncio.start_server(relay, bridge, 0)
    try:
        yield f"http://{bridge}:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Until either side is gone, which is how every connection ends."""
    with contextlib.suppress(ConnectionError):
        while chunk := await reader.read(65_536):
            writer.write(chunk)
            await writer.drain()
    writer.close()
