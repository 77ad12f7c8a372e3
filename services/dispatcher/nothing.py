"""What is no matter: small talk, thanks beside a matter, and what was for somebody else."""

import re
from collections.abc import Iterable
from datetime import timedelta

from services.dispatcher.plain import plain
from services.dispatcher.threads import latest_first
from services.dispatcher.turn import Turn
from shared.events import Kind, MessageReceived, Reading, ReadingPart
from shared.municipality import Municipality
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Thresholds

AT_ONCE = timedelta(minutes=2)  # from one bubble of a private talk to the next
_CRIES = re.compile(
    r"\b(?:imdat|yardim|acil|kurtar|yetis|polis|jandarma|ambulans|itfaiye|belediye|112|kaldi[mk])"
)


def says_nothing(municipality: Municipality, reading: Reading, part: ReadingPart, *, alone: bool) -> bool:
    """`alone`: nothing was sent along that it may be about."""
    if part.kind is Kind.THANKS and part.hazard is None and len(reading.parts) > 1:
        return True
    return alone and is_empty(part, municipality.readings.thresholds)


def is_empty(part: ReadingPart, thresholds: Thresholds) -> bool:
    """Small talk, or of no kind and no subject and surely so: no reading is sure of a message without a
    subject, what counts is the share of having none, and that no other is worth offering. Who tells of a
    place means something, unless it is only where they live."""
    if part.introduces or part.for_another:
        return True
    if part.hazard is not None or part.place is not None:
        return False
    shares = dict(part.candidates)
    none = shares.pop(UNKNOWN_TOPIC, 0.0)
    is_nothing = part.kind is Kind.OTHER and part.topic == UNKNOWN_TOPIC
    offers_none = max(shares.values(), default=0.0) < thresholds.offer
    return part.wants_nothing or (is_nothing and none >= thresholds.automatic and offers_none)


def without_private_talk(
    turn: Turn, message: MessageReceived, parts: Iterable[ReadingPart]
) -> list[ReadingPart]:
    """Nothing is left of what calls another person by name, unless a unit of ours waits for an answer, nor of
    what goes on with a private talk, unless a report is being told."""
    told = list(parts)
    asked = {thread.kind for thread in latest_first(turn, message.sent_at)}
    if message.attachments or message.pin or message.reply_to or "unit" in asked:
        return told
    if all(part.for_another for part in told):
        return []
    if not just_talked(turn):
        return told
    is_telling = not asked.isdisjoint(("place", "gathering"))
    goes_on = all(part.wants_nothing if is_telling else _tells_no_trouble(turn, part) for part in told)
    return [] if goes_on else told


def just_talked(turn: Turn) -> bool:
    """To somebody else, or for company: what came last wanted nothing."""
    last = next((said.at for said in turn.conversation.said[-1:]), None)
    return last is not None and last == turn.conversation.chatted_at and turn.now - last <= AT_ONCE


def _tells_no_trouble(turn: Turn, part: ReadingPart) -> bool:
    """Of no kind, no place, and no subject that one would rather believe than doubt: "anahtar paspasın
    altında" behind "ekmek de al"; what asks or wants something, where none is worth offering. A cry for help
    is for whoever reads it."""
    if part.hazard or part.place or part.introduces or _CRIES.search(plain(part.text)):
        return False
    likeliest = max((share for topic, share in part.candidates if topic != UNKNOWN_TOPIC), default=0.0)
    thresholds = turn.municipality.readings.thresholds
    if part.kind in (Kind.QUESTION, Kind.REQUEST):
        return part.topic == UNKNOWN_TOPIC and likeliest < thresholds.offer
    return part.kind is Kind.OTHER and likeliest < (thresholds.ask + thresholds.automatic) / 2
