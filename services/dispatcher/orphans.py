"""Tickets that hold a unit or a topic which the municipality's data no longer knows. Pure.

They are put right before any rule reads them, so that every rule may look up a ticket's unit and topic.
"""

from services.dispatcher.matters import assign, patience
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import Route
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.municipality.model import DESK, UNKNOWN_TOPIC


def take_on_orphans(turn: Turn) -> None:
    municipality = turn.municipality
    for ticket in tuple(turn.tickets.values()):
        if ticket.topic not in municipality.topic_by_id:
            ticket = _without_topic(turn, ticket)
        if ticket.unit not in municipality.unit_by_id:
            _take_on(turn, ticket)


def _without_topic(turn: Turn, ticket: Ticket) -> Ticket:
    """Its history says what it was registered as; the unit that works on it goes on."""
    entry = turn.entry("system", "subject_gone", topic=ticket.topic)
    return turn.keep(ticket.noted(entry, topic=UNKNOWN_TOPIC))


def _take_on(turn: Turn, ticket: Ticket) -> None:
    """The desk is people and knows who does the work now. What is finished is noted alone: should it be
    reopened, it comes to the desk."""
    reason = turn.municipality.wording.remark("unit_gone", unit=ticket.unit)
    entry = turn.entry("system", "unit_gone", unit=ticket.unit, reason=reason)
    if not ticket.is_open:
        turn.keep(ticket.noted(entry, unit=DESK))
        return
    turn.cancel_timers(ticket.id, "takeover")
    if ticket.status is Status.WAITING_CITIZEN:
        _await_answer(turn, turn.keep(ticket.noted(entry, unit=DESK)))
    else:
        assign(turn, turn.keep(ticket.moved_to(Status.MISROUTED, entry)), Route(DESK, reason))
    turn.say_unprompted(Reply((Line("moved_to_desk", ticket.id),), about=(ticket.id,)))


def _await_answer(turn: Turn, ticket: Ticket) -> None:
    """The question stays open: what the citizen answers goes to the desk."""
    turn.tell_unit(ticket, "assigned")
    turn.set_timer("deadline", ticket.id, turn.now + patience(turn, ticket))
