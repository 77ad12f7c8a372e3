"""The four services on one bus in memory, between a signed webhook and the Graph API.

All of it is the real thing but the broker, the databases and WhatsApp itself. What a broker alone can do
(delay, redelivery, dead-lettering) is not here: a failed message lies in `queues` under the queue it went to.
"""

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
from faststream.rabbit import RabbitBroker, RabbitQueue, TestRabbitBroker
from faststream.rabbit.annotations import RabbitMessage
from prometheus_client import CollectorRegistry
from pydantic import SecretStr

from sandbox.graph import envelopes
from sandbox.graph.envelopes import Json, Sender
from services.classifier import app as classifier
from services.classifier.reader import Reader
from services.dispatcher import app as dispatcher
from services.dispatcher import register
from services.dispatcher.desk import Desk
from services.dispatcher.ticket import Ticket
from services.ingest import app as ingest
from services.ingest.graph import Graph
from services.ingest.measures import Measures
from services.ingest.media import MediaFetcher
from services.ingest.webhook import Webhook
from services.notifier import app as notifier
from services.notifier.documents import INDEXES as REPLY_INDEXES
from services.notifier.graph_api import GraphApi
from services.notifier.listening import Listening
from services.notifier.metrics import Metrics
from services.notifier.payload import Composer
from services.notifier.replies import Replies
from services.notifier.reply import Patience
from services.notifier.sender import Sender as ReplySender
from shared import topology
from shared.messaging import Brokers, build_brokers
from shared.municipality import Municipality
from shared.settings import MediaLinks
from shared.store import MediaFile, Steps
from tests.fakes.store import FakeStore

SECRET, TOKEN, NUMBER = "app-secret", "access-token", "448812000001153"
OURS = envelopes.Line("waba", NUMBER, "902329991919")
LINKS = MediaLinks("https://line.example", SecretStr("link-secret"))
GRAPH = "https://graph.facebook.com"
MONDAY_MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
PATIENCE = 10.0


class Clock:
    """Monday morning and on, as fast as time goes; and forward where a test says so."""

    def __init__(self) -> None:
        self._began = datetime.now(UTC)
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return MONDAY_MORNING + (datetime.now(UTC) - self._began) + self._ahead

    def forward(self, **by: float) -> None:
        self._ahead += timedelta(**by)


@dataclass(frozen=True)
class Bubble:
    """One call of ours as the citizen sees it."""

    wamid: str
    to: str
    body: Json

    @property
    def content(self) -> Json:
        found: Json = self.body[self.body["type"]]
        return found

    @property
    def text(self) -> str:
        match self.body["type"]:
            case "reaction":
                return str(self.content["emoji"])
            case "image":
                return str(self.content.get("caption", ""))
            case "interactive":
                return str(self.content["body"]["text"])
            case "template":
                return json.dumps(self.content, ensure_ascii=False)
        return str(self.content["body"])

    @property
    def buttons(self) -> dict[str, str]:
        """Title to id, of buttons or of a list's rows."""
        action = self.content.get("action", {}) if self.body["type"] == "interactive" else {}
        rows = [row for section in action.get("sections", ()) for row in section["rows"]]
        return {one["title"]: one["id"] for one in (*(b["reply"] for b in action.get("buttons", ())), *rows)}


