"""`ops doctor`: every dependency and queue proved, and what is wrong said in words."""

import argparse
import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
from aio_pika import Message
from aio_pika.abc import AbstractConnection
from aio_pika.exceptions import AMQPError

from ops import orphans
from ops.connections import broker, database
from ops.learning.shelf import Shelf
from ops.refusal import RefusedError
from services.classifier.evidence.learned import SHIPPED, ModelError, load_model
from shared import topology
from shared.municipality import Municipality
from shared.settings import Settings, StoreSettings, read_municipality
from shared.store import MongoStore

SERVICES = ("ingest", "classifier", "dispatcher", "notifier")
PROBE_SECONDS = 5.0
STALE = timedelta(minutes=1)
CROWDED = 1_000


@dataclass(frozen=True)
class Finding:
    """`what` names the thing; `wrong` is None where it is well, and else says what to do."""

    what: str
    wrong: str | None = None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--service",
        action="append",
        default=[],
        metavar="NAME=URL",
        help="where a service answers HTTP; default: http://NAME:8000, as in docker compose",
    )
    parser.set_defaults(run=_examine)


async def _examine(options: argparse.Namespace) -> int:
    chosen, urls = options.settings(), _urls(options.service)
    municipality = read_municipality(chosen)
    findings = [Finding(f"municipality {municipality.name}"), _model(chosen)]
    findings += [finding async for finding in _broker(chosen, municipality)]
    findings += [finding async for finding in _documents(chosen, municipality)]
    findings += await asyncio.gather(*(_service(name, url) for name, url in urls.items()))
    for finding in findings:
        print(f"  {'ok   ' if finding.wrong is None else 'WRONG'}  {finding.what}")
        if finding.wrong is not None:
            print(f"           {finding.wrong}")
    wrong = sum(finding.wrong is not None for finding in findings)
    print(f"\n  {len(findings)} looked at, {wrong} wrong")
    return 1 if wrong else 0


def _model(chosen: Settings) -> Finding:
    shelf = Shelf(chosen.municipality_folder)
    try:
        load_model(shelf.in_use)
    except ModelError as broken:
        return Finding("model", str(broken))
    if shelf.is_outdated:
        return Finding(
            "model", "your own, by its card not taught from the one shipped: teach it again, `learn`"
        )
    return Finding("model" if shelf.in_use == SHIPPED else "model, your own")


async def _broker(chosen: Settings, municipality: Municipality) -> AsyncIterator[Finding]:
    units = [unit.id for unit in municipality.units]
    try:
        async with broker(chosen) as connection:
            yield await _probed(
                "broker takes and confirms", _publish(connection), "is there a disk or memory alarm?"
            )
            for queue, exchange in topology.inboxes(units):
                is_ours = exchange is not topology.AGENCIES
                yield await _queue(connection, queue.name, needs_consumer=is_ours)
            for name in topology.parking_queues(units):
                yield await _queue(connection, name, is_parking=True)
    except RefusedError as refused:
        yield Finding("broker", str(refused))


async def _publish(connection: AbstractConnection) -> None:
    channel = await connection.channel(on_return_raises=True)
    await channel.default_exchange.publish(Message(b"{}"), routing_key=topology.PROBE)


async def _queue(
    connection: AbstractConnection, name: str, *, needs_consumer: bool = False, is_parking: bool = False
) -> Finding:
    """Each on a channel of its own: a missing queue closes the channel it was asked on."""
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            channel = await connection.channel()
            declared = (await channel.declare_queue(name, passive=True)).declaration_result
            await channel.close()
    except TimeoutError:
        return Finding(name, "does not answer: a quorum queue without a leader? See docs/operations.md")
    except AMQPError as failure:
        return Finding(name, f"{type(failure).__name__}: start the services once, they declare every queue")
    depth, consumers = declared.message_count or 0, declared.consumer_count or 0
    if is_parking and depth:
        return Finding(name, f"{depth} parked: python -m ops parked show {name}")
    if needs_consumer and not consumers:
        return Finding(name, f"nobody consumes it ({depth} waiting): is {name.split('.')[0]} running?")
    if depth > CROWDED:
        return Finding(name, f"{depth} waiting, {consumers} consumers")
    return Finding(name if not depth else f"{name} ({depth} waiting, {consumers} consumers)")


async def _documents(chosen: StoreSettings, municipality: Municipality) -> AsyncIterator[Finding]:
    before = datetime.now(UTC) - STALE
    try:
        with database(chosen) as store:
            alive = await _probed("database answers and has a primary", store.ping(), "see MONGO_URL")
            yield alive
            if alive.wrong:
                return
            for what, count, wrong in _LEFTOVERS:
                number = await count(store, before)
                yield Finding(what, wrong.format(number) if number else None)
            held = await store.find("tickets", orphans.condition(municipality), limit=CROWDED)
            yield Finding("open tickets hold known units and topics", orphans.tell(held, municipality))
    except RefusedError as refused:
        yield Finding("database", str(refused))


def _count(collection: str, condition: Callable[[datetime], dict[str, object]]) -> "Counter":
    async def count(store: MongoStore, before: datetime) -> int:
        return len(await store.find(collection, condition(before), limit=CROWDED))

    return count


Counter = Callable[[MongoStore, datetime], Awaitable[int]]
_LEFTOVERS: tuple[tuple[str, Counter, str], ...] = (
    (
        "dispatcher's outbox is empty",
        _count("dispatcher_outbox", lambda before: {"written_at": {"$lt": before}}),
        "{} facts are not published for over a minute: is the dispatcher running?",
    ),
    (
        "notifier's outbox is empty",
        _count("notifier_outbox", lambda before: {"written_at": {"$lt": before}}),
        "{} facts are not published for over a minute: is the notifier running?",
    ),
    (
        "timers fire in time",
        _count("timers", lambda before: {"due_at": {"$lt": before}}),
        "{} timers are over a minute late: is the dispatcher running?",
    ),
)


async def _service(name: str, url: str) -> Finding:
    try:
        async with httpx.AsyncClient(timeout=PROBE_SECONDS, trust_env=False) as client:
            answer = await client.get(f"{url.rstrip('/')}/ready")
    except (httpx.HTTPError, httpx.InvalidURL) as failure:
        return Finding(f"{name} at {url}", f"does not answer ({type(failure).__name__})")
    if answer.status_code != 200:
        return Finding(f"{name} at {url}", f"is not ready: {answer.text[:200]}")
    return Finding(f"{name} at {url}")


async def _probed(what: str, probe: Awaitable[object], hint: str) -> Finding:
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            await probe
    except Exception as failure:
        return Finding(what, f"{type(failure).__name__}: {hint}")
    return Finding(what)


def _urls(given: list[str]) -> dict[str, str]:
    urls = {name: f"http://{name}:8000" for name in SERVICES}
    for one in given:
        name, equals, url = one.partition("=")
        if name not in urls or not equals:
            raise RefusedError(f"--service {one}: write NAME=URL with NAME one of {', '.join(SERVICES)}")
        urls[name] = url
    return urls
