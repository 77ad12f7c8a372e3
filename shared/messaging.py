"""The one safe way to use FastStream here: its defaults that lose messages are turned off in this file.

Publishing is persistent, confirmed, mandatory and under a deadline; prefetch is bounded; what a handler fails
on goes around the delay queues, then into parking with its reason. Handlers contain no ack code.
"""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Self
from uuid import UUID

from aio_pika.abc import AbstractIncomingMessage
from aio_pika.exceptions import DeliveryError
from aiormq.exceptions import PublishError
from faststream.exceptions import AckMessage, HandlerException, NackMessage
from faststream.middlewares import BaseMiddleware
from faststream.rabbit import Channel, RabbitBroker
from yarl import URL

from shared import topology
from shared.events import AgencyTicket, Event

logger = logging.getLogger(__name__)

PUBLISH_SECONDS = 5.0
DRAIN_SECONDS = 20.0
PREFETCH = 10
ATTEMPT = "x-attempt"  # the number of the try that comes next; what came for the first time has none
ROUTING_KEY = "x-routing-key"


class PermanentError(Exception):
    """Trying again cannot help: park at once. An operator reads the text; no citizen's words in it."""


class UnroutableError(Exception):
    """The broker is well, but no queue takes this message."""


@dataclass(frozen=True)
class Outgoing:
    """A message ready to go out: what the outbox keeps. `id` is the same on every try."""

    id: UUID
    exchange: str
    routing_key: str
    body: bytes
    correlation_id: str

    @classmethod
    def of(cls, event: Event) -> Self:
        body = event.model_dump_json().encode()
        return cls(event.id, topology.LINE.name, event.routing_key, body, event.correlation_id)

    @classmethod
    def to_agency(cls, event_id: UUID, ticket: AgencyTicket, correlation_id: str) -> Self:
        key = f"agency.{ticket.unit}.{ticket.event}"
        return cls(event_id, topology.AGENCIES.name, key, ticket.model_dump_json().encode(), correlation_id)


class Publisher:
    """Returns only when the broker has confirmed, raises otherwise.

    A timeout is no proof that the message was not taken: what is published again keeps its id."""

    def __init__(self, broker: RabbitBroker) -> None:
        self._broker = broker

    async def send(self, outgoing: Outgoing) -> None:
        await self._publish(
            outgoing.body,
            exchange=outgoing.exchange,
            routing_key=outgoing.routing_key,
            message_id=str(outgoing.id),
            correlation_id=outgoing.correlation_id,
        )

    async def publish(self, event: Event) -> None:
        await self.send(Outgoing.of(event))

    async def to_queue(
        self,
        queue: str,
        body: bytes,
        *,
        message_id: str | None,
        correlation_id: str | None,
        headers: dict[str, Any],
    ) -> None:
        await self._publish(
            body, routing_key=queue, message_id=message_id, correlation_id=correlation_id, headers=headers
        )

    async def prove(self) -> None:
        """A confirmed publish: an open socket proves nothing about a broker that has stopped writing."""
        await self.to_queue(topology.PROBE, b"{}", message_id=None, correlation_id=None, headers={})

    async def _publish(self, body: bytes, **where: Any) -> None:
        try:
            async with asyncio.timeout(PUBLISH_SECONDS):
                await self._broker.publish(body, content_type="application/json", persist=True, **where)
        except PublishError as returned:
            raise UnroutableError(f"no queue takes {where['routing_key']}") from returned


def _is_hopeless(error: Exception) -> bool:
    """Validation, decoding and JSON errors are all ValueErrors: the same bytes will fail the same way."""
    return isinstance(error, PermanentError | ValueError)


def _reason(error: Exception) -> str:
    """What may be shown of an error: our own words, or its type; never a value that came with the message."""
    return str(error) if isinstance(error, PermanentError) else type(error).__name__


