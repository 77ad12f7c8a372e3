"""The four services on one bus in memory, between a signed webhook and the Graph API.

All of it is the real thing but the broker, the databases and WhatsApp itself. What a broker alone can do
(delay, redelivery, dead-lettering) is not here: a failed message lies in `queues` under the queue it went to.
"""

import asyncio
import itertools
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
from faststream.rabbit import RabbitBroker, RabbitExchange, RabbitQueue, TestRabbitBroker
from faststream.rabbit.annotations import RabbitMessage
from prometheus_client import CollectorRegistry
from pydantic import SecretStr

from sandbox.graph import envelopes
from sandbox.graph.envelopes import Json, Sender
from services.classifier import app as classifier
from services.classifier.reader import Reader
from services.dispatcher import app as dispatcher
from services.dispatcher import register
from services.dispatcher.registrar import Registrar
from services.dispatcher.ticket import Ticket
from services.ingest import app as ingest
from services.ingest.graph import Graph
from services.ingest.media import MediaFetcher
from services.ingest.metrics import Metrics as IngestMetrics
from services.ingest.speech import Scribe, Transcriber
from services.ingest.webhook import Webhook
from services.notifier import app as notifier
from services.notifier.documents import INDEXES as REPLY_INDEXES
from services.notifier.graph_api import GraphApi
from services.notifier.listening import Listening
from services.notifier.means import Means
from services.notifier.metrics import Metrics
from services.notifier.payload import Composer
from services.notifier.replies import Replies
from services.notifier.reply import Patience
from services.notifier.sender import Sender as ReplySender
from services.notifier.speech import Speech
from shared import topology
from shared.graph_api import GRAPH_API
from shared.media_links import MediaLinks
from shared.messaging import Brokers, build_brokers
from shared.municipality import Municipality
from shared.store import Steps
from tests.fakes.store import FakeStore
from tests.flow.phone import OURS, Phone
from tests.flow.world import TOKEN, Bubble, Clock, FakeMedia, WhatsApp

SECRET = "app-secret"
NUMBER = OURS.phone_number_id
LINKS = MediaLinks("https://line.example", SecretStr("link-secret"))
PATIENCE = 10.0


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
    def __init__(
        self, municipality: Municipality, reader: Reader, transcriber: Transcriber | None = None
    ) -> None:
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
        self._wire_ingest(self.brokers["ingest"], transcriber)
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

    def citizen(self, name: str = "Ayşe Kara", *, phone: bool = True) -> Phone:
        number = self.next_number()
        sender = (
            envelopes.citizen(f"90530{number:07d}", name)
            if phone
            else envelopes.citizen_without_phone(f"TR.{number}", name)
        )
        return Phone(self, sender)

    def next_number(self) -> int:
        return next(self._numbers)

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

    def newest_of(self, unit: str) -> Json:
        """As a unit keeps its only ticket: two messages of one moment may come in the wrong order."""
        return max(self.received_by(unit), key=lambda ticket: int(ticket["version"]))

    async def tickets(self) -> list[Ticket]:
        return await register.tickets_by(self.register, {})

    async def time_passes(self, **by: float) -> None:
        """Every timer that falls due meanwhile fires."""
        self.clock.forward(**by)
        while await self.registrar.fire_due_timers():
            pass

    async def until(self, found: Callable[[], Any]) -> Any:
        async with asyncio.timeout(PATIENCE):
            while not (value := found()):  # noqa: ASYNC110  there is no event for what a test may wait for
                await asyncio.sleep(0.005)
            return value

    async def noted(self, what: str) -> None:
        """A ticket's history tells of it: a bubble is on the screen before the line has heard that it is."""
        async with asyncio.timeout(PATIENCE):
            while not any(ticket.latest(what) for ticket in await self.tickets()):  # noqa: ASYNC110  as above
                await asyncio.sleep(0.005)

    def _wire_ingest(self, brokers: Brokers, transcriber: Transcriber | None) -> None:
        metrics = IngestMetrics(CollectorRegistry())
        graph = Graph(self._client, GRAPH_API, TOKEN)
        around = self.media, brokers.publisher, metrics, self.clock
        scribe = Scribe(transcriber, *around) if transcriber else None  # type: ignore[arg-type]
        ingest.wire(brokers, MediaFetcher(graph, *around), scribe)  # type: ignore[arg-type]
        self._webhook = Webhook(
            brokers.publisher,
            app_secrets=[SECRET],
            verify_token="verify",
            line=NUMBER,
            metrics=metrics,
            now=self.clock,
        )

    def _wire_dispatcher(self, brokers: Brokers) -> None:
        steps = Steps(self.register, brokers.publisher.send)
        self.registrar = Registrar(self.municipality, self.register, steps, LINKS, self.clock)
        dispatcher.wire(brokers, self.registrar)

    def _wire_notifier(self, brokers: Brokers) -> None:
        metrics = Metrics(CollectorRegistry())
        send = brokers.publisher.send
        graph = GraphApi(self._client, GRAPH_API, NUMBER, SecretStr(TOKEN))
        composer = Composer(self.municipality, LINKS)
        replies = Replies(self.replies, Steps(self.replies, send), send, self.clock, metrics)
        means = Means(replies, Listening(self.replies, self.clock), metrics, self.clock, Patience())
        speech = Speech(composer, self.municipality.wording.templates)
        self._sender = ReplySender(means, graph, speech, self.municipality.pace)
        notifier.wire(brokers, means, composer, self._sender)

    def _listen_outside(self) -> None:
        """Agencies, and where failed messages go: parking, or the first delay queue."""
        services = [queue.name for queue, _ in topology.SERVICE_QUEUES]
        first_delay = topology.RETRIES[0][0]
        for name in (topology.WEBHOOK_PARKED, *map(topology.parked, services)):
            self._collect(RabbitQueue(name))
        for name in services:
            self._collect(RabbitQueue(topology.retry(name, first_delay)))
        self._collect(RabbitQueue("agencies", routing_key="agency.#"), topology.AGENCIES)

    def _collect(self, queue: RabbitQueue, *exchange: RabbitExchange) -> None:
        @self.outside.subscriber(queue, *exchange, decoder=lambda message: message.body)
        async def collect(body: bytes, message: RabbitMessage) -> None:
            raw = message.raw_message
            key = raw.routing_key or ""
            arrived = Arrived(body, key, raw.message_id, dict(raw.headers))
            self.queues[key.rpartition(".")[0] if exchange else queue.name].append(arrived)
