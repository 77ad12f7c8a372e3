"""How a reply or an attachment fared, into the conversation and the ticket's history. Pure."""

from datetime import datetime
from uuid import UUID

from services.dispatcher.conversation import Conversation
from services.dispatcher.reply import Line, Reply
from services.dispatcher.ticket import Entry, Ticket
from services.dispatcher.turn import Turn
from shared.events import AttachmentKind, MediaStored, ReplySettled, ReplyStatus
from shared.municipality.model import DESK

LOST = {ReplyStatus.FAILED, ReplyStatus.UNREACHABLE, ReplyStatus.DOUBTFUL}
ARRIVED = {ReplyStatus.DELIVERED, ReplyStatus.READ}


def fate_of(settled: ReplySettled, now: datetime) -> Entry:
    detail = {"reply_id": str(settled.reply_id)} | ({"reason": settled.reason} if settled.reason else {})
    what = f"reply_{settled.status.value}"
    return Entry(at=now, who="system", what=what, event_id=settled.id, detail=detail)


def take_lost(turn: Turn, settled: ReplySettled) -> None:
    """What the citizen will not read is work for a person. A notice never seen is given again."""
    notice = turn.conversation.notice
    if notice and notice.reply_id == settled.reply_id and not notice.delivered_at:
        turn.change_conversation(notice=None)
    for ticket_id in tickets_told_of(turn.conversation, settled):
        ticket = turn.tickets.get(ticket_id)
        if ticket is None:
            continue
        ticket = turn.keep(ticket.noted(fate_of(settled, turn.now)))
        note = turn.municipality.wording.remark("not_reached")
        turn.tell_unit(ticket, "note", note=note, unit=DESK)


def take_media(turn: Turn, stored: MediaStored) -> bool:
    """A photo that could not be kept must not look as if it had been: the citizen is told.

    False where nobody here knows the attachment yet.
    """
    loose = [p for p in turn.conversation.loose if stored.attachment_id in {a.id for a in p.attachments}]
    owners = [t for t in turn.tickets.values() if stored.attachment_id in {a.id for a in t.attachments}]
    for ticket in owners:
        if stored.outcome == "stored":
            entry = turn.entry("system", "attachment_stored", attachment=str(stored.attachment_id))
            turn.keep(ticket.noted(entry))
        else:
            _lose(turn, ticket, stored)
    if loose and stored.outcome != "stored":
        _lose_loose(turn, stored)
    return bool(owners or loose) or stored.attachment_id in turn.conversation.let_go


def _lose(turn: Turn, ticket: Ticket, stored: MediaStored) -> None:
    lost = next(a for a in ticket.attachments if a.id == stored.attachment_id)
    entry = turn.entry("system", "attachment_lost", attachment=str(lost.id), reason=stored.reason)
    kept = tuple(a for a in ticket.attachments if a.id != lost.id)
    ticket = turn.keep(ticket.noted(entry, attachments=kept))
    if lost.kind is AttachmentKind.STICKER:
        return
    if ticket.is_open:  # its unit holds a link to what will never be there
        turn.tell_unit(ticket, "note")
    told = "media_refused" if stored.outcome == "refused" else "media_lost"  # sent again, it is refused again
    turn.say_unprompted(Reply((Line(told, ticket.id),), about=(ticket.id,)))


def _lose_loose(turn: Turn, stored: MediaStored) -> None:
    left = []
    for piece in turn.conversation.loose:
        kept = tuple(a for a in piece.attachments if a.id != stored.attachment_id)
        if kept or piece.pin:
            left.append(piece.model_copy(update={"attachments": kept}))
    turn.change_conversation(loose=tuple(left))
    told = "unreadable_kind" if stored.outcome == "refused" else "file_lost"
    turn.say_unprompted(Reply((Line(told),)))


def tickets_told_of(conversation: Conversation | None, settled: ReplySettled) -> tuple[UUID, ...]:
    """The tickets the reply was about; of one that the conversation has forgotten, its first."""
    for said in conversation.said if conversation else ():
        if said.reply_id == settled.reply_id:
            return said.ticket_ids
    return (settled.ticket_id,) if settled.ticket_id else ()
