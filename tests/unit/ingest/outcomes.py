"""A batch in a few words, so that a table can say where every payload ends."""

from services.ingest.whatsapp import Batch
from shared.events import Event, MediaRequested, MediaStored, MessageReceived, ReceiptChanged


def outcomes(batch: Batch) -> list[str]:
    published = [_of(event) for event in batch.events.values()]
    parked = [f"parked: {reason}" for reason in batch.parked.values()]
    ignored = [f"ignored: {' '.join(filter(None, what))}" for what in batch.ignored.elements()]
    return published + parked + ignored


def _of(event: Event) -> str:
    match event:
        case MessageReceived():
            return " ".join(filter(None, ["message", event.kind, event.foreign_type]))
        case ReceiptChanged():
            return " ".join(filter(None, ["receipt", event.status, str(event.error_code or "")]))
        case MediaRequested():
            return f"wanted {event.attachment.kind}"
        case MediaStored():
            return f"file {event.outcome}"
    raise AssertionError(f"ingest publishes no {event.routing_key}")
