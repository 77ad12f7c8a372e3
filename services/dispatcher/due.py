"""What happens when a timer's time has come. Pure; a timer that has become pointless changes nothing."""

from collections.abc import Callable
from datetime import timedelta

from services.dispatcher.matters import open_unread, patience, reassign
from services.dispatcher.reply import Line, Reply
from services.dispatcher.routing import Route
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Timer, TimerKind, Turn
from shared.municipality.model import DESK

ABOUT_CONVERSATIONS: tuple[TimerKind, ...] = ("words_missing", "words_given_up")


def take_timer(turn: Turn, timer: Timer) -> None:
    if timer.kind in ABOUT_CONVERSATIONS:
        _ABOUT_CONVERSATION[timer.kind](turn, timer)
        return
    ticket = turn.tickets.get(timer.subject_id)
    if ticket:
        _ABOUT_TICKET[timer.kind](turn, ticket)


def _ask_for_words(turn: Turn, timer: Timer) -> None:
    if any(piece.attachments or piece.pin for piece in turn.conversation.loose):
        last = turn.conversation.loose[-1].message_id
        turn.say_unprompted(Reply((Line("ask_words"),), reply_to=last))


def _give_words_up(turn: Turn, timer: Timer) -> None:
    """Nobody explained the photo: a person looks at it. A pin alone shows nothing and is let go."""
    loose = turn.conversation.loose
    if any(piece.attachments for piece in loose):
        first = loose[0].message_id
        open_unread(turn, first, (), "registered_attachment", turn.cause.event_id, turn.now)
    elif loose:
        turn.change_conversation(loose=())


def _remind(turn: Turn, ticket: Ticket) -> None:
    """The promise is broken: the unit is reminded, the citizen hears it from us once, the desk is next. The
    desk itself is reminded again and again: there is nobody after it."""
    if not ticket.is_open:
        return
    if ticket.due_at > turn.now:  # the promise was moved since
        turn.set_timer("deadline", ticket.id, ticket.due_at)
        return
    if ticket.status is Status.WAITING_CITIZEN:
        turn.set_timer("deadline", ticket.id, turn.now + patience(turn, ticket))
        return
    if _is_done_for_the_citizen(ticket):
        turn.set_timer("deadline", ticket.id, turn.now + patience(turn, ticket))
        return
    tells = not (ticket.confirmed or _is_known_to_be_overdue(ticket))
    ticket = turn.keep(ticket.noted(turn.entry("system", "overdue", unit=ticket.unit)))
    turn.tell_unit(ticket, "reminder")
    if tells:
        turn.say_unprompted(Reply((Line("overdue", ticket.id),), about=(ticket.id,)))
    if ticket.unit == DESK:
        grace = timedelta(hours=turn.municipality.timing.reminder_grace_hours)
        turn.set_timer("deadline", ticket.id, turn.now + grace)
    else:
        turn.set_timer("takeover", ticket.id, turn.now + patience(turn, ticket))


def _is_done_for_the_citizen(ticket: Ticket) -> bool:
    """The citizen says that it is solved: nobody waits for it. Of a danger the unit itself must say so."""
    return bool(ticket.confirmed) and ticket.hazard is None


def _is_known_to_be_overdue(ticket: Ticket) -> bool:
    overdue = ticket.latest("overdue")
    reopened = (ticket.latest("not_solved"), ticket.latest("wanted_again"))
    return overdue is not None and all(entry is None or entry.at < overdue.at for entry in reopened)


def _take_over(turn: Turn, ticket: Ticket) -> None:
    if not ticket.is_open or ticket.unit == DESK:
        return
    if ticket.status is Status.WAITING_CITIZEN or _is_done_for_the_citizen(ticket):
        turn.set_timer("takeover", ticket.id, turn.now + patience(turn, ticket))
        return
    unit = turn.municipality.unit_by_id[ticket.unit].name
    reason = turn.municipality.wording.remark("taken_over", unit=unit)
    entry = turn.entry("system", "taken_over", unit=ticket.unit, reason=reason)
    misrouted = turn.keep(ticket.moved_to(Status.MISROUTED, entry))
    moved = reassign(turn, misrouted, Route(DESK, reason))
    turn.say_unprompted(Reply((Line("moved_to_desk", moved.id),), about=(moved.id,)))


def _close(turn: Turn, ticket: Ticket) -> None:
    """The days for saying "çözülmedi" are over. What was refused stays refused."""
    if ticket.is_open:
        return
    turn.settle_question("solved", ticket.id)
    if ticket.status is Status.RESOLVED:
        turn.keep(ticket.moved_to(Status.CLOSED, turn.entry("system", "closed")))


def _say_unanswered(turn: Turn, ticket: Ticket) -> None:
    """The citizen did not answer: the unit must not wait for ever."""
    if ticket.status is not Status.WAITING_CITIZEN:
        return
    turn.settle_question("unit", ticket.id)
    entry = turn.entry("system", "unanswered", unit=ticket.unit)
    ticket = turn.keep(ticket.moved_to(Status.IN_PROGRESS, entry))
    turn.tell_unit(ticket, "note", note=turn.municipality.wording.remark("unanswered"))


_ABOUT_CONVERSATION: dict[str, Callable[[Turn, Timer], None]] = {
    "words_missing": _ask_for_words,
    "words_given_up": _give_words_up,
}
_ABOUT_TICKET: dict[str, Callable[[Turn, Ticket], None]] = {
    "deadline": _remind,
    "takeover": _take_over,
    "closing": _close,
    "unanswered": _say_unanswered,
}
