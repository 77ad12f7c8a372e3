"""One of WhatsApp's messages becomes our `MessageReceived`, and what its file needs."""

from collections.abc import Sequence
from datetime import datetime

from services.ingest.contents import Content, Medium, read_content
from services.ingest.fields import Json, an_id, an_instant, an_object, maybe_id, maybe_object
from services.ingest.senders import read_change, read_sender
from shared.events import (
    Attachment,
    AttachmentKind,
    Citizen,
    Event,
    MediaRequested,
    MediaStored,
    MessageKind,
    MessageReceived,
    derive_id,
)


def read_message(message: Json, contacts: Sequence[Citizen], line: str, now: datetime) -> list[Event]:
    """Raises MalformedError. The same message has the same ids, however often and by whichever identity
    of its sender it comes."""
    message_id = an_id(message.get("id"), "message id")
    content = read_content(message)
    sender, previous = _who(message, contacts, content)
    context = maybe_object(message.get("context"))
    event_id = derive_id(f"{line} {message_id}", MessageReceived.routing_key)
    correlation_id = str(event_id)
    attachments, others = _attach(content.medium, correlation_id, line, now)
    received = MessageReceived(
        id=event_id,
        at=now,
        correlation_id=correlation_id,
        message_id=message_id,
        line=line,
        sender=sender,
        sent_at=an_instant(message.get("timestamp"), now),
        kind=content.kind,
        text=content.text,
        choice=content.choice,
        pin=content.pin,
        attachments=attachments,
        reply_to=maybe_id(context.get("id")),
        forwarded=context.get("forwarded") is True or context.get("frequently_forwarded") is True,
        reaction=content.reaction,
        previous=previous,
        original_id=content.original_id,
        foreign_type=content.foreign_type,
    )
    return [received, *(_with_speaker(received, event) for event in others)]


def _with_speaker(received: MessageReceived, event: Event) -> Event:
    """Whoever writes a voice note down must know whose words they are."""
    if isinstance(event, MediaRequested) and event.attachment.kind is AttachmentKind.VOICE:
        return event.model_copy(update={"spoken_in": received})
    return event


def _who(message: Json, contacts: Sequence[Citizen], content: Content) -> tuple[Citizen, Citizen | None]:
    if content.kind is MessageKind.IDENTITY_CHANGED:
        return read_change(message, an_object(message.get("system"), "system"))
    return read_sender(message, contacts), None


def _attach(
    medium: Medium | None, correlation_id: str, line: str, now: datetime
) -> tuple[tuple[Attachment, ...], list[Event]]:
    """A file to be fetched; or, where WhatsApp has none to give, the news that it cannot be had."""
    if medium is None:
        return (), []
    name = f"attachment {medium.media_id}" if medium.media_id else "attachment"
    attachment = Attachment(id=derive_id(correlation_id, name), kind=medium.kind, mime=medium.mime)
    if medium.media_id is None or medium.error:
        return (attachment,), [unavailable(attachment, correlation_id, medium.error, now)]
    wanted = MediaRequested(
        id=derive_id(attachment.id, MediaRequested.routing_key),
        at=now,
        correlation_id=correlation_id,
        attachment=attachment,
        media_id=medium.media_id,
        line=line,
        sha256=medium.sha256,
    )
    return (attachment,), [wanted]


def unavailable(
    attachment: Attachment, correlation_id: str, reason: str | None, now: datetime
) -> MediaStored:
    return MediaStored(
        id=derive_id(attachment.id, MediaStored.routing_key),
        at=now,
        correlation_id=correlation_id,
        attachment_id=attachment.id,
        outcome="unavailable",
        reason=reason,
    )
