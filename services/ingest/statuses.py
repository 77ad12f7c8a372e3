"""One of WhatsApp's statuses becomes our `ReceiptChanged`."""

from datetime import datetime
from typing import Any
from uuid import UUID

from services.ingest.contents import error_of
from services.ingest.fields import Json, MalformedError, an_id, maybe_id
from shared.events import ReceiptChanged, ReceiptStatus, derive_id

_STATUSES = {
    "sent": ReceiptStatus.SENT,
    "delivered": ReceiptStatus.DELIVERED,
    "read": ReceiptStatus.READ,
    "played": ReceiptStatus.PLAYED,
    "failed": ReceiptStatus.FAILED,
}
_RECIPIENTS = ("recipient_id", "recipient_user_id", "recipient_parent_user_id")


def read_status(status: Json, now: datetime) -> ReceiptChanged:
    """Raises MalformedError. The same news has the same id, however often it comes."""
    message_id = an_id(status.get("id"), "message id")
    named = maybe_id(status.get("status"))
    if named is None:
        raise MalformedError("no status")
    recipients = (maybe_id(status.get(field)) for field in _RECIPIENTS)
    recipient = next((one for one in recipients if one), "")
    event_id = derive_id(f"{message_id} {named} {recipient}", ReceiptChanged.routing_key)
    code, text = error_of(status)
    return ReceiptChanged(
        id=event_id,
        at=now,
        correlation_id=str(event_id),
        message_id=message_id,
        reply_id=_our_reply(status.get("biz_opaque_callback_data")),
        status=_STATUSES.get(named, ReceiptStatus.OTHER),
        error_code=code,
        error=text,
    )


def _our_reply(echoed: Any) -> UUID | None:
    """What we sent along comes back; another system on the same number sends words of its own."""
    try:
        return UUID(echoed) if isinstance(echoed, str) and len(echoed) == 36 else None
    except ValueError:
        return None
