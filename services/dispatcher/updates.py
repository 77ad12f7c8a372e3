"""What an agency (or a department, or the desk) says about a ticket, and what follows. Pure.

Whatever may not be is refused with its reason and changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from services.dispatcher.conversation import QuestionKind
from services.dispatcher.feedback import solved_question
from services.dispatcher.matters import reassign
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import Route
from services.dispatcher.ticket import ImpossibleStepError, Status, Ticket, Who
from services.dispatcher.turn import Turn
from shared.events import AgencyUpdate, Attachment, AttachmentKind, is_uploaded_for
from shared.municipality import Municipality
from shared.municipality.model import DESK

BEING_WORKED_ON = frozenset(
    {Status.ASSIGNED, Status.ACCEPTED, Status.IN_PROGRESS, Status.WAITING_CITIZEN, Status.REOPENED}
)

OVER_WHEN_DONE: tuple[QuestionKind, ...] = ("place", "topic", "unit")


class RefusedUpdateError(Exception):
    """One line for the agency's developer: why the update was not taken."""


def demand_ticket(named: Ticket | None) -> Ticket:
    if named is None:
        raise RefusedUpdateError("no such ticket: check ticket_id and reference")
    return named


def check_update(municipality: Municipality, unit: str, ticket: Ticket, update: AgencyUpdate) -> None:
    """Raises RefusedUpdateError where the unit may not say this of the ticket."""
    if unit not in municipality.unit_by_id:
        raise RefusedUpdateError(f"unit {unit!r} is not known here")
    if update.reference and update.ticket_id and ticket.reference != update.reference:
        raise RefusedUpdateError("ticket_id and reference are of two different tickets")
    if ticket.unit != unit:
        raise RefusedUpdateError(f"{ticket.reference} is not with {unit}")
    _check_attachments(ticket, update)
    if update.event in {"question", "note"} and not _words(update):
        raise RefusedUpdateError(f"{update.event} needs a text")
    if update.event == "rejected" and not (_words(update) or update.suggested_unit):
        raise RefusedUpdateError("rejected needs its reason in text, or a suggested_unit")
    if update.event != "note" and ticket.status not in BEING_WORKED_ON:
        raise RefusedUpdateError(
            f"{ticket.reference} is {ticket.status.value}: {update.event} is not possible"
        )
    if unit == DESK and update.suggested_unit:
        _check_desks_choice(municipality, update.suggested_unit)


def _check_attachments(ticket: Ticket, update: AgencyUpdate) -> None:
    """What is attached goes to the citizen: never another's photo, whatever its unit writes."""
    for attachment_id in update.attachments:
        if not is_uploaded_for(ticket.id, attachment_id):
            raise RefusedUpdateError(f"attachment {attachment_id} was not uploaded for {ticket.reference}")


def _check_desks_choice(municipality: Municipality, suggested: str) -> None:
    """An agency's slip of the pen ends at the desk; the desk's own would end nowhere."""
    if suggested not in municipality.unit_by_id or suggested == DESK:
        raise RefusedUpdateError(f"suggested_unit {suggested!r} is not a unit the desk can hand over to")


