"""A reading as it is taken over from the classifier: nobody's name in a place, and topics we know."""

from services.dispatcher.turn import Turn
from shared.events import Reading
from shared.municipality.model import UNKNOWN_TOPIC


def without_personal_places(reading: Reading) -> Reading:
    """A place goes to agencies as it was told, unless it is told with a person's name or number."""
    personal = [found.text for found in reading.personal_data]
    if not any(part.place for part in reading.parts) or not personal:
        return reading
    parts = []
    for part in reading.parts:
        text = part.place.text if part.place else ""
        for words in personal:
            text = text.replace(words, "…")
        place = part.place and part.place.model_copy(update={"text": text})
        parts.append(part.model_copy(update={"place": place}))
    return reading.model_copy(update={"parts": tuple(parts)})


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
