"""What an agency (or a department, or the desk) says about a ticket, and what follows. Pure.

Whatever may not be is refused with its reason and changes nothing.
"""

from collections.abc import Callable
from datetime import timedelta

from services.dispatcher.matters import reassign
from services.dispatcher.routing import Route
from services.dispatcher.ticket import ImpossibleStepError, Status, Ticket, Who
from services.dispatcher.turn import Line, Reply, Turn
from shared.events import AgencyUpdate, Attachment, AttachmentKind
from shared.municipality import Municipality
from shared.municipality.model import DESK

BEING_WORKED_ON = frozenset(
    {Status.ASSIGNED, Status.ACCEPTED, Status.IN_PROGRESS, Status.WAITING_CITIZEN, Status.REOPENED}
)


class RefusedUpdateError(Exception):
    """One line for the agency's developer: why the update was not taken."""


def check_update(
    municipality: Municipality, unit: str, ticket: Ticket | None, update: AgencyUpdate
) -> Ticket:
    """Raises RefusedUpdateError; returns the ticket the update is about."""
    if unit not in municipality.unit_by_id:
        raise RefusedUpdateError(f"unit {unit!r} is not known here")
    if ticket is None:
        raise RefusedUpdateError("no such ticket: check ticket_id and reference")
    if update.reference and update.ticket_id and ticket.reference != update.reference:
        raise RefusedUpdateError("ticket_id and reference are of two different tickets")
    if ticket.unit != unit:
        raise RefusedUpdateError(f"{ticket.reference} is not with {unit}")
    if update.event in {"question", "note"} and not _words(update):
        raise RefusedUpdateError(f"{update.event} needs a text")
    if update.event == "rejected" and not (_words(update) or update.suggested_unit):
        raise RefusedUpdateError("rejected needs its reason in text, or a suggested_unit")
    if update.event != "note" and ticket.status not in BEING_WORKED_ON:
        raise RefusedUpdateError(
            f"{ticket.reference} is {ticket.status.value}: {update.event} is not possible"
        )
    return ticket


def take_update(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    try:
        _BY_EVENT[update.event](turn, ticket, update)
    except ImpossibleStepError as impossible:
        raise RefusedUpdateError(str(impossible)) from None


def _accept(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry(_who(ticket), "accepted", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.ACCEPTED, entry))
    _tell(turn, ticket, Line("accepted", ticket.id))


def _begin(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry(_who(ticket), "in_progress", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.IN_PROGRESS, entry))
    lines = [Line("in_progress", ticket.id)]
    if _words(update):
        lines.append(Line("unit_note", ticket.id, {"note": _words(update)}))
    _tell(turn, ticket, *lines)


def _note(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    ticket = turn.keep(ticket.noted(turn.entry(_who(ticket), "note", unit=ticket.unit, text=_words(update))))
    _tell(turn, ticket, Line("unit_note", ticket.id, {"note": _words(update)}), update=update)


def _ask(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry(_who(ticket), "question", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.WAITING_CITIZEN, entry))
    turn.ask("unit", ticket.id)
    wait = timedelta(hours=turn.municipality.timing.answer_hours)
    turn.set_timer("unanswered", ticket.id, turn.now + wait)
    _tell(turn, ticket, Line("unit_question", ticket.id, {"question": _words(update)}))


def _resolve(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry(_who(ticket), "resolved", unit=ticket.unit, text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.RESOLVED, entry, resolved_at=turn.now))
    for kind in ("deadline", "takeover", "unanswered"):
        turn.cancel_timer(kind, ticket.id)
    for kind in ("place", "topic", "unit"):
        turn.settle_question(kind, ticket.id)
    turn.ask("solved", ticket.id)
    days = timedelta(days=turn.municipality.timing.reopen_days)
    turn.set_timer("closing", ticket.id, turn.now + days)
    told = (
        Line("resolved", ticket.id, {"note": _words(update)})
        if _words(update)
        else Line("resolved_plainly", ticket.id)
    )
    choices = (
        (f"solved:{ticket.id}", Line("button_solved")),
        (f"not_solved:{ticket.id}", Line("button_not_solved")),
    )
    _tell(turn, ticket, told, Line("is_it_solved"), choices=choices, update=update)


def _reject(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    """Not this unit's: to the one it suggests, unless that one has refused already; else to the desk.

    The desk's own word is final: the citizen is told the reason.
    """
    if ticket.unit == DESK and not update.suggested_unit:
        _refuse_for_good(turn, ticket, update)
        return
    suggested = update.suggested_unit or DESK
    reason = _words(update) or f"{ticket.unit} birimi {suggested} birimini önerdi"
    refused_by = tuple(dict.fromkeys((*ticket.refused_by, *(() if ticket.unit == DESK else (ticket.unit,)))))
    entry = turn.entry(_who(ticket), "misrouted", unit=ticket.unit, text=reason, suggested=suggested)
    ticket = turn.keep(ticket.moved_to(Status.MISROUTED, entry, refused_by=refused_by))
    turn.settle_question("unit", ticket.id)
    turn.cancel_timer("unanswered", ticket.id)
    is_possible = suggested in turn.municipality.unit_by_id and suggested not in refused_by
    target = suggested if is_possible else DESK
    ticket = reassign(turn, ticket, Route(target, reason))
    _tell(turn, ticket, Line("moved_to_desk" if target == DESK else "moved", ticket.id))


def _refuse_for_good(turn: Turn, ticket: Ticket, update: AgencyUpdate) -> None:
    entry = turn.entry("desk", "rejected", text=_words(update))
    ticket = turn.keep(ticket.moved_to(Status.REJECTED, entry, resolved_at=turn.now))
    for kind in ("deadline", "takeover", "unanswered"):
        turn.cancel_timer(kind, ticket.id)
    _tell(turn, ticket, Line("rejected", ticket.id, {"note": _words(update)}))


def _tell(
    turn: Turn,
    ticket: Ticket,
    *lines: Line,
    choices: tuple[tuple[str, Line], ...] = (),
    update: AgencyUpdate | None = None,
) -> None:
    photos = tuple(
        Attachment(id=id_, kind=AttachmentKind.IMAGE, mime="image/jpeg")
        for id_ in (update.attachments if update else ())
    )
    turn.say_unprompted(Reply(lines, choices=choices, attachments=photos, about=(ticket.id,)))


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
