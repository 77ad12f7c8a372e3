"""A reading as it is taken over from the classifier: nobody's name in a place, topics we know, and whether it
shows which language its writer speaks."""

from collections.abc import Sequence

from services.dispatcher.belonging import is_place_alone
from services.dispatcher.turn import Turn
from shared.events import Intent, MessageKind, MessageReceived, Reading, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC

A_SENTENCE = 4  # words
TURKISH_LETTERS = frozenset("çğışöüÇĞİŞÖÜ")


def without_personal_places(reading: Reading) -> Reading:
    """A place goes to agencies as it was told, unless it is told with a person's name or number."""
    personal = [found.text for found in reading.personal_data]
    if not personal:
        return reading
    parts = tuple(_without(personal, part) for part in reading.parts)
    return reading.model_copy(update={"parts": parts})


def _without(personal: Sequence[str], part: ReadingPart) -> ReadingPart:
    """The classifier masks places as it masks words; what an older one read may still wait in a queue. What
    the masked words tell as well is nobody's secret: of `ben Zafer, Zafer sokağında` the street stays."""
    if part.place is None or all(piece in part.masked for piece in part.place.text.split(", ")):
        return part
    text = part.place.text
    for words in personal:
        text = text.replace(words, "…")
    return part.model_copy(update={"place": part.place.model_copy(update={"text": text})})


def in_our_topics(turn: Turn, reading: Reading) -> Reading:
    """While new data is rolled out, a service may name a subject that another does not know yet: a person
    reads the matter."""
    known = turn.municipality.topic_by_id.keys()
    named = {part.topic for part in reading.parts}
    if named | {topic for part in reading.parts for topic, _ in part.candidates} <= known:
        return reading
    parts = []
    for part in reading.parts:
        ours = {} if part.topic in known else {"topic": UNKNOWN_TOPIC, "confidence": 0.0}
        candidates = tuple(pair for pair in part.candidates if pair[0] in known)
        parts.append(part.model_copy(update={**ours, "candidates": candidates}))
    decision = reading.decision if named <= known else "desk"
    return reading.model_copy(update={"parts": tuple(parts), "decision": decision})


def shows_its_language(message: MessageReceived, reading: Reading) -> bool:
    """Turkish is also what a word or an address without a language is read as: that changes nothing for
    somebody who has written in another language."""
    text = message.text or ""
    if not text or message.kind is MessageKind.CHOICE or reading.intent is Intent.EMPTY:
        return False
    if reading.language != "tr" or TURKISH_LETTERS & set(text):
        return True
    is_address = all(is_place_alone(part, sure=False) for part in reading.parts)
    return len(text.split()) >= A_SENTENCE and not is_address
