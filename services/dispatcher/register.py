"""Conversations, tickets and timers in the database: found, kept, nothing decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from services.dispatcher.conversation import Conversation
from services.dispatcher.settled import ARRIVED
from services.dispatcher.ticket import Entry, Ticket
from services.dispatcher.turn import Timer
from shared.events import Fact, ReplySettled
from shared.store import Document, Documents, Index, Work

INDEXES: tuple[Index, ...] = (
    ("conversations", [("identities", 1)], {"unique": True}),
    ("conversations", [("said.reply_id", 1)], {}),
    ("conversations", [("loose.attachments.id", 1)], {}),
    ("conversations", [("let_go", 1)], {}),
    ("tickets", [("reference", 1)], {"unique": True}),
    ("tickets", [("conversation_id", 1), ("opened_at", -1)], {}),
    ("tickets", [("attachments.id", 1)], {}),
    ("tickets", [("unit", 1), ("status", 1), ("due_at", 1)], {}),
    ("timers", [("due_at", 1)], {}),
)

Kept = TypeVar("Kept", bound=Fact)


def to_document(kept: Ticket | Conversation | Timer) -> Document:
    fields = kept.model_dump()
    return {"_id": fields.pop("id"), **fields}


def from_document(kind: type[Kept], document: Document) -> Kept:
    return kind.model_validate({"id": document["_id"], **document})


async def conversations_of(documents: Documents, identities: Sequence[str]) -> list[Conversation]:
    """More than one where a person was first met by phone and then by business-scoped id."""
    found = await documents.find("conversations", {"identities": {"$in": list(identities)}})
    return [from_document(Conversation, document) for document in found]


async def conversation_by(documents: Documents, where: Mapping[str, Any]) -> Conversation | None:
    found = await documents.find("conversations", where, limit=1)
    return from_document(Conversation, found[0]) if found else None


async def tickets_by(documents: Documents, where: Mapping[str, Any], limit: int = 0) -> list[Ticket]:
    found = await documents.find("tickets", where, limit=limit)
    return [from_document(Ticket, document) for document in found]


async def tickets_at_hand(
    documents: Documents, conversation: Conversation, references: Sequence[str], pointed_at: Iterable[UUID]
) -> list[Ticket]:
    """The recent ones, those a question is open about and those pointed at. A number, or an id that came with
    a button, only opens the citizen's own ticket."""
    asked = (question.ticket_id for question in conversation.questions)
    ids = set((*conversation.tickets, *conversation.gathering, *asked, *pointed_at))
    own = {"conversation_id": conversation.id}
    tickets = await tickets_by(documents, {"_id": {"$in": list(ids)}} | own) if ids else []
    missing = set(references) - {ticket.reference for ticket in tickets}
    if missing:
        tickets += await tickets_by(documents, {"reference": {"$in": sorted(missing)}} | own)
    return tickets


async def due_timers(documents: Documents, now: datetime, limit: int) -> list[Timer]:
    found = await documents.find("timers", {"due_at": {"$lte": now}}, sort=[("due_at", 1)], limit=limit)
    return [from_document(Timer, document) for document in found]


async def take_timer_off(work: Work, timer: Timer) -> bool:
    """False where it was moved or cancelled since it was read."""
    return await work.remove("timers", {"_id": timer.id, "due_at": timer.due_at}) == 1


async def note_fate(documents: Documents, settled: ReplySettled, entry: Entry) -> None:
    """How a reply fares, into its conversation and its tickets. In place and harmless to repeat, so it needs
    no transaction: there are four of these for each reply."""
    known = (
        {"said.$.message_id": settled.message_id}
        if settled.message_id
        else {"said.$.reply_id": settled.reply_id}
    )
    conversation = await documents.change(
        "conversations", {"said.reply_id": settled.reply_id}, {"$set": known}
    )
    for ticket_id in _told_of(settled, conversation):
        unwritten = {"_id": ticket_id, "history.event_id": {"$ne": entry.event_id}}
        await documents.change("tickets", unwritten, {"$push": {"history": entry.model_dump()}})
    if conversation is None:
        return
    notice = conversation["notice"]
    if notice and notice["reply_id"] == settled.reply_id and settled.status in ARRIVED:
        unproved = {"_id": conversation["_id"], "notice.delivered_at": None}
        await documents.change("conversations", unproved, {"$set": {"notice.delivered_at": settled.at}})


def _told_of(settled: ReplySettled, conversation: Document | None) -> list[UUID]:
    if conversation is None:  # so old that the conversation has forgotten it
        return [settled.ticket_id] if settled.ticket_id else []
    said = next(one for one in conversation["said"] if one["reply_id"] == settled.reply_id)
    return list(said["ticket_ids"])
