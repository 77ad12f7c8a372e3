"""A photo, a voice note, a pin: pieces of a matter, which come before, between or after its words."""

from datetime import timedelta

from services.dispatcher import belonging, feedback, talk, threads
from services.dispatcher.additions import absorb, add, is_only_a_sticker
from services.dispatcher.conversation import REMEMBERED, LoosePiece
from services.dispatcher.matters import SPOKEN, open_unread
from services.dispatcher.threads import Thread
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, MessageReceived, Reading

SAYS_NOTHING = frozenset({Intent.EMPTY, Intent.GREETING, Intent.ACKNOWLEDGEMENT, Intent.SKIP})
COURTESIES = SAYS_NOTHING | {Intent.THANKS}
NOT_ABOUT_A_MATTER = frozenset({Intent.THANKS, Intent.STOP, Intent.START, Intent.PRIVACY})


def take_piece(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    if is_only_a_sticker(message):
        _take_sticker(turn, message)
        return
    pointed = belonging.quoted(turn, message)
    if pointed and _take_up(turn, pointed, message):
        return
    if reading.intent is Intent.GREETING and any(part.wants_nothing for part in reading.parts):
        _let_go(turn, message)  # the card that a feast's wishes stand on
        talk.greet(turn, message, reading)
        return
    thread = _thread_for(turn, message, "unit", "gathering", "solved")
    if thread and _take_up(turn, thread.tickets[0], message):
        return
    if any(attachment.kind in SPOKEN for attachment in message.attachments):
        sent = message.attachments
        open_unread(turn, message.message_id, sent, "registered_voice", message.id, message.sent_at)
    else:
        _keep_loose(turn, message)


def take_pin(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """A pin answers for every ticket that the question for the place was about."""
    pointed = belonging.quoted(turn, message)
    thread = _thread_for(turn, message, "place", "unit", "gathering", "solved")
    tickets = thread.tickets if thread else ()
    if pointed and pointed not in tickets:
        tickets = (pointed,)
    taken = [_take_up(turn, ticket, message) for ticket in tickets]
    if not any(taken):
        _keep_loose(turn, message)


def take_place(turn: Turn, message: MessageReceived, reading: Reading) -> bool:
    """ "Tamam" beside a map's link, a street with thanks: what counts is the place, where we asked for one.
    False where we did not, or it tells none."""
    thread = _thread_for(turn, message, "place")
    told = next((part for part in reading.parts if belonging.is_place_alone(part, sure=True)), None)
    if reading.intent not in COURTESIES or thread is None or not (told or message.pin):
        return False
    for ticket in thread.tickets:
        add(turn, ticket, message, told, sure=False)
    return True


def keep_beside(turn: Turn, message: MessageReceived, reading: Reading) -> None:
    """The caption was answered for itself (a thank-you, "ne oldu?"); its picture is kept with the ticket that
    is spoken of."""
    thread = _thread_for(turn, message, "unit", "gathering", "solved")
    ticket = belonging.quoted(turn, message) or (thread.tickets[0] if thread else None)
    ticket = ticket or next(iter(belonging.own(turn)), None)
    if ticket:
        ticket = absorb(turn, ticket, message, None, sure=False)
        if ticket.is_open:
            turn.tell_unit(ticket, "note")
    elif reading.intent in NOT_ABOUT_A_MATTER:
        _let_go(turn, message)
    else:
        _keep_loose(turn, message)


def is_kept(turn: Turn, message: MessageReceived) -> bool:
    sent = {attachment.id for attachment in message.attachments}
    held = {attachment.id for ticket in turn.tickets.values() for attachment in ticket.attachments}
    return sent <= held | {a.id for piece in turn.conversation.loose for a in piece.attachments}


def _take_sticker(turn: Turn, message: MessageReceived) -> None:
    """Within a matter it belongs to it and disturbs nobody; alone it gets an answer."""
    thread = _thread_for(turn, message, "unit", "gathering")
    if thread:
        add(turn, thread.tickets[0], message, None, sure=False)
    else:
        _let_go(turn, message)
        talk.sticker(turn, message)


def _let_go(turn: Turn, message: MessageReceived) -> None:
    """Nobody waits for it, so nobody need hear when it cannot be fetched."""
    gone = tuple(attachment.id for attachment in message.attachments)
    turn.change_conversation(let_go=(*turn.conversation.let_go, *gone)[-REMEMBERED:])


def wait_for_words(turn: Turn) -> None:
    timing = turn.municipality.timing
    id_ = turn.conversation.id
    turn.set_timer("words_missing", id_, turn.now + timedelta(seconds=timing.settle_seconds))
    turn.set_timer("words_given_up", id_, turn.now + timedelta(minutes=timing.gathering_minutes))


def _keep_loose(turn: Turn, message: MessageReceived) -> None:
    """A photo or a pin alone: its words are often on their way, so they get a moment before we ask."""
    piece = LoosePiece(
        message_id=message.message_id,
        sent_at=message.sent_at,
        attachments=message.attachments,
        pin=message.pin,
    )
    turn.change_conversation(loose=(*turn.conversation.loose, piece))
    wait_for_words(turn)


def _take_up(turn: Turn, ticket: Ticket, message: MessageReceived) -> bool:
    if ticket.is_open:
        add(turn, ticket, message, None, sure=False)
        return True
    return feedback.resume(turn, ticket, message, None, sure=False)


def _thread_for(turn: Turn, message: MessageReceived, *kinds: str) -> Thread | None:
    for thread in threads.latest_first(turn, message.sent_at):
        if thread.kind in kinds and thread.is_fresh:
            return thread
    return None
