"""Whether it is solved, in the citizen's own word: a button, a thumb, or "çözülmedi"."""

from collections.abc import Mapping
from datetime import timedelta

from services.dispatcher import belonging, talk
from services.dispatcher.additions import add
from services.dispatcher.matters import promise
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Line, Reply, Turn
from shared.events import Intent, MessageReceived, Reading

VERDICTS = {Intent.SOLVED: True, Intent.NOT_SOLVED: False}
CHOICES: Mapping[str, bool] = {"solved": True, "not_solved": False}

GLAD = {"👍", "❤", "❤️", "🙏", "👏", "😊", "🙂", "✅", "👌", "💚", "😍", "🥰"}
NOT_GLAD = {"👎", "😡", "😠", "❌", "😢", "😞", "🤬", "😤"}


def take_verdict(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """Without a solution to judge, "çözülmedi" is one more word about an open ticket."""
    ticket = (
        belonging.quoted(turn, message) or belonging.named(turn, reading) or belonging.asked_if_solved(turn)
    )
    ticket = ticket or _latest_resolved(turn)
    solved = VERDICTS[reading.intent]
    if ticket and not ticket.is_open:
        judge(turn, ticket, message, solved)
        return
    still_open = ticket or belonging.latest(turn, open_only=True)
    if still_open is None:
        talk.not_understood(turn, message, reading)
    elif solved:
        _close_unasked(turn, still_open, message)
    else:
        add(turn, still_open, message, reading.parts[0] if reading.parts else None, sure=False)


def take_reaction(turn: Turn, message: MessageReceived) -> None:
    """A thumb on our question is an answer; on anything else it is only noted."""
    if message.reaction is None or message.reaction.emoji is None:
        return
    emoji = _without_skin_tone(message.reaction.emoji)
    ids = turn.conversation.tickets_quoted_by(message.reaction.message_id)
    ticket = next((turn.tickets[id_] for id_ in ids if id_ in turn.tickets), None)
    if ticket is None:
        return
    asked = turn.conversation.question("solved", ticket.id)
    if asked and emoji in GLAD | NOT_GLAD:
        judge(turn, ticket, message, emoji in GLAD)
    else:
        turn.keep(ticket.noted(turn.entry("citizen", "reacted", emoji=emoji)))


def judge(turn: Turn, ticket: Ticket, message: MessageReceived, solved: bool) -> None:
    turn.hear(message.message_id, ticket.id)
    if ticket.is_open:  # tapped again, or reopened meanwhile: the word is noted, the state stands
        turn.keep(ticket.noted(turn.entry("citizen", "solved" if solved else "not_solved")))
        turn.say(Reply((Line("status_line", ticket.id),), about=(ticket.id,)))
    elif solved:
        _confirm(turn, ticket)
    else:
        _reopen(turn, ticket)


def _confirm(turn: Turn, ticket: Ticket) -> None:
    turn.settle_question("solved", ticket.id)
    turn.cancel_timer("closing", ticket.id)
    entry = turn.entry("citizen", "confirmed_solved")
    turn.keep(ticket.moved_to(Status.CLOSED, entry, confirmed=True))
    turn.say(Reply((Line("confirmed", ticket.id),), about=(ticket.id,)))


def _reopen(turn: Turn, ticket: Ticket) -> None:
    """Within the municipality's days, back to the unit that solved it, with a new promise."""
    days = timedelta(days=turn.municipality.timing.reopen_days)
    until = ticket.resolved_at + days if ticket.resolved_at else None
    if not ticket.may_be_reopened(turn.now, until):
        turn.say(Reply((Line("reopen_expired", ticket.id),), about=(ticket.id,)))
        return
    turn.settle_question("solved", ticket.id)
    turn.cancel_timer("closing", ticket.id)
    due_at = promise(turn.municipality, ticket.topic, ticket.kind, turn.now)
    entry = turn.entry("citizen", "not_solved", unit=ticket.unit)
    reopened = ticket.moved_to(
        Status.REOPENED, entry, confirmed=False, resolved_at=None, due_at=due_at, last_piece_at=turn.now
    )
    turn.keep(reopened)
    turn.tell_unit(reopened, "reopened")
    turn.set_timer("deadline", ticket.id, due_at)
    turn.gather_on(ticket.id)
    turn.say(Reply((Line("reopened", ticket.id),), about=(ticket.id,)))


def _close_unasked(turn: Turn, ticket: Ticket, message: MessageReceived) -> None:
    """It solved itself, says the citizen: the unit is told, and decides."""
    turn.hear(message.message_id, ticket.id)
    ticket = turn.keep(ticket.noted(turn.entry("citizen", "says_it_is_solved"), confirmed=True))
    turn.tell_unit(ticket, "note", note="Vatandaş sorunun çözüldüğünü bildirdi.")
    turn.say(Reply((Line("thanks"),), about=(ticket.id,)))


def _latest_resolved(turn: Turn) -> Ticket | None:
    for id_ in reversed(turn.conversation.tickets):
        ticket = turn.tickets.get(id_)
        if ticket and ticket.status is Status.RESOLVED:
            return ticket
    return None


def _without_skin_tone(emoji: str) -> str:
    return "".join(c for c in emoji if not 0x1F3FB <= ord(c) <= 0x1F3FF)
