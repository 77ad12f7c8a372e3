"""`ops parked`: messages that could not be handled, on their raw bytes: look, put back, or throw away."""

import argparse
from collections.abc import AsyncIterator

from aio_pika import DeliveryMode, Message
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from aio_pika.exceptions import ChannelClosed

from ops.connections import broker_channel, settings
from ops.refusal import RefusedError
from shared import topology
from shared.messaging import ROUTING_KEY, original_routing_key
from shared.settings import read_municipality

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
        one.add_argument("--id", help="only the message with this id")
        one.set_defaults(run=run)


async def _list(options: argparse.Namespace) -> int:
    async with broker_channel(chosen := settings()) as channel:
        units = [unit.id for unit in read_municipality(chosen).units]
        total = 0
        for name in topology.parking_queues(units):
            count = await _depth(channel, name)
            total += count
            if count:
                print(f"{count:>6}  {name}")
    print("nothing is parked" if not total else f"{total:>6}  in all")
    return 0


async def _show(options: argparse.Namespace) -> int:
    async with broker_channel(settings()) as channel:
        shown = 0
        async for message in _taken(channel, _parked(options.queue)):
            if options.id in (None, message.message_id):
                shown += 1
                print(_described(message))
        _complain_if_none(shown, options)
    return 0


async def _replay(options: argparse.Namespace) -> int:
    """Copied and confirmed first, removed after: a crash between leaves it twice, never not at all."""
    source = _parked(options.queue)
    target = source.removesuffix(".parked")
    if source == topology.WEBHOOK_PARKED:
        raise RefusedError(f"{source}: no queue to go back to; these bodies can never be understood")
    async with broker_channel(settings()) as channel:
        replayed = 0
        async for message in _taken(channel, source):
            if options.id in (None, message.message_id):
                await channel.default_exchange.publish(_fresh(message), routing_key=target)
                await message.ack()
                replayed += 1
        _complain_if_none(replayed, options)
    print(f"{replayed} put back into {target}")
    return 0


async def _drop(options: argparse.Namespace) -> int:
    async with broker_channel(settings()) as channel:
        dropped = 0
        async for message in _taken(channel, _parked(options.queue)):
            if options.id in (None, message.message_id):
                await message.ack()
                dropped += 1
        _complain_if_none(dropped, options)
    print(f"{dropped} thrown away")
    return 0


def _parked(queue: str) -> str:
    return queue if queue.endswith(".parked") else topology.parked(queue)


async def _depth(channel: AbstractChannel, name: str) -> int:
    try:
        queue = await channel.declare_queue(name, passive=True)
    except ChannelClosed:
        raise RefusedError(
            f"{name}: no such queue; has a service ever been started on this broker?"
        ) from None
    return queue.declaration_result.message_count or 0


async def _taken(channel: AbstractChannel, name: str) -> AsyncIterator[AbstractIncomingMessage]:
    """Each message there is now, once. What is not acked goes back when the channel closes."""
    for _ in range(await _depth(channel, name)):
        message = await (await channel.get_queue(name)).get(fail=False)
        if message is None:
            return
        yield message


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
    reason = str(message.headers.get("x-error", "the process died on it again and again"))
    attempts = message.headers.get("x-attempts", "?")
    head = f"── {message.message_id or 'no id'}  attempts {attempts!s}  {reason}"
    body = message.body[:SHOWN_BYTES].decode("utf-8", "backslashreplace")
    cut = f"\n… {len(message.body) - SHOWN_BYTES} bytes more" if len(message.body) > SHOWN_BYTES else ""
    return f"{head}\n{body}{cut}"


def _complain_if_none(count: int, options: argparse.Namespace) -> None:
    if not count:
        which = f"no message {options.id}" if options.id else "nothing"
        raise RefusedError(f"{_parked(options.queue)}: {which} is parked there")
