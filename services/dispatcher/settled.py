"""How a reply or an attachment fared, into the conversation and the ticket's history. Pure."""

from uuid import UUID

from services.dispatcher.conversation import Conversation, Said
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Line, Reply, Turn
from shared.events import MediaStored, ReplySettled, ReplyStatus

LOST = {ReplyStatus.FAILED, ReplyStatus.UNREACHABLE, ReplyStatus.DOUBTFUL}
ARRIVED = {ReplyStatus.DELIVERED, ReplyStatus.READ}


def take_settled(turn: Turn, settled: ReplySettled) -> None:
    turn.conversation = _with_fate(turn.conversation, settled)
    for ticket_id in _about(turn.conversation, settled):
        ticket = turn.tickets.get(ticket_id)
        if ticket is None:
            continue
        entry = turn.entry(
            "system", f"reply_{settled.status.value}", reply_id=str(settled.reply_id), reason=settled.reason
        )
        ticket = turn.keep(ticket.noted(entry))
        if settled.status in LOST:
            turn.tell_unit(
                ticket, "note", note="Vatandaşa mesaj ulaştırılamadı; aranması gerekir.", unit="desk"
            )


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
        left = tuple(piece for piece in turn.conversation.loose if piece not in loose)
        turn.change_conversation(loose=left)
        turn.say_unprompted(Reply((Line("unreadable_kind"),)))
    return bool(owners or loose)


def _lose(turn: Turn, ticket: Ticket, stored: MediaStored) -> None:
    lost = str(stored.attachment_id)
    entry = turn.entry("system", "attachment_lost", attachment=lost, reason=stored.reason)
    kept = tuple(a for a in ticket.attachments if a.id != stored.attachment_id)
    ticket = turn.keep(ticket.noted(entry, attachments=kept))
    turn.say_unprompted(Reply((Line("media_lost", ticket.id),), about=(ticket.id,)))


def _with_fate(conversation: Conversation, settled: ReplySettled) -> Conversation:
    said = tuple(_learnt(said, settled) for said in conversation.said)
    notice = conversation.notice
    if notice and notice.reply_id == settled.reply_id and settled.status in ARRIVED:
        notice = notice.model_copy(update={"delivered_at": notice.delivered_at or settled.at})
    return conversation.model_copy(update={"said": said, "notice": notice})


def _learnt(said: Said, settled: ReplySettled) -> Said:
    if said.reply_id != settled.reply_id or said.message_id or not settled.message_id:
        return said
    return said.model_copy(update={"message_id": settled.message_id})


def _about(conversation: Conversation, settled: ReplySettled) -> tuple[UUID, ...]:
    for said in conversation.said:
        if said.reply_id == settled.reply_id:
            return said.ticket_ids
    return (settled.ticket_id,) if settled.ticket_id else ()
