"""Requests to the notifier as the dispatcher makes them, with only what a test is about spelt out."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from shared.events import (
    Attachment,
    AttachmentKind,
    Choice,
    Citizen,
    Phrase,
    Priority,
    Reaction,
    ReceiptChanged,
    ReceiptStatus,
    ReplyRequested,
)

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
AYSE = Citizen(phone="+905551112233", bsuid="TR.1234567890", name="Ayşe Yılmaz")
ALI = Citizen(phone="+905554445566", name="Ali Demir")

REGISTERED = Phrase(
    key="registered",
    values={
        "reference": "BRN-2026-000123",
        "opened_at": "2026-11-22T11:05:00Z",
        "topic": "yol_bozuk",
        "unit": "izsu",
    },
)
SOLVED = Choice(id="solved", label=Phrase(key="button_solved"))
NOT_SOLVED = Choice(id="not_solved", label=Phrase(key="button_not_solved"))
THUMB = Reaction(message_id="wamid.citizen", emoji="👍")


def a_request(**fields: Any) -> ReplyRequested:
    known: dict[str, Any] = {
        "id": uuid4(),
        "at": NOON,
        "correlation_id": "wamid.citizen",
        "recipient": AYSE,
        "language": "tr",
        "phrases": (REGISTERED,),
        "window_until": NOON + timedelta(hours=20),
    }
    if fields.get("reaction") is not None:
        known |= {"phrases": (), "priority": Priority.NICETY}
    return ReplyRequested.model_validate(known | fields)


def a_note(words: str, key: str = "resolved") -> Phrase:
    return Phrase(key=key, values={"reference": "BRN-2026-000123", "unit": "izsu", "note": words})


def a_photo(mime: str = "image/jpeg") -> Attachment:
    return Attachment(id=uuid4(), kind=AttachmentKind.IMAGE, mime=mime)


def a_receipt(message_id: str, status: ReceiptStatus, **fields: Any) -> ReceiptChanged:
    known = {"id": uuid4(), "at": NOON, "correlation_id": "c", "message_id": message_id, "status": status}
    return ReceiptChanged.model_validate(known | fields)
