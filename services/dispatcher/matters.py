"""A matter becomes a ticket: opened, routed, promised, and told in one bubble."""

from datetime import datetime, timedelta
from uuid import UUID

from services.dispatcher import danger
from services.dispatcher.conversation import LoosePiece
from services.dispatcher.parts import kind_of
from services.dispatcher.receipt import say_registered
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import Route, route_ticket
from services.dispatcher.ticket import Place, Status, Ticket
from services.dispatcher.turn import Turn
from services.dispatcher.whereabouts import needs_place, place_among, places_of, with_just_told
from shared.events import (
    Attachment,
    AttachmentKind,
    Kind,
    MessageReceived,
    Reading,
    ReadingPart,
    derive_id,
)
from shared.municipality import Municipality
from shared.municipality.model import DESK, UNKNOWN_TOPIC

SPOKEN = frozenset({AttachmentKind.VOICE, AttachmentKind.AUDIO})


def ticket_id_of(message: MessageReceived, index: int) -> UUID:
    return derive_id(message.id, f"ticket {index}")


def is_sure(municipality: Municipality, reading: Reading, part: ReadingPart) -> bool:
    """The reading's decision is about its first part; a later one must be as certain by itself."""
    if part is reading.parts[0]:
        return reading.decision == "automatic"
    certain = part.confidence >= municipality.readings.thresholds.automatic
    return part.hazard is not None or (certain and part.topic != UNKNOWN_TOPIC)


def open_matters(turn: Turn, message: MessageReceived, reading: Reading, parts: list[ReadingPart]) -> None:
    """One ticket per matter; what was sent along, and loose pieces from before, belong to the first."""
    loose = take_loose(turn)
    attachments = (*(a for piece in loose for a in piece.attachments), *message.attachments)
    places = places_of(turn.municipality, parts, place_among(loose, message.pin))
    places = with_just_told(turn, parts, places, message.sent_at)
    beside = [(part, danger.beside(turn, message, part)) for part in parts]
    tickets = []
    for index, part in enumerate(parts):
        ticket = _new_ticket(
            turn,
            ticket_id_of(message, index),
            part,
            places[index],
            attachments if index == 0 else (),
            message.sent_at,
            sure=is_sure(turn.municipality, reading, part),
        )
        tickets.append(_register(turn, ticket, message.message_id, part))
    for piece in loose:
        turn.hear(piece.message_id, tickets[0].id)
    turn.gather_on(*(ticket.id for ticket in tickets))
    for part, ticket_beside in beside:
        _let_hear(turn, ticket_beside, message, part)
    say_registered(turn, tickets, parts, reading)


def open_unread(
    turn: Turn,
    message_id: str,
    attachments: tuple[Attachment, ...],
    key: str,
    opened_by: UUID,
    sent_at: datetime,
) -> None:
    """What cannot be read as words (a voice note, a photo nobody explained) is a ticket for a person."""
    loose = take_loose(turn)
    attachments = (*(a for piece in loose for a in piece.attachments), *attachments)
    spoken = SPOKEN & {attachment.kind for attachment in attachments}
    words = turn.municipality.wording.remark("voice_alone" if spoken else "file_alone")
    part = ReadingPart(
        text=words, masked=words, kind=Kind.COMPLAINT, topic=UNKNOWN_TOPIC, confidence=0, urgency=1
    )
    place = place_among(loose)
    id_ = derive_id(opened_by, "ticket 0")
    ticket = _new_ticket(turn, id_, part, place, attachments, sent_at, sure=False)
    ticket = _register(turn, ticket, message_id, part)
    for piece in loose:
        turn.hear(piece.message_id, ticket.id)
    turn.gather_on(ticket.id)
    turn.say(Reply((Line(key, ticket.id),), about=(ticket.id,)))


def take_loose(turn: Turn) -> tuple[LoosePiece, ...]:
    """The pieces that waited for words; whoever takes them has the words."""
    loose = turn.conversation.loose
    if loose:
        turn.change_conversation(loose=())
        turn.cancel_timers(turn.conversation.id, "words_missing", "words_given_up")
    return loose