def take_update(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    try:
        _BY_EVENT[update.event](turn, ticket, update)
    except ImpossibleStepError as impossible:
        raise RefusedUpdateError(str(impossible)) from None


def _accept(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    """Said again, or after the work has begun, it is noted and nobody is told twice."""
    entry = turn.entry(_who(ticket), "accepted", unit=ticket.unit, text=_words(update))
    if ticket.status is Status.ACCEPTED or not ticket.may_become(Status.ACCEPTED):
        turn.keep(ticket.noted(entry))
        return
    ticket = turn.keep(ticket.moved_to(Status.ACCEPTED, entry))
    _tell(turn, ticket, Line("accepted", ticket.id), *_said_besides(ticket, update), update=update)


def _begin(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    """Said again it brings only its words. A unit that begins needs no answer any more."""
    has_begun = ticket.status is Status.IN_PROGRESS
    entry = turn.entry(_who(ticket), "in_progress", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.IN_PROGRESS, entry))
    _drop_question(turn, ticket)
    begun = () if has_begun else (Line("in_progress", ticket.id),)
    lines = (*begun, *_said_besides(ticket, update))
    if lines:
        _tell(turn, ticket, *lines, update=update)


def _note(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry(_who(ticket), "note", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.noted(entry))
    _tell(turn, ticket, *_said_besides(ticket, update), update=update)


def _ask(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    """A citizen who wrote the stop word is not asked, and the unit knows at once that nobody will answer."""
    entry = turn.entry(_who(ticket), "question", unit=ticket.unit, text=_words(update))
    if turn.conversation.stopped:
        ticket = turn.keep(ticket.noted(entry))
        turn.tell_unit(ticket, "note", note=turn.municipality.wording.remark("wants_no_messages"))
        return
    ticket = turn.keep(ticket.moved_to(Status.WAITING_CITIZEN, entry))
    turn.ask("unit", ticket.id)
    wait = timedelta(hours=turn.municipality.timing.answer_hours)
    turn.set_timer("unanswered", ticket.id, turn.now + wait)
    line = Line("unit_question", ticket.id, {"question": _words(update)})
    _tell(turn, ticket, line, update=update)


def _resolve(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    ticket = _end(turn, ticket, Status.RESOLVED, update)
    words = _words(update)
    told = Line("resolved", ticket.id, {"note": words}) if words else Line("resolved_plainly", ticket.id)
    turn.say_unprompted(replace(solved_question(ticket, told), attachments=_photos(update)))


def _reject(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    """Not this unit's: to the one it suggests, unless that one has refused already; else to the desk.

    The desk is people: it may send a ticket where it likes, and its own refusal is final.
    """
    by_desk = ticket.unit == DESK
    if by_desk and not update.suggested_unit:
        ticket = _end(turn, ticket, Status.REJECTED, update)
        _tell(turn, ticket, Line("rejected", ticket.id, {"note": _words(update)}), update=update)
        return
    suggested = update.suggested_unit or DESK
    refused_by = ticket.refused_by if by_desk else tuple(dict.fromkeys((*ticket.refused_by, ticket.unit)))
    is_possible = suggested in turn.municipality.unit_by_id and (by_desk or suggested not in refused_by)
    target = suggested if is_possible else DESK
    names = {"unit": _name(turn, ticket.unit), "suggested": _name(turn, suggested)}
    reason = _words(update) or turn.municipality.wording.remark("suggested", **names)
    entry = turn.entry(_who(ticket), "misrouted", unit=ticket.unit, text=reason, suggested=suggested)
    _drop_question(turn, ticket)
    ticket = turn.keep(ticket.moved_to(Status.MISROUTED, entry, refused_by=refused_by))
    ticket = reassign(turn, ticket, Route(target, reason))
    _tell(turn, ticket, Line("moved_to_desk" if target == DESK else "moved", ticket.id))


def _end(turn: Turn, ticket: Ticket, status: Status, update: AgencyUpdate) -> Ticket:
    """The unit is done with it. For some days the citizen may still say that it is not."""
    entry = turn.entry(_who(ticket), status.value, unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(status, entry, resolved_at=turn.now))
    turn.cancel_timers(ticket.id, "deadline", "takeover", "unanswered")
    for kind in OVER_WHEN_DONE:
        turn.settle_question(kind, ticket.id)
    turn.ask("solved", ticket.id)
    days = timedelta(days=turn.municipality.timing.reopen_days)
    turn.set_timer("closing", ticket.id, turn.now + days)
    return ticket


def _drop_question(turn: Turn, ticket: Ticket) -> None:
    turn.settle_question("unit", ticket.id)
    turn.cancel_timers(ticket.id, "unanswered")


def _said_besides(ticket: Ticket, update: AgencyUpdate) -> tuple[Line, ...]:
    words = _words(update)
    return (Line("unit_note", ticket.id, {"note": words}),) if words else ()


def _tell(turn: Turn, ticket: Ticket, *lines: Line, update: AgencyUpdate | None = None) -> None:
    photos = _photos(update) if update else ()
    turn.say_unprompted(Reply(lines, attachments=photos, about=(ticket.id,)))


def _photos(update: AgencyUpdate) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(id=id_, kind=AttachmentKind.IMAGE, mime="image/jpeg") for id_ in update.attachments
    )


def _name(turn: Turn, unit: str) -> str:
    known = turn.municipality.unit_by_id.get(unit)
    return known.name if known else unit


def _words(update: AgencyUpdate) -> str:
    return (update.text or "").strip()


def _who(ticket: Ticket) -> Who:
    return "desk" if ticket.unit == DESK else "unit"


_BY_EVENT: dict[str, Callable[[Turn, Ticket, AgencyUpdate], None]] = {
    "accepted": _accept,
    "in_progress": _begin,
    "note": _note,
    "question": _ask,
    "resolved": _resolve,
    "rejected": _reject,
}
