"""A reply as it lies in the collection `replies`: its state, and the request beside it."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from services.notifier.reply import DANGER, NICETY, NORMAL, Message, Reply, Status
from shared.events import Priority, ReplyRequested
from shared.store import Document, Index

REPLIES = "replies"
STRAY = "stray"  # the status of a receipt whose reply is not known yet
INDEXES: tuple[Index, ...] = (
    (REPLIES, [("status", 1), ("priority", 1), ("requested_at", 1), ("turn", 1), ("due_at", 1)], {}),
    (REPLIES, [("citizen", 1), ("claimed_at", -1)], {}),
    (REPLIES, [("messages.id", 1)], {}),
    (REPLIES, [("forget_at", 1)], {"expireAfterSeconds": 0}),
)
_PRIORITIES = {Priority.DANGER: DANGER, Priority.NORMAL: NORMAL, Priority.NICETY: NICETY}
_STATE = tuple(field.name for field in fields(Reply) if field.name != "id")


def new_document(request: ReplyRequested, now: datetime) -> Document:
    """`turn` keeps the order of arrival between replies requested in the same moment."""
    reply = Reply(
        id=request.id,
        citizen=request.recipient.identities[0],
        correlation_id=request.correlation_id,
        ticket_id=request.ticket_id,
        priority=_PRIORITIES[request.priority],
        requested_at=request.at,
        turn=int(now.timestamp() * 1_000_000),
        due_at=now,
    )
    return {"_id": reply.id, **_state(reply), "request": request.model_dump(mode="json")}


def read_reply(document: Mapping[str, Any]) -> Reply:
    known = {name: document[name] for name in _STATE if name in document}
    messages = tuple(
        Message(each["id"], each["attempt"], Status(each["status"]), each["code"])
        for each in document["messages"]
    )
    status, doubts = Status(document["status"]), tuple(document["doubts"])
    return Reply(id=document["_id"], **known | {"status": status, "doubts": doubts, "messages": messages})


def read_request(document: Mapping[str, Any]) -> ReplyRequested:
    return ReplyRequested.model_validate(document["request"])


def differences(before: Reply, after: Reply) -> dict[str, Any]:
    """What of the document a transition changes."""
    old, new = _state(before), _state(after)
    return {name: value for name, value in new.items() if old[name] != value}


def _state(reply: Reply) -> Document:
    state = {name: getattr(reply, name) for name in _STATE}
    return state | {
        "status": str(reply.status),
        "doubts": list(reply.doubts),
        "messages": [asdict(message) | {"status": str(message.status)} for message in reply.messages],
    }
