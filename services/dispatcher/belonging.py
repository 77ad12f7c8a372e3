"""Which ticket a message is about. The answer must not depend on which of two pieces arrived first."""

from datetime import datetime, timedelta
from uuid import UUID

from services.dispatcher.matters import UNKNOWN_TOPIC
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Kind, MessageReceived, Reading, ReadingPart


def quoted(turn: Turn, message: MessageReceived) -> Ticket | None:
    """The ticket of the quoted message: the citizen's own pointing finger."""
    ids = turn.conversation.tickets_quoted_by(message.reply_to)
    return _first_known(turn, ids)


def named(turn: Turn, reading: Reading) -> Ticket | None:
    """The ticket whose registered number the citizen wrote."""
    for ticket in turn.tickets.values():
        if ticket.reference and ticket.reference in reading.references:
            return ticket
    return None


def gathering(turn: Turn, sent_at: datetime) -> list[Ticket]:
    """Tickets that still gather at `sent_at`, the latest last. Closed ones gather no more."""
    span = timedelta(minutes=turn.municipality.timing.gathering_minutes)
    tickets = [turn.tickets[id_] for id_ in turn.conversation.gathering if id_ in turn.tickets]
    return [t for t in tickets if t.is_open and abs(sent_at - t.last_piece_at) <= span]


def asked_by_unit(turn: Turn) -> Ticket | None:
    """The ticket whose unit waits for this citizen's answer."""
    for question in reversed(turn.conversation.questions):
        ticket = turn.tickets.get(question.ticket_id)
        if question.kind == "unit" and ticket and ticket.status is Status.WAITING_CITIZEN:
            return ticket
    return None


def asked_for_place(turn: Turn) -> list[Ticket]:
    """Open tickets whose place we asked for and do not know yet; one answer serves them all."""
    ids = [question.ticket_id for question in turn.conversation.questions if question.kind == "place"]
    tickets = [turn.tickets[id_] for id_ in ids if id_ in turn.tickets]
    return [ticket for ticket in tickets if ticket.is_open and not ticket.place.known]


def asked_if_solved(turn: Turn) -> Ticket | None:
    for question in reversed(turn.conversation.questions):
        if question.kind == "solved" and question.ticket_id in turn.tickets:
            return turn.tickets[question.ticket_id]
    return None


def latest(turn: Turn, *, open_only: bool = False) -> Ticket | None:
    for id_ in reversed(turn.conversation.tickets):
        ticket = turn.tickets.get(id_)
        if ticket and (ticket.is_open or not open_only):
            return ticket
    return None


def is_same_matter(ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """Whether these words go on about the ticket rather than begin another matter.

    Words without a subject of their own belong; a subject belongs to a ticket that has none yet; the same
    subject belongs unless it is told of another street.
    """
    if part.hazard and part.hazard != ticket.hazard and part.topic != ticket.topic:
        return False
    if not sure or part.topic == UNKNOWN_TOPIC or not ticket.subject_known:
        return True
    return part.topic == ticket.topic and not _is_elsewhere(ticket, part)


def is_place_alone(part: ReadingPart, *, sure: bool) -> bool:
    """An answer like "Ersoy Caddesi no 5": a place, and no subject anybody could be sure of."""
    return part.place is not None and part.hazard is None and not (sure and part.topic != UNKNOWN_TOPIC)


def is_chatter(part: ReadingPart, *, sure: bool) -> bool:
    return sure and part.kind is Kind.OTHER and part.topic == UNKNOWN_TOPIC and part.hazard is None


def _is_elsewhere(ticket: Ticket, part: ReadingPart) -> bool:
    if part.place is None:
        return False
    for told, known in (
        (part.place.road, ticket.place.road),
        (part.place.street, ticket.place.street),
        (part.place.neighbourhood, ticket.place.neighbourhood),
    ):
        if told and known:
            return told != known
    return False


def _first_known(turn: Turn, ids: tuple[UUID, ...]) -> Ticket | None:
    return next((turn.tickets[id_] for id_ in ids if id_ in turn.tickets), None)