@dataclass
class WhatsApp:
    """Accepts every send unless told otherwise; hands out the files that citizens have sent."""

    bubbles: list[Bubble] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    refuse: Callable[[Json], Json | None] = lambda body: None

    def answer(self, request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"] == f"Bearer {TOKEN}"
        name = request.url.path.rsplit("/", 1)[-1]
        if request.method == "POST":
            return self._take(json.loads(request.content))
        if name.startswith("bytes-"):
            return httpx.Response(200, content=self.files[name.removeprefix("bytes-")])
        if name not in self.files:
            return httpx.Response(404, json={"error": {"code": 100, "error_subcode": 33}})
        return httpx.Response(200, json={"url": f"{GRAPH}/bytes-{name}"})

    def _take(self, body: Json) -> httpx.Response:
        error = self.refuse(body)
        if error is not None:
            return httpx.Response(400, json={"error": error})
        wamid = f"wamid.ours.{len(self.bubbles)}"
        self.bubbles.append(Bubble(wamid, body.get("to") or body["recipient"], body))
        return httpx.Response(200, json={"messages": [{"id": wamid}]})


class FakeMedia:
    """GridFS in memory, as far as the fetcher needs it."""

    def __init__(self) -> None:
        self.kept: dict[UUID, tuple[bytes, str, str]] = {}

    async def keep(self, attachment_id: UUID, content: bytes, mime: str, sha256: str) -> None:
        self.kept.setdefault(attachment_id, (content, mime, sha256))

    async def find(self, attachment_id: UUID) -> MediaFile | None:
        if attachment_id not in self.kept:
            return None
        content, mime, sha256 = self.kept[attachment_id]

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        return MediaFile(attachment_id, mime, len(content), sha256, chunks())


@dataclass(frozen=True)
class Arrived:
    """A message in a queue that none of the four services reads."""

    body: bytes
    routing_key: str
    message_id: str | None
    headers: Json

    @property
    def ticket(self) -> Json:
        found: Json = json.loads(self.body)
        return found


class Line:
    def __init__(self, municipality: Municipality, reader: Reader) -> None:
        self.municipality = municipality
        self.clock = Clock()
        self.whatsapp = WhatsApp()
        self.media = FakeMedia()
        self.queues: dict[str, list[Arrived]] = defaultdict(list)
        self.register = FakeStore(register.INDEXES)
        self.replies = FakeStore(REPLY_INDEXES)
        self._numbers = itertools.count(1)
        self._client = httpx.AsyncClient(transport=httpx.MockTransport(self.whatsapp.answer))
        self.brokers = {
            name: build_brokers("amqp://bus", name)
            for name in ("ingest", "classifier", "dispatcher", "notifier")
        }
        self.outside = RabbitBroker("amqp://bus")
        self._wire_ingest(self.brokers["ingest"])
        classifier.wire(self.brokers["classifier"], reader)
        self._wire_dispatcher(self.brokers["dispatcher"])
        self._wire_notifier(self.brokers["notifier"])
        self._listen_outside()

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Line"]:
        every = [one for pair in self.brokers.values() for one in (pair.consuming, pair.publishing)]
        async with self._client, TestRabbitBroker(*every, self.outside, connect_only=False):
            task = asyncio.create_task(self._sender.run())
            try:
                yield self
            finally:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)

    def citizen(self, name: str = "Ayşe Kara", *, phone: bool = True) -> "Phone":
        number = next(self._numbers)
        sender = (
            envelopes.citizen(f"90530{number:07d}", name)
            if phone
            else envelopes.citizen_without_phone(f"TR.{number}", name)
        )
        return Phone(self, sender)

    async def webhook(self, body: Json) -> None:
        raw = envelopes.encode(body)
        headers = {"x-hub-signature-256": envelopes.sign(raw, SECRET)}
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self._webhook)) as meta:
            answer = await meta.post("https://line.example/webhooks/whatsapp", content=raw, headers=headers)
        assert answer.status_code == 200

    async def receipt(self, status: str, bubble: Bubble, **more: Any) -> None:
        reply_id = bubble.body["biz_opaque_callback_data"]
        at, recipient = self.clock().timestamp(), Sender(phone=bubble.to)
        receipt = envelopes.status(
            status, wamid=bubble.wamid, at=at, recipient=recipient, reply_id=reply_id, **more
        )
        await self.webhook(envelopes.envelope(OURS, [receipt], kind="statuses"))

    async def unit_says(self, unit: str, event: str, ticket: Json, **more: Any) -> None:
        body = {
            "schema": "agency.update.v1",
            "event": event,
            "ticket_id": ticket["ticket_id"],
            "at": self.clock().isoformat(),
            **more,
        }
        await self.unit_sends(unit, event, json.dumps(body).encode())

    async def unit_sends(self, unit: str, event: str, body: bytes, message_id: str | None = None) -> None:
        await self.outside.publish(
            body,
            exchange=topology.AGENCY_UPDATES,
            routing_key=f"{unit}.{event}",
            message_id=message_id or str(uuid4()),
            content_type="application/json",
        )

    def received_by(self, unit: str, event: str | None = None) -> list[Json]:
        tickets = [one.ticket for one in self.queues[f"agency.{unit}"]]
        return [ticket for ticket in tickets if event in (None, ticket["event"])]

    async def tickets(self) -> list[Ticket]:
        return await register.tickets_by(self.register, {})

    async def time_passes(self, **by: float) -> None:
        """Every timer that falls due meanwhile fires."""
        self.clock.forward(**by)
        while await self.desk.fire_due_timers():
            pass

    async def until(self, found: Callable[[], Any]) -> Any:
        async with asyncio.timeout(PATIENCE):
            while not (value := found()):  # noqa: ASYNC110  there is no event for what a test may wait for
                await asyncio.sleep(0.005)
            return value

    def _wire_ingest(self, brokers: Brokers) -> None:
        measures = Measures(CollectorRegistry())
        graph = Graph(self._client, GRAPH, TOKEN)
        fetcher = MediaFetcher(graph, self.media, brokers.publisher, measures, now=self.clock)  # type: ignore[arg-type]
        ingest.wire(brokers, fetcher)
        self._webhook = Webhook(
            brokers.publisher,
            app_secrets=[SECRET],
            verify_token="verify",
            line=NUMBER,
            measures=measures,
            now=self.clock,
        )

    def _wire_dispatcher(self, brokers: Brokers) -> None:
        steps = Steps(self.register, brokers.publisher.send)
        self.desk = Desk(self.municipality, self.register, steps, LINKS, self.clock)
        dispatcher.wire(brokers, self.desk)

    def _wire_notifier(self, brokers: Brokers) -> None:
        metrics = Metrics(CollectorRegistry())
        send = brokers.publisher.send
        graph = GraphApi(self._client, GRAPH, NUMBER, SecretStr(TOKEN))
        composer = Composer(self.municipality, LINKS)
        replies = Replies(self.replies, Steps(self.replies, send), send, self.clock, metrics)
        listening = Listening(self.replies, self.clock)
        self._sender = ReplySender(
            replies, listening, graph, composer, self.municipality, metrics, self.clock, Patience()
        )
        notifier.wire(brokers, replies, listening, composer, self._sender)

    def _listen_outside(self) -> None:
        """Agencies' queues, and where failed messages go."""
        units = [unit.id for unit in self.municipality.units]
        for unit in units:
            self._collect(topology.agency_queue(unit), topology.AGENCIES)
        for name in topology.parking_queues(units):
            self._collect(RabbitQueue(name))
        for queue, _ in topology.SERVICE_QUEUES:
            for delay, _ in topology.RETRIES:
                self._collect(RabbitQueue(topology.retry(queue.name, delay)))

    def _collect(self, queue: RabbitQueue, *exchange: Any) -> None:
        @self.outside.subscriber(queue, *exchange, decoder=lambda message: message.body)
        async def collect(body: bytes, message: RabbitMessage) -> None:
            raw = message.raw_message
            headers = dict(raw.headers)
            self.queues[queue.name].append(Arrived(body, raw.routing_key or "", raw.message_id, headers))


