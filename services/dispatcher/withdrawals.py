"""A citizen takes a report back: it is closed, its unit told, and can be had again within the usual days."""

from collections.abc import Sequence

from services.dispatcher import astray, belonging, talk, threads
from services.dispatcher.additions import absorb
from services.dispatcher.conversation import REMEMBERED, QuestionKind
from services.dispatcher.matters import is_sure, take_loose
from services.dispatcher.receipt import choices_to_withdraw, say_withdrawn
from services.dispatcher.reply import Line, Reply
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from services.dispatcher.which import told_which
from shared.events import Intent, MessageReceived, Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

OFFERED = 10  # tickets to choose from: the rows of a list
DANGER = 3  # urgency
SAYS_OTHER_THINGS_TOO = frozenset({Intent.STOP, Intent.SKIP})
OVER: tuple[QuestionKind, ...] = ("place", "topic", "unit")


def take_wish(turn: Turn, message: MessageReceived, reading: Reading) -> Reading | None:
    """What the message tells beside the wish. None where there is no wish, or none about a report of ours."""
    wish = next((part for part in reading.parts if part.withdraws and part.solved is not False), None)
    chosen = told_which(turn, reading) if wish is None else None
    if chosen:
        withdraw(turn, chosen, message, *reading.parts)
        return reading.model_copy(update={"parts": ()})
    if wish is None:
        return None
    if wish.wants_nothing:
        return _beside_what_went_astray(turn, message, reading, wish)
    about_pieces = _is_about_pieces(turn, message, reading)
    tickets = [] if about_pieces else _tickets_meant(turn, message, reading, wish)
    may_be_another = reading.intent in SAYS_OTHER_THINGS_TOO and not reading.references
    if not tickets and (may_be_another or not is_all_it_says(wish)):
        return None
    told = tuple(part for part in reading.parts if part is not wish and not is_all_it_says(part))
    if not tickets:
        told = tuple(part for part in told if not _is_done_with(turn, part))
    beside = told
    if tickets and not any(_denies(part, tickets[0]) for part in told):
        beside = _answer(turn, message, tickets, wish, told)
    elif about_pieces:
        _let_go_of_pieces(turn, message)
    elif not told:
        talk.tell_status(turn, message, reading)
    sure = bool(beside) and is_sure(turn.municipality, reading, beside[0])
    decision = "automatic" if sure else "desk"
    return reading.model_copy(update={"parts": beside, "references": (), "decision": decision})


def _beside_what_went_astray(
    turn: Turn, message: MessageReceived, reading: Reading, wish: ReadingPart
) -> Reading:
    """Only what was sent last was meant for somebody else, or what is pointed at. It is closed if nothing
    sure stands in it; a report that is sure stays open, whatever has strayed into it."""
    ticket = belonging.quoted(turn, message) or belonging.named(turn, reading) or astray.sent_last(turn)
    told = tuple(part for part in reading.parts if part is not wish)
    if _is_about_pieces(turn, message, reading):
        _let_go_of_pieces(turn, message)
    elif ticket is None or not ticket.is_open:
        if not told:
            talk.acknowledge_stray(turn, message)
    elif astray.holds_nothing_sure(ticket):
        withdraw(turn, ticket, message, wish)
    else:
        astray.keep(turn, ticket, message, wish)
    sure = bool(told) and is_sure(turn.municipality, reading, told[0])
    decision = "automatic" if sure else "desk"
    return reading.model_copy(update={"parts": told, "references": (), "decision": decision})


def is_all_it_says(part: ReadingPart) -> bool:
    """No matter, whatever is open: the classifier saw nothing else in it."""
    return part.withdraws and not part.candidates


def _answer(
    turn: Turn,
    message: MessageReceived,
    tickets: Sequence[Ticket],
    wish: ReadingPart,
    told: tuple[ReadingPart, ...],
) -> tuple[ReadingPart, ...]:
    """What is left of what was told beside the wish; of several tickets that one is meant whose subject is
    said to be over."""
    over = {part.topic for part in told if part.solved}
    tickets = [one for one in tickets if one.topic in over] or tickets
    if len(tickets) > 1:
        _ask_which(turn, tickets)
        return told
    why = tuple(part for part in told if _explains(part, tickets[0]))
    left = tuple(part for part in told if part not in why)
    withdraw(turn, tickets[0], message, wish, *why, alone=not left)
    return left


