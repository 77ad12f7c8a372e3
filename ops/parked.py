"""`ops parked`: messages that could not be handled, on their raw bytes: look, put back, or throw away."""

import argparse
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from aio_pika.exceptions import AMQPError, ChannelClosed

from ops.connections import broker
from ops.refusal import RefusedError
from ops.terminal import on_one_line, shown
from shared import topology
from shared.messaging import ATTEMPT, PUBLISH_SECONDS, ROUTING_KEY, original_routing_key
from shared.settings import Settings, read_municipality

Treat = Callable[[AbstractChannel, AbstractIncomingMessage], Awaitable[None]]

SHOWN_BYTES = 2_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help="how many are parked where").set_defaults(run=_list)
    for action, run, words in (
        ("show", _show, "print them with their reasons; they stay"),
        ("replay", _replay, "put them back into the queue they came from"),
        ("drop", _drop, "throw them away for good"),
    ):
        one = actions.add_parser(action, help=words)
        one.add_argument("queue", help="as `list` prints it, with or without .parked")
        which = one.add_mutually_exclusive_group()
        which.add_argument("--id", help="only the message with this id")
        if run is _drop:
            which.add_argument("--all", action="store_true", help="every message; without it an id is needed")
        one.set_defaults(run=run)


async def _list(options: argparse.Namespace) -> int:
    chosen = options.settings()
    units = [unit.id for unit in read_municipality(chosen).units]
    async with _channel(chosen) as channel:
        counts = {name: await _depth(channel, name) for name in topology.parking_queues(units)}
    for name, count in counts.items():
        if count:
            print(f"{count:>6}  {name}")
    print(f"{sum(counts.values()):>6}  in all" if any(counts.values()) else "nothing is parked")
    return 0


async def _show(options: argparse.Namespace) -> int:
    async def show(_: AbstractChannel, message: AbstractIncomingMessage) -> None:
        print(_described(message))

    await _each(options, show)
    return 0


async def _replay(options: argparse.Namespace) -> int:
    source = _parked(options.queue)
    target = source.removesuffix(".parked")
    if source == topology.WEBHOOK_PARKED:
        raise RefusedError(f"{source}: no queue to go back to; these bodies can never be understood")

    async def put_back(channel: AbstractChannel, message: AbstractIncomingMessage) -> None:
        """Copied and confirmed first, removed after: a crash between leaves it twice, never not at all."""
        await channel.default_exchange.publish(_fresh(message), target, timeout=PUBLISH_SECONDS)
        await message.ack()

    print(f"{await _each(options, put_back)} put back into {target}")
    return 0


async def _drop(options: argparse.Namespace) -> int:
    """All of them for those only who say so: what is thrown away cannot be had again."""

    async def throw_away(_: AbstractChannel, message: AbstractIncomingMessage) -> None:
        await message.ack()

    async def leave(_: AbstractChannel, message: AbstractIncomingMessage) -> None: ...

    if options.id is None and not options.all:
        count = await _each(options, leave)
        raise RefusedError(f"{_parked(options.queue)}: {count} parked there; say --all, or --id ID for one")
    print(f"{await _each(options, throw_away)} thrown away")
    return 0


async def _each(options: argparse.Namespace, treat: Treat) -> int:
    """Treats every message there is now that the command is about, once, and says how many those were;
    refuses where there is none. What is not acked goes back when the channel closes.
    """
    name, treated = _parked(options.queue), 0
    async with _channel(options.settings()) as channel:
        for _ in range(await _depth(channel, name)):
            message = await (await channel.get_queue(name)).get(fail=False)
            if message is None:
                break
            if options.id in (None, message.message_id):
                await treat(channel, message)
                treated += 1
    if not treated:
        which = f"no message {options.id}" if options.id else "nothing"
        raise RefusedError(f"{name}: {which} is parked there")
    return treated


def _parked(queue: str) -> str:
    return queue if queue.endswith(".parked") else topology.parked(queue)


@asynccontextmanager
async def _channel(settings: Settings) -> AsyncIterator[AbstractChannel]:
    """It confirms what it publishes and refuses what would reach no queue."""
    async with broker(settings) as connection:
        try:
            yield await connection.channel(on_return_raises=True)
        except (AMQPError, TimeoutError) as failure:
            raise RefusedError(f"AMQP_URL: the broker does not take it ({type(failure).__name__})") from None


async def _depth(channel: AbstractChannel, name: str) -> int:
    try:
        queue = await channel.declare_queue(name, passive=True)
    except (ChannelClosed, ValueError):  # the driver knows which names can be none
        raise RefusedError(
            f"{name}: no such queue; has a service ever been started on this broker?"
        ) from None
    return queue.declaration_result.message_count or 0


def _fresh(message: AbstractIncomingMessage) -> Message:
    """As it first came: its attempts start anew, its routing key is kept."""
    return Message(
        message.body,
        content_type=message.content_type,
        message_id=message.message_id,
        correlation_id=message.correlation_id,
        delivery_mode=DeliveryMode.PERSISTENT,
        headers={ROUTING_KEY: original_routing_key(message)},
    )


def _described(message: AbstractIncomingMessage) -> str:
    reason = on_one_line(str(message.headers.get("x-error", "the process died on it again and again")))
    coming = message.headers.get(ATTEMPT)
    made = coming - 1 if isinstance(coming, int) else "?"
    head = f"── {on_one_line(message.message_id or 'no id')}  attempts {made}  {reason}"
    body = shown(message.body[:SHOWN_BYTES].decode("utf-8", "backslashreplace"))
    cut = f"\n… {len(message.body) - SHOWN_BYTES} bytes more" if len(message.body) > SHOWN_BYTES else ""
    return f"{head}\n{body}{cut}"
