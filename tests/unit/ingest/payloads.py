"""The webhooks of `tests/payloads`, as they were written or with one thing changed."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from services.ingest.whatsapp import Batch, read_webhook
from shared.events import MessageReceived, ReceiptChanged

FOLDER = Path(__file__).parents[2] / "payloads"
LINE = "448812000001153"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

Json = dict[str, Any]


def raw(name: str) -> bytes:
    return (FOLDER / f"{name}.json").read_bytes()


def batch(name: str, *, now: datetime = NOW) -> Batch:
    return read_webhook(raw(name), LINE, now)


def message(name: str) -> MessageReceived:
    return only_message(batch(name))


def receipt(name: str) -> ReceiptChanged:
    (found,) = [event for event in batch(name).events.values() if isinstance(event, ReceiptChanged)]
    return found


def changed(name: str, change: Callable[[Json], object]) -> Batch:
    """The payload after something was done to its first message."""
    body = json.loads(raw(name))
    change(body["entry"][0]["changes"][0]["value"]["messages"][0])
    return read_webhook(json.dumps(body).encode(), LINE, NOW)


def only_message(found: Batch) -> MessageReceived:
    (message,) = [event for event in found.events.values() if isinstance(event, MessageReceived)]
    return message
