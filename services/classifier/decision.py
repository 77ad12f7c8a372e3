"""What to do with a reading: route it by itself, let the desk choose, or ask the citizen one question."""

from collections.abc import Sequence
from typing import Literal

from shared.events import Intent, Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Thresholds

Decision = Literal["automatic", "desk", "ask"]
_SAYS_NOTHING = frozenset((Intent.EMPTY, Intent.GREETING))
_TOO_LONG_TO_ASK = 400  # who wrote this much has said all; a person reads it


def decide(
    intent: Intent, parts: Sequence[ReadingPart], thresholds: Thresholds, *, may_blame: bool = False
) -> Decision:
    """By the first matter, or by what is said where there is none. `may_blame`: of thanks, that a trouble may
    stand in them."""
    part = next((one for one in parts if not _only_answers(one)), parts[0] if parts else None)
    if part is None or intent in _SAYS_NOTHING or (intent is Intent.THANKS and may_blame):
        return "ask"
    if intent is not Intent.MATTER and not _may_be_a_matter(intent, part, thresholds):
        return "automatic"
    if part.hazard and part.urgency == 3:
        return "automatic"
    wants_something = part.kind is not Kind.OTHER  # `otobüse bindim, geliyorum` is no matter of the buses
    if wants_something and part.topic != UNKNOWN_TOPIC and part.confidence >= thresholds.automatic:
        return "automatic"
    if wants_something and part.topic != UNKNOWN_TOPIC and part.confidence >= thresholds.ask:
        return "desk"
    return "desk" if len(part.text) > _TOO_LONG_TO_ASK else "ask"


def _only_answers(part: ReadingPart) -> bool:
    """`evet yapıldı, sağ olun`: whether it is solved, and no matter of its own."""
    return part.solved is not None and part.topic == UNKNOWN_TOPIC


def _may_be_a_matter(intent: Intent, part: ReadingPart, thresholds: Thresholds) -> bool:
    """A question how it stands, of whom nothing is registered, goes to the unit it names."""
    return intent is Intent.STATUS and part.topic != UNKNOWN_TOPIC and part.confidence >= thresholds.ask
