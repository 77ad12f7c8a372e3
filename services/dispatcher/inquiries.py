"""Which earlier report a later word is about: asked after, called undone, or impatiently waited for."""

from services.dispatcher import belonging
from services.dispatcher.same_place import is_there
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import Kind, MessageReceived, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC


def denied(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The ticket whose solution these words call untrue: as long as our question is fresh, whatever they seem
    to be about, unless they tell another place or are sure of another unit's subject."""
    if part.solved is not False or part.place or part.hazard or message.pin:
        return None
    for thread in belonging.threads(turn, message.sent_at):
        ticket = thread.tickets[0]
        if thread.kind == "solved" and thread.is_fresh and not ticket.is_withdrawn:
            topics = turn.municipality.topic_by_id
            is_theirs = not sure or topics[part.topic].unit == topics[ticket.topic].unit
            return ticket if is_theirs else None
    return None


def waited_for(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The only open ticket, where somebody complains that nothing is done and says neither what nor where."""
    is_impatient = part.kind is Kind.COMPLAINT and part.solved is False and not sure
    tells_more = part.place or part.hazard or message.pin or message.attachments
    return belonging.only_open(turn) if is_impatient and not tells_more else None


def told_before(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """The ticket of the same subject that these words ask about or call undone, long after it was told. Where
    they show another place, or none that can be compared, they tell of something new; a mere question with a
    place does so anyway."""
    asks = part.kind is Kind.QUESTION and part.place is None
    if message.pin or part.hazard or not (part.asks_after or asks or part.solved is False):
        return None
    for ticket in belonging.own(turn):
        lives = ticket.is_open or (
            part.asks_after and ticket.may_be_reopened(turn.now, belonging.reopening(turn))
        )
        is_known = ticket.subject_known and ticket.topic == part.topic != UNKNOWN_TOPIC
        if lives and is_known and ticket.kind in belonging.TROUBLES and is_there(ticket, part):
            return ticket
    return None