@dataclass
class Phone:
    """A citizen's: what they send goes through the webhook, what they see came out of the Graph API."""

    line: Line
    sender: Sender
    seen: int = 0

    async def writes(self, text: str, *, quoting: Bubble | None = None) -> Json:
        return await self._sends(envelopes.text(text), quoting)

    async def sends_photo(self, content: bytes, caption: str | None = None) -> Json:
        media_id = f"media-{next(self.line._numbers)}"
        self.line.whatsapp.files[media_id] = content
        return await self._sends(envelopes.image(envelopes.File(media_id, "image/jpeg", ""), caption))

    async def sends_pin(self, latitude: float, longitude: float) -> Json:
        return await self._sends(envelopes.location(latitude, longitude))

    async def taps(self, bubble: Bubble, title: str) -> Json:
        return await self._sends(envelopes.button_reply(bubble.buttons[title], title), bubble)

    async def reacts(self, bubble: Bubble, emoji: str) -> Json:
        return await self._sends(envelopes.reaction(bubble.wamid, emoji))

    async def sends(self, content: Json) -> Json:
        return await self._sends(content)

    @property
    def screen(self) -> list[Bubble]:
        own = {f"+{self.sender.phone}", self.sender.user_id}
        return [bubble for bubble in self.line.whatsapp.bubbles if bubble.to in own]

    async def sees(self, *words: str) -> Bubble:
        """The next bubble after the last one seen; it must hold all the words."""
        with suppress(TimeoutError):
            await self.line.until(lambda: len(self.screen) > self.seen)
        assert len(self.screen) > self.seen, f"nothing came where {words} should have come"
        bubble = self.screen[self.seen]
        self.seen += 1
        assert all(word in bubble.text for word in words), bubble.text
        return bubble

    async def _sends(self, content: Json, quoting: Bubble | None = None) -> Json:
        wamid = f"wamid.theirs.{next(self.line._numbers)}"
        at = self.line.clock().timestamp()
        quoted = quoting.wamid if quoting else None
        body = envelopes.said(OURS, self.sender, content, wamid=wamid, at=at, quoting=quoted)
        await self.line.webhook(body)
        return body
