"""The whole line on one machine: broker, database, fake Graph API and the four services."""

import os
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sandbox.graph.envelopes import Line as Number
from sandbox.graph.fake import Account, Conduct, FakeGraph
from sandbox.graph.serve import serving, webhook_client
from sandbox.graph.templates import Template
from sandbox.parts import Parts, real_parts
from sandbox.processes import SetupError, report
from sandbox.services import Service, kept_running, reserve
from shared.municipality import MUNICIPALITIES, BrokenMunicipalityError, Municipality, load

ROOT = Path(__file__).parent.parent
PHONE_NUMBER_ID = "100000000000001"
NUMBER = Number("200000000000001", PHONE_NUMBER_ID, "902320000153")
STRICT = Conduct()
OTHERS_POST = Conduct(window="open", known_ids=False)  # the fake cannot know who wrote what, and when


@dataclass(frozen=True)
class Secrets:
    app_secret: str
    verify_token: str
    access_token: str
    link_secret: str


@dataclass(frozen=True)
class RunningLine:
    """`graph` is the fake Graph API, or None where the line was pointed at another."""

    municipality: Municipality
    folder: str
    parts: Parts
    services: dict[str, Service]
    graph: FakeGraph | None
    graph_url: str
    secrets: Secrets

    @property
    def webhook_url(self) -> str:
        return f"{self.services['ingest'].url}/webhooks/whatsapp"

    def described(self) -> dict[str, object]:
        """What a program that drives the line needs to know, once it is ready."""
        return {
            "webhook_url": self.webhook_url,
            "graph_url": self.graph_url,
            "amqp_url": self.parts.amqp_url,
            "mongo_url": self.parts.mongo_url,
            "app_secret": self.secrets.app_secret,
            "verify_token": self.secrets.verify_token,
            "phone_number_id": PHONE_NUMBER_ID,
            "municipality": self.folder,
            "pids": {name: service.pid for name, service in self.services.items()},
            "access_token": self.secrets.access_token,
            "graph_ledger": str(self.graph.ledger.path) if self.graph else None,
        }


def default_state(municipality: str) -> Path:
    return ROOT / ".state" / Path(municipality).name


@asynccontextmanager
async def running_line(
    folder: str,
    state: Path,
    graph_url: str | None = None,
    *,
    conduct: Conduct = STRICT,
    environ: Mapping[str, str] = os.environ,
) -> AsyncIterator[RunningLine]:
    """Up and ready inside the block, all of it ended after. Raises SetupError with one clear line.

    `conduct` is the fake Graph API's, which is started unless `graph_url` names another. `environ` may give
    a broker and a database.
    """
    began = time.monotonic()
    municipality = load_municipality(folder)
    if graph_url is not None:
        _check_address(graph_url)
    made_up = Secrets(*(secrets.token_hex(16) for _ in range(4)))
    async with AsyncExitStack() as stack:
        parts = await stack.enter_async_context(real_parts(state, environ))
        services = reserve(state)
        graph = None
        if graph_url is None:
            graph, graph_url = await _fake_graph(stack, state, municipality, made_up, conduct)
        report("starting the four services")
        settings = _settings(folder, parts, services["ingest"], graph_url, made_up)
        await stack.enter_async_context(kept_running(services, parts.processes, settings))
        line = RunningLine(municipality, folder, parts, services, graph, graph_url, made_up)
        if graph:
            await graph.webhooks.subscribe(line.webhook_url, made_up.verify_token)
        report(f"the line of {municipality.name} is up after {time.monotonic() - began:.0f} s")
        yield line


def load_municipality(folder: str) -> Municipality:
    try:
        return load(MUNICIPALITIES / folder)
    except BrokenMunicipalityError as broken:
        raise SetupError(str(broken)) from None


def _check_address(graph_url: str) -> None:
    try:
        address = urlsplit(graph_url)
        is_address = address.scheme in ("http", "https") and bool(address.hostname) and address.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        raise SetupError(f"--graph-url {graph_url}: not an address like http://127.0.0.1:9000")


async def _fake_graph(
    stack: AsyncExitStack, state: Path, municipality: Municipality, made_up: Secrets, conduct: Conduct
) -> tuple[FakeGraph, str]:
    account = Account(
        line=NUMBER,
        access_token=made_up.access_token,
        app_secret=made_up.app_secret,
    )
    client = await stack.enter_async_context(webhook_client())
    graph = FakeGraph(account, state, client=client)
    graph.conduct = conduct
    graph.register(*_approved(municipality))
    return graph, await stack.enter_async_context(serving(graph))


def _approved(municipality: Municipality) -> list[Template]:
    """The municipality's templates, as if Meta had approved each in every language."""
    wording = municipality.wording
    return [
        Template(
            template.name, code, " ".join(f"{{{{{n + 1}}}}}" for n in range(len(template.values))) or "-"
        )
        for template in wording.templates
        for code in wording.template_languages.values()
    ]


def _settings(folder: str, parts: Parts, ingest: Service, graph_url: str, made_up: Secrets) -> dict[str, str]:
    return {
        "MUNICIPALITY": folder,
        "AMQP_URL": parts.amqp_url,
        "MONGO_URL": parts.mongo_url,
        "WHATSAPP_APP_SECRETS": made_up.app_secret,
        "WHATSAPP_VERIFY_TOKEN": made_up.verify_token,
        "WHATSAPP_ACCESS_TOKEN": made_up.access_token,
        "WHATSAPP_PHONE_NUMBER_ID": PHONE_NUMBER_ID,
        "GRAPH_API_URL": graph_url,
        "PUBLIC_URL": ingest.url,
        "LINK_SECRET": made_up.link_secret,
        "LOG_LEVEL": os.environ.get("LOG_LEVEL", "INFO"),
        "PYTHONPATH": str(ROOT),
    }
