"""Every exchange and queue of the line. No other module knows a queue's name or argument."""

import asyncio
from collections.abc import Iterable

from aiormq.exceptions import ChannelInvalidStateError, ChannelNotFoundEntity
from faststream.rabbit import ExchangeType, RabbitBroker, RabbitExchange, RabbitQueue
from faststream.rabbit.schemas.queue import QueueType, QuorumQueueArgs

from shared.events import (
    Event,
    MediaRequested,
    MediaStored,
    MessageClassified,
    MessageReceived,
    ReceiptChanged,
    ReplyRequested,
    ReplySettled,
)

LINE = RabbitExchange("line", type=ExchangeType.TOPIC)
AGENCIES = RabbitExchange("agencies", type=ExchangeType.TOPIC)
AGENCY_UPDATES = RabbitExchange("agency.updates", type=ExchangeType.TOPIC)

# The delay is part of the name: a queue's arguments can never be changed, only its name can.
RETRIES = (("5s", 5_000), ("1m", 60_000), ("15m", 900_000))

# A net under processes that die on a message again and again; errors are counted by ourselves.
CRASH_LIMIT = 20

# How long to wait before declaring once more what another service is declaring at this moment.
DECLARE_PAUSES = (0.2, 0.5, 1.0, 2.0)

WEBHOOK_PARKED = "ingest.webhook.parked"
PROBE = "line.probe"


def parked(queue: str) -> str:
    return f"{queue}.parked"


def retry(queue: str, delay: str) -> str:
    return f"{queue}.retry.{delay}"


def _inbox(name: str, routing_key: str) -> RabbitQueue:
    """A service's queue. What it rejects or crashes on ends in its parking queue, never nowhere."""
    arguments: QuorumQueueArgs = {
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": parked(name),
        "x-delivery-limit": CRASH_LIMIT,
    }
    return RabbitQueue(name, QueueType.QUORUM, durable=True, routing_key=routing_key, arguments=arguments)


def _service_queue(service: str, event: type[Event]) -> RabbitQueue:
    return _inbox(f"{service}.{event.routing_key.replace('.', '-')}", event.routing_key)


CLASSIFIER_MESSAGES = _service_queue("classifier", MessageReceived)
INGEST_MEDIA = _service_queue("ingest", MediaRequested)
DISPATCHER_MESSAGES = _service_queue("dispatcher", MessageClassified)
DISPATCHER_MEDIA = _service_queue("dispatcher", MediaStored)
DISPATCHER_SETTLED = _service_queue("dispatcher", ReplySettled)
DISPATCHER_UPDATES = _inbox("dispatcher.agency-updates", "#")
NOTIFIER_REPLIES = _service_queue("notifier", ReplyRequested)
NOTIFIER_RECEIPTS = _service_queue("notifier", ReceiptChanged)

SERVICE_QUEUES: tuple[tuple[RabbitQueue, RabbitExchange], ...] = (
    (CLASSIFIER_MESSAGES, LINE),
    (INGEST_MEDIA, LINE),
    (DISPATCHER_MESSAGES, LINE),
    (DISPATCHER_MEDIA, LINE),
    (DISPATCHER_SETTLED, LINE),
    (DISPATCHER_UPDATES, AGENCY_UPDATES),
    (NOTIFIER_REPLIES, LINE),
    (NOTIFIER_RECEIPTS, LINE),
)


def agency_queue(unit: str) -> RabbitQueue:
    """An agency's own queue; what the agency itself cannot take comes back into its parking queue."""
    return _inbox(f"agency.{unit}", f"agency.{unit}.#")


def address(routing_key: str) -> str:
    """What has it in common goes to the same queues: an event's own name, or `agency.<unit>`."""
    return ".".join(routing_key.split(".")[:2])


def _parking(name: str) -> RabbitQueue:
    """May be looked into at will: by default RabbitMQ 4 drops a message after its twentieth return."""
    return RabbitQueue(name, QueueType.QUORUM, durable=True, arguments={"x-delivery-limit": 1_000_000})


def _delay(queue: str, delay: str, milliseconds: int) -> RabbitQueue:
    arguments: QuorumQueueArgs = {
        "x-message-ttl": milliseconds,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": queue,
        "x-dead-letter-strategy": "at-least-once",
        "x-overflow": "reject-publish",
    }
    return RabbitQueue(retry(queue, delay), QueueType.QUORUM, durable=True, arguments=arguments)


def inboxes(units: Iterable[str]) -> list[tuple[RabbitQueue, RabbitExchange]]:
    """Every queue somebody should be reading, with the exchange it is bound to."""
    return [*SERVICE_QUEUES, *((agency_queue(unit), AGENCIES) for unit in units)]


def parking_queues(units: Iterable[str]) -> list[str]:
    """Every queue an operator may have to look into."""
    return [WEBHOOK_PARKED, *(parked(queue.name) for queue, _ in inboxes(units))]


async def declare(broker: RabbitBroker, units: Iterable[str]) -> None:
    """Everything, by every service, before any traffic: whoever starts first must find the others' queues.

    While another service is declaring the same new quorum queue the broker may call it missing and close the
    channel. The channel comes back by itself, and declaring again is harmless.
    """
    units = list(units)
    for pause in DECLARE_PAUSES:
        try:
            return await _declare(broker, units)
        except (ChannelNotFoundEntity, ChannelInvalidStateError):
            await asyncio.sleep(pause)
    await _declare(broker, units)


async def _declare(broker: RabbitBroker, units: list[str]) -> None:
    exchanges = {
        exchange.name: await broker.declare_exchange(exchange)
        for exchange in (LINE, AGENCIES, AGENCY_UPDATES)
    }
    for name in parking_queues(units):
        await broker.declare_queue(_parking(name))
    for queue, _ in SERVICE_QUEUES:
        for delay, milliseconds in RETRIES:
            await broker.declare_queue(_delay(queue.name, delay, milliseconds))
    for queue, exchange in inboxes(units):
        declared = await broker.declare_queue(queue)
        await declared.bind(exchanges[exchange.name], routing_key=queue.routing_key)
    await broker.declare_queue(
        RabbitQueue(PROBE, QueueType.QUORUM, durable=True, arguments={"x-max-length": 1})
    )
