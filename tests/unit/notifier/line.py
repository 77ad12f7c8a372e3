"""The notifier without HTTP, broker or database: its real parts on a store in memory, a scripted WhatsApp."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Self

from prometheus_client import CollectorRegistry
from pydantic import SecretStr

from services.notifier.aftercare import Aftercare
from services.notifier.documents import INDEXES, REPLIES, read_reply
from services.notifier.errors import Answer
from services.notifier.listening import Listening
from services.notifier.means import Means
from services.notifier.metrics import Metrics
from services.notifier.payload import Body, Composer
from services.notifier.replies import Replies
from services.notifier.reply import Patience, Reply, Status
from services.notifier.sender import Sender
from services.notifier.speech import Speech
from shared.events import ReceiptChanged, ReplyRequested, ReplySettled
from shared.media_links import MediaLinks
from shared.messaging import Outgoing
from shared.municipality import Municipality
from shared.store import Steps
from tests.fakes.store import FakeStore
from tests.unit.notifier.requests import a_request


async def until(condition: Callable[[], Awaitable[object] | object], within: float = 5.0) -> None:
    async with asyncio.timeout(within):
        while True:
            met = condition()
            if await met if isinstance(met, Awaitable) else met:
                return
            await asyncio.sleep(0.005)


class Clock:
    """Runs as time does, and can be put forward."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def forward(self, **by: float) -> None:
        self._ahead += timedelta(**by)


@dataclass
class FakeWhatsApp:
    """Answers in the order of `answers`, then accepts. `held` keeps every call waiting until it is set."""

    answers: list[Answer] = field(default_factory=list)
    by_citizen: dict[str, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    calls: list[Body] = field(default_factory=list)
    free: asyncio.Event = field(default_factory=asyncio.Event)
    under_way: int = 0
    most_at_once: int = 0
    most_per_citizen: int = 0
    _citizens: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self.free.set()

    async def send(self, body: Body) -> Answer:
        citizen = body.get("to") or body["recipient"]
        self.calls.append(body)
        self._count(citizen, 1)
        try:
            await asyncio.sleep(0)
            await self.free.wait()
        finally:
            self._count(citizen, -1)
        scripted = self.by_citizen[citizen] or self.answers
        return scripted.pop(0) if scripted else Answer(200, message_id=f"W{len(self.calls)}")

    def ids(self) -> list[str]:
        return [call["biz_opaque_callback_data"] for call in self.calls]

    def _count(self, citizen: str, by: int) -> None:
        self.under_way += by
        self._citizens[citizen] += by
        self.most_at_once = max(self.most_at_once, self.under_way)
        self.most_per_citizen = max(self.most_per_citizen, self._citizens[citizen])


NO_ANSWER = Answer()


def composer_of(municipality: Municipality) -> Composer:
    return Composer(municipality, MediaLinks("https://hat.example", SecretStr("secret")))


class Line:
    def __init__(
        self, municipality: Municipality, whatsapp: FakeWhatsApp, store: FakeStore, clock: Clock
    ) -> None:
        self.municipality, self.whatsapp, self.store, self.clock = municipality, whatsapp, store, clock
        self.told: list[ReplySettled] = []
        self.registry = CollectorRegistry()
        metrics = Metrics(self.registry)
        self.steps = Steps(store, self._tell)
        self.replies = Replies(store, self.steps, self._tell, clock, metrics)
        self.listening = Listening(store, clock, often_enough=timedelta(0))
        self.means = Means(self.replies, self.listening, metrics, clock, Patience())
        speech = Speech(composer_of(municipality), municipality.wording.templates)
        self.sender = Sender(self.means, whatsapp, speech, municipality.pace)
        self.care = Aftercare(self.means)

    @classmethod
    def of(cls, municipality: Municipality) -> Self:
        return cls(municipality, FakeWhatsApp(), FakeStore(INDEXES), Clock())

    def beside(self) -> "Line":
        """Another process of the same service."""
        return Line(self.municipality, self.whatsapp, self.store, self.clock)

    async def request(self, *requests: ReplyRequested) -> None:
        for request in requests:
            if await self.replies.keep(request):
                self.sender.nudge()

    async def receipts(self, receipts: Iterable[ReceiptChanged]) -> None:
        for receipt in receipts:
            await self.replies.take_receipt(receipt)
            await self.listening.hear(self.clock())

    async def reply(self, request: ReplyRequested) -> Reply:
        document = await self.store.get(REPLIES, request.id)
        assert document is not None
        return read_reply(document)

    async def becomes(self, request: ReplyRequested, status: Status) -> Reply:
        async def reached() -> bool:
            return (await self.reply(request)).status is status

        await until(reached)
        return await self.reply(request)

    def statuses(self, request: ReplyRequested) -> list[str]:
        return [str(told.status) for told in self.told if told.reply_id == request.id]

    def metric(self, name: str, **labels: str) -> float:
        return self.registry.get_sample_value(name, labels) or 0.0

    async def _tell(self, outgoing: Outgoing) -> None:
        self.told.append(ReplySettled.model_validate_json(outgoing.body))

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            self.whatsapp.free.set()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def now_request(line: Line, **fields: Any) -> ReplyRequested:
    now = line.clock()
    return a_request(**{"at": now, "window_until": now + timedelta(hours=20)} | fields)
