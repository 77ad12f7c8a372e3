"""How it stands by now with what a unit has reported solved and we have asked about, as words tell it."""

import re

from services.dispatcher import belonging, states, verdicts
from services.dispatcher.plain import plain
from services.dispatcher.ticket import Status, Ticket
from services.dispatcher.turn import Turn
from shared.events import Intent, Kind, MessageReceived, Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

LIKELY = 0.8  # of the share of a subject
A_FEW = 4  # words
_NOTHING_BUT_A_DEED = re.compile(r"\w{2,}?(?:[dt][iu]|m[iu]s)(?:l[ae]r)?(?: \w+)?")  # `geçti şimdi`


def as_told_of_it(turn: Turn, message: MessageReceived, reading: Reading) -> Reading:
    """With what its words say of the solution that we have asked about, beside what they say of any."""
    if reading.intent is Intent.STATUS and verdicts.begins_with_a_denial(turn, message):
        return reading.model_copy(update={"intent": Intent.NOT_SOLVED})
    parts = tuple(_as_told_of_it(turn, message, part) for part in reading.parts)
    if reading.intent is Intent.THANKS and parts == reading.parts:
        parts = tuple(_as_thanked_for(turn, part) for part in parts)
    elif reading.intent is Intent.MATTER and parts == reading.parts and len(parts) == 1:
        parts = (_as_told_of_the_only_one(turn, parts[0]),)
    return reading if parts == reading.parts else reading.model_copy(update={"parts": parts})


def _as_told_of_it(turn: Turn, message: MessageReceived, part: ReadingPart) -> ReadingPart:
    """What burns and does not is a lamp and no fire."""
    ticket = verdicts.asked_of(turn, message, part)
    is_asked_about = ticket is not None and ticket.status is Status.RESOLVED and not part.withdraws
    if ticket is None or not is_asked_about or verdicts.is_told_elsewhere(ticket, part):
        return part
    words = turn.municipality.readings.verdicts
    state = states.told_of(words, ticket.topic, ticket.text, part.text)
    is_a_lamp = states.tells_of_a_lamp(words, ticket.topic, part.text, state)
    is_another = part.apart or _is_likely_another(turn, ticket, part)
    if (part.hazard and not is_a_lamp) or (is_another and not (is_a_lamp or state.half)):
        return part
    if state.other and part.solved:
        return part.model_copy(update={"solved": None})
    is_doubted = part.kind is Kind.QUESTION or verdicts.is_doubted(turn, ticket, part.text)
    begins_with_a_yes = verdicts.in_one_word(turn, " ".join(part.text.split()[:1]))
    if state.solved is None or (is_doubted if state.solved else begins_with_a_yes):
        return part
    solved = state.solved and part.solved is not False
    return part.model_copy(update={"hazard": None, "solved": solved, "topic": ticket.topic})


def _as_thanked_for(turn: Turn, part: ReadingPart) -> ReadingPart:
    """Of an open ticket that their place or subject names, thanks may say that it is well: "suyumuz
    geldi"."""
    ticket = verdicts.told_of(turn, [part])
    if ticket is None or not ticket.is_open or part.solved is not None:
        return part
    words = turn.municipality.readings.verdicts
    is_well = states.told_of(words, ticket.topic, ticket.text, part.text).solved
    return part.model_copy(update={"solved": True}) if is_well else part


def _as_told_of_the_only_one(turn: Turn, part: ReadingPart) -> ReadingPart:
    """Of the only report that is open a few words without a subject may say that it is over: "geçti şimdi"
    after a smell. With a subject they may be of it where that is at least likely."""
    ticket = belonging.only_open(turn)
    tells_more = part.hazard or part.place or part.apart or part.solved is not None
    if ticket is None or tells_more or part.kind is Kind.QUESTION or len(part.text.split()) > A_FEW:
        return part
    share = dict(part.candidates).get(ticket.topic, 0.0)
    if (
        part.topic not in (UNKNOWN_TOPIC, ticket.topic)
        and share < turn.municipality.readings.thresholds.offer
    ):
        return part
    words = turn.municipality.readings.verdicts
    names_it = states.names_its_thing(words, ticket.topic, part.text)
    if not (names_it or _NOTHING_BUT_A_DEED.fullmatch(plain(part.text).strip(" .!"))):
        return part
    is_well = states.told_of(words, ticket.topic, ticket.text, part.text).solved
    over = {"solved": True, "kind": Kind.OTHER, "topic": UNKNOWN_TOPIC, "wants_nothing": False}
    return part.model_copy(update=over) if is_well else part


def _is_likely_another(turn: Turn, ticket: Ticket, part: ReadingPart) -> bool:
    """A trouble of another subject than the ticket's, or whatever it is of another unit's."""
    topics, share = turn.municipality.topic_by_id, dict(part.candidates).get(part.topic, part.confidence)
    is_theirs = topics[part.topic].unit == topics[ticket.topic].unit and part.kind not in belonging.TROUBLES
    return share >= LIKELY and part.topic not in (UNKNOWN_TOPIC, ticket.topic) and not is_theirs


def is_so_again(turn: Turn, ticket: Ticket, part: ReadingPart, *, sure: bool) -> bool:
    """The same trouble told again, unless something is well in these words and nothing ill; danger is so
    whatever is well."""
    if not belonging.is_same_trouble(ticket, part, sure=sure):
        return False
    state = states.told_of(turn.municipality.readings.verdicts, ticket.topic, ticket.text, part.text)
    return part.hazard is not None or not state.well or state.ill or state.other


def puts_off(turn: Turn, message: MessageReceived, part: ReadingPart) -> Ticket | None:
    """The solution we have asked about, which nobody has looked at yet: "akşam bakıp yazarım"."""
    ticket, listed = verdicts.just_asked_about(turn, message), turn.municipality.readings.verdicts
    complains = part.kind is Kind.COMPLAINT and part.confidence >= LIKELY
    tells_more = part.hazard or part.apart or part.solved is not None or message.pin or complains
    if ticket is None or ticket.status is not Status.RESOLVED or tells_more:
        return None
    if _is_likely_another(turn, ticket, part):
        return None
    return ticket if states.puts_off(listed, part.text) else None