def withdraw(
    turn: Turn, ticket: Ticket, message: MessageReceived, *said: ReadingPart, alone: bool = True
) -> None:
    """Danger is not closed at the word of one who may only have walked on: its unit decides."""
    if message.attachments and alone:
        ticket = absorb(turn, ticket, message, None, sure=False)
    turn.hear(message.message_id, ticket.id)
    words = " ".join(" ".join(part.masked for part in said).split())
    quote = f" “{words}”" if words else ""
    remark = turn.municipality.wording.remark
    if ticket.hazard or ticket.urgency >= DANGER:
        ticket = turn.keep(ticket.noted(turn.entry("citizen", "wants_to_withdraw", text=words)))
        turn.tell_unit(ticket, "note", note=remark("wants_to_withdraw") + quote)
        turn.say(Reply((Line("withdrawal_passed_on", ticket.id),), about=(ticket.id,)))
        return
    entry = turn.entry("citizen", "withdrawn", unit=ticket.unit, text=words)
    ticket = turn.keep(ticket.moved_to(Status.CLOSED, entry, resolved_at=turn.now))
    turn.cancel_timers(ticket.id, "deadline", "takeover", "unanswered")
    for kind in OVER:
        turn.settle_question(kind, ticket.id)
    turn.ask("solved", ticket.id)  # so that the same trouble told again opens it again
    turn.set_timer("closing", ticket.id, turn.now + threads.reopening(turn))
    turn.tell_unit(ticket, "withdrawn", note=remark("withdrawn") + quote)
    say_withdrawn(turn, ticket, with_button=alone)


def choose(turn: Turn, ticket: Ticket, message: MessageReceived) -> None:
    """The answer to our question which of several; tapped again it changes nothing."""
    if ticket.is_open:
        withdraw(turn, ticket, message)
    else:
        turn.say(Reply((Line("status_line", ticket.id),), about=(ticket.id,)))


def _tickets_meant(
    turn: Turn, message: MessageReceived, reading: Reading, wish: ReadingPart
) -> Sequence[Ticket]:
    """The open ones quoted or named, or else those of the subject told, or else all."""
    ids = turn.conversation.tickets_quoted_by(message.reply_to)
    if ids or reading.references:
        pointed = (
            one for one in turn.tickets.values() if one.id in ids or one.reference in reading.references
        )
        return [one for one in pointed if one.is_open]
    if reading.intent is Intent.STOP or _is_about_another_question(turn, message, reading.intent):
        return []
    tickets = [one for one in belonging.own(turn) if one.is_open][:OFFERED]
    if is_all_it_says(wish):
        return tickets
    thresholds, shares = turn.municipality.readings.thresholds, dict(wish.candidates)
    shares.pop(UNKNOWN_TOPIC, None)
    told = [
        one
        for one in tickets
        if one.topic != UNKNOWN_TOPIC and shares.get(one.topic, 0.0) >= thresholds.offer
    ]
    says_what = wish.kind in belonging.TROUBLES or max(shares.values(), default=0.0) >= thresholds.ask
    return told if told or says_what or len(tickets) > 1 else tickets


def _is_about_another_question(turn: Turn, message: MessageReceived, intent: Intent) -> bool:
    """ "Gerek yok" answers whatever was asked; "kendimiz hallettik" only whether it is solved."""
    asked = [
        one for one in threads.latest_first(turn, message.sent_at) if one.kind != "gathering" and one.is_fresh
    ]
    if intent is Intent.SKIP:
        return bool(asked)
    return any(one.kind == "solved" and not one.tickets[0].is_withdrawn for one in asked[:1])


def _explains(part: ReadingPart, ticket: Ticket) -> bool:
    """Why it is taken back: "çukuru kapatmışlar". What is over is no matter, whatever its subject."""
    is_of_it = part.topic == ticket.topic and part.solved is not False
    return part.hazard is None and (is_of_it or part.solved is True)


def _is_done_with(turn: Turn, part: ReadingPart) -> bool:
    """Said once more of what is taken back already: it must not open that again."""
    is_over = part.solved is True and part.hazard is None
    return is_over and any(one.is_withdrawn and one.topic == part.topic for one in belonging.own(turn))


def _denies(part: ReadingPart, ticket: Ticket) -> bool:
    """ "Vazgeçtim ama çukur hâlâ duruyor" takes nothing back."""
    return part.topic == ticket.topic and part.solved is False


def _ask_which(turn: Turn, tickets: Sequence[Ticket]) -> None:
    lines = (*(Line("status_line", one.id) for one in tickets), Line("ask_which_to_withdraw"))
    turn.say(Reply(lines, choices=choices_to_withdraw(tickets), about=tuple(one.id for one in tickets)))


def _is_about_pieces(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    points = message.reply_to or reading.references
    return bool(turn.conversation.loose) and reading.intent is Intent.WITHDRAWAL and not points


def _let_go_of_pieces(turn: Turn, message: MessageReceived) -> None:
    """A photo that still waited for its words: "yanlışlıkla gönderdim"."""
    gone = tuple(attachment.id for piece in take_loose(turn) for attachment in piece.attachments)
    turn.change_conversation(let_go=(*turn.conversation.let_go, *gone)[-REMEMBERED:])
    turn.react(message.message_id, "👍")
