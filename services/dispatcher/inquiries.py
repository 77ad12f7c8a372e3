"""Which earlier report a later word is about: asked after, called undone, or impatiently waited for."""

import re

from services.dispatcher import belonging, threads
from services.dispatcher.plain import plain
from services.dispatcher.same_place import is_there
from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import Turn
from shared.events import Kind, MessageReceived, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

_I_ASKED = re.compile(r"\bsor(?:u[mn]|ula?r|dug|mus|du[mk])")
NEARLY = 0.5  # of the likeliest subject's share


def waited_for(turn: Turn, message: MessageReceived, part: ReadingPart, *, sure: bool) -> Ticket | None:
    """The only open ticket, where somebody complains that nothing is done, or asks how it stands, and says
    neither what nor where; of several the only one whose subject the words may well be of."""
    is_impatient = part.kind is Kind.COMPLAINT and part.solved is False
    tells_more = part.place or part.hazard or message.pin or message.attachments
    is_another = sure and not (is_impatient and is_of_what_was_sent(turn, part))
    if is_another or tells_more or not (is_impatient or part.asks_after):
        return None
    return _only_question(turn, part) or belonging.only_open(turn) or _likely(turn, part)


def told_before(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """The ticket of the same subject that these words ask about or call undone, long after it was told. Where
    they show another place, or none that can be compared, they tell of something new; a mere question with a
    place does so anyway. A photo told of its place shows what was told."""
    shows = bool(message.attachments and part.place)
    asks = part.kind is Kind.QUESTION and part.place is None
    if message.pin or part.hazard or not (shows or part.asks_after or asks or part.solved is False):
        return None
    for ticket in belonging.own(turn):
        if _may_be_asked_after(turn, ticket, part) and _is_of(turn, ticket, part) and is_there(ticket, part):
            return ticket
    return None


def _may_be_asked_after(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """A trouble as long as it is open, and a question by who waits for its answer; what was solved, by a mere
    question: a complaint says that it is not."""
    if ticket.is_open:
        return ticket.kind in belonging.TROUBLES or part.asks_after
    only_asks = part.asks_after and part.kind is Kind.QUESTION and part.solved is not False
    may_be_reopened = ticket.may_be_reopened(turn.now, threads.reopening(turn))
    return only_asks and may_be_reopened and ticket.kind in belonging.TROUBLES


def _is_of(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """Of its subject, or nearly as likely of it as of another one of the same unit."""
    if not ticket.subject_known or UNKNOWN_TOPIC in (ticket.topic, part.topic):
        return False
    topics, shares = turn.municipality.topic_by_id, dict(part.candidates)
    same_unit = topics[ticket.topic].unit == topics[part.topic].unit
    nearly = shares.get(ticket.topic, 0.0) >= NEARLY * shares.get(part.topic, 1.0)
    return ticket.topic == part.topic or (ticket.is_open and same_unit and nearly)


def is_of_what_was_sent(turn: Turn, part: ReadingPart) -> bool:
    """That one's own question has no answer is of that question, whoever answers for this line."""
    return part.asks_after and belonging.is_of_this_line(turn, part)


def _only_question(turn: Turn, part: ReadingPart) -> Ticket | None:
    """The only open question, where somebody speaks of what they asked: "sorumun cevabı gelmedi"."""
    if not _I_ASKED.search(plain(part.text)):
        return None
    asked = [one for one in belonging.own(turn) if one.is_open and one.kind is Kind.QUESTION]
    return asked[0] if len(asked) == 1 else None


def _likely(turn: Turn, part: ReadingPart) -> Ticket | None:
    shares, offer = dict(part.candidates), turn.municipality.readings.thresholds.offer
    likely = [
        ticket
        for ticket in belonging.own(turn)
        if ticket.is_open and ticket.topic != UNKNOWN_TOPIC and shares.get(ticket.topic, 0.0) >= offer
    ]
    return likely[0] if len(likely) == 1 else None