def assign(turn: Turn, ticket: Ticket, found: Route) -> Ticket:
    """Hands the ticket to a unit, with the reason in its history, and starts the unit's clock. Who gets it
    when the promise is broken already has a moment before being reminded."""
    due_at = ticket.due_at if ticket.due_at > turn.now else turn.now + patience(turn, ticket)
    entry = turn.entry("system", "assigned", unit=found.unit, reason=found.reason)
    ticket = turn.keep(ticket.moved_to(Status.ASSIGNED, entry, unit=found.unit, due_at=due_at))
    turn.tell_unit(ticket, "assigned")
    turn.set_timer("deadline", ticket.id, due_at)
    return ticket


def reassign(turn: Turn, ticket: Ticket, found: Route) -> Ticket:
    """Takes the ticket from its unit and gives it to another; both are told."""
    turn.tell_unit(ticket, "withdrawn", note=found.reason)
    turn.cancel_timers(ticket.id, "takeover")
    return assign(turn, ticket, found)


def patience(turn: Turn, ticket: Ticket) -> timedelta:
    """From one reminder to the next step."""
    timing = turn.municipality.timing
    hours = timing.reminder_grace_hours
    return timedelta(hours=min(hours, timing.danger_hours) if ticket.hazard else hours)


def promise(
    municipality: Municipality, topic_id: str, kind: Kind, since: datetime, *, in_danger: bool = False
) -> datetime:
    """The topic's own deadline, never later than the law's; danger waits for no working day."""
    calendar = municipality.calendar
    deadline = municipality.topic_by_id[topic_id].deadline
    if kind is Kind.QUESTION:
        deadline = municipality.legal.information
    limit = timedelta(days=municipality.legal.petition_days)
    if in_danger:
        limit = timedelta(hours=municipality.timing.danger_hours)
    return min(calendar.due_at(since, deadline), since + limit)


def _new_ticket(
    turn: Turn,
    id_: UUID,
    part: ReadingPart,
    place: Place,
    attachments: tuple[Attachment, ...],
    sent_at: datetime,
    *,
    sure: bool,
) -> Ticket:
    municipality, now = turn.municipality, turn.now
    topic = municipality.topic_by_id[part.topic]
    kind = kind_of(part)
    return Ticket(
        id=id_,
        conversation_id=turn.conversation.id,
        unit=DESK,
        kind=kind,
        topic=part.topic,
        subject_known=part.hazard is not None or (sure and part.topic != UNKNOWN_TOPIC),
        urgency=max(part.urgency, topic.urgency if sure else 1),
        hazard=part.hazard,
        language=turn.conversation.language,
        text=part.text,
        masked=part.masked,
        cues=part.cues,
        place=place,
        needs_place=needs_place(municipality, part.topic, kind, part.text),
        attachments=attachments,
        opened_at=now,
        last_piece_at=sent_at,
        due_at=promise(municipality, part.topic, kind, now, in_danger=part.hazard is not None),
    )


def _let_hear(turn: Turn, ticket: Ticket | None, message: MessageReceived, part: ReadingPart) -> None:
    """The crew of danger beside danger; where both lack a place, one is asked for."""
    if ticket:
        turn.hear(message.message_id, ticket.id)
        entry = turn.entry("citizen", "added", message_id=message.message_id, piece="words")
        turn.tell_unit(turn.keep(ticket.noted(entry)), "note", note=part.masked)
        if ticket.lacks_place:
            turn.ask("place", ticket.id)


def _register(turn: Turn, ticket: Ticket, message_id: str, part: ReadingPart) -> Ticket:
    """Into the register, then to its owner at once: pieces that follow are sent after it."""
    entry = turn.entry(
        "citizen",
        "registered",
        topic=part.topic,
        confidence=f"{part.confidence:.2f}",
        reading="; ".join(part.reasons[:5]),
        message_id=message_id,
        place_of=ticket.place.taken_over,
    )
    ticket = turn.keep(ticket.noted(entry))
    turn.hear(message_id, ticket.id)
    return assign(turn, ticket, route_ticket(turn.municipality, ticket))