class RetryOrPark(BaseMiddleware[Any, Any]):
    """The next delay queue, or after the last one parking; the original is acked once the copy is confirmed.

    Works on raw bytes, so that a body nobody can decode is parked like any other.
    """

    def __init__(self, msg: Any, /, *, context: Any, publisher: Publisher) -> None:
        super().__init__(msg, context=context)
        self._publisher = publisher

    async def after_processed(
        self,
        exc_type: type[BaseException] | None = None,
        exc_val: BaseException | None = None,
        exc_tb: Any = None,
    ) -> bool | None:
        if not isinstance(exc_val, Exception) or isinstance(exc_val, HandlerException):
            return False
        queue: str = self.context.get("handler_").queue.name
        try:
            await self._move_on(queue, exc_val)
        except (TimeoutError, ConnectionError, DeliveryError, UnroutableError, RuntimeError) as unmoved:
            logger.error(
                "cannot move a failed message", extra={"queue": queue, "error": type(unmoved).__name__}
            )
            await asyncio.sleep(1)
            raise NackMessage(requeue=True) from exc_val
        raise AckMessage from exc_val

    async def _move_on(self, queue: str, error: Exception) -> None:
        headers = dict(self.msg.headers)
        attempt = _attempt(headers)
        parks = _is_hopeless(error) or attempt > len(topology.RETRIES)
        target = topology.parked(queue) if parks else topology.retry(queue, topology.RETRIES[attempt - 1][0])
        headers.setdefault(ROUTING_KEY, self.msg.routing_key or "")
        headers |= {ATTEMPT: attempt + 1, "x-error": _reason(error)}
        log = logger.error if parks else logger.warning
        log(
            "parked" if parks else "to be tried again",
            extra={
                "queue": queue,
                "attempt": attempt,
                "error": _reason(error),
                "event_id": self.msg.message_id,
            },
            exc_info=None if _is_hopeless(error) else error,
        )
        await self._publisher.to_queue(
            target,
            self.msg.body,
            message_id=self.msg.message_id,
            correlation_id=self.msg.correlation_id,
            headers={name: value for name, value in headers.items() if not name.startswith("x-death")},
        )


def _attempt(headers: dict[str, Any]) -> int:
    attempt = headers.get(ATTEMPT, 1)
    return attempt if isinstance(attempt, int) and attempt > 0 else 1


def original_routing_key(message: AbstractIncomingMessage) -> str:
    """What the sender wrote: a message that went around a delay queue comes back under its queue's name."""
    return str(message.headers.get(ROUTING_KEY) or message.routing_key or "")


@dataclass(frozen=True)
class Brokers:
    """One connection consumes and one publishes: under a memory or disk alarm RabbitMQ stops reading from
    every connection that publishes, and acks sent on it would be lost."""

    consuming: RabbitBroker
    publishing: RabbitBroker
    publisher: Publisher


def build_brokers(
    url: str, service: str, *, prefetch: int = PREFETCH, middlewares: tuple[Callable[..., Any], ...] = ()
) -> Brokers:
    publishing = _broker(url, service, "publishing", Channel(on_return_raises=True), ())
    publisher = Publisher(publishing)
    failures = partial(RetryOrPark, publisher=publisher)
    consuming = _broker(
        url,
        service,
        "consuming",
        Channel(prefetch_count=prefetch, on_return_raises=True),
        (failures, *middlewares),
    )
    return Brokers(consuming, publishing, publisher)


def _broker(
    url: str, service: str, role: str, channel: Channel, middlewares: tuple[Callable[..., Any], ...]
) -> RabbitBroker:
    return RabbitBroker(
        str(URL(url).update_query(name=f"{service} {role}")),
        app_id=service,
        reconnect_interval=1,
        default_channel=channel,
        graceful_timeout=DRAIN_SECONDS,
        middlewares=middlewares,
        logger=None,
    )


@asynccontextmanager
async def connected(
    brokers: Brokers, units: Iterable[str], background: Iterable[Coroutine[Any, Any, None]] = ()
) -> AsyncIterator[None]:
    """The inside of every service's lifespan.

    Connecting here, before the framework starts, makes a broker that is down end the process (it would
    otherwise go on serving HTTP for ever), and every queue exists before the first message is taken.
    """
    await brokers.publishing.start()
    await brokers.consuming.connect()
    await topology.declare(brokers.publishing, units)
    tasks = [asyncio.create_task(work) for work in background]
    try:
        yield
    except Exception:
        # The framework could not start its consumers, and would serve HTTP without them for ever.
        signal.raise_signal(signal.SIGTERM)
        raise
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await brokers.publishing.stop()
