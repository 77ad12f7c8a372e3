"""A report taken back in a clause of its own, beside other words: `vazgeçtim ama lamba da yanmıyor`."""

from collections.abc import Sequence

from services.classifier.splitting.openings import Separators
from services.classifier.splitting.seams import Cut, Sentence, begins_anew, stretch
from services.classifier.text.folding import Word
from services.classifier.wishes.intents import LONGEST, IntentReader
from shared.events import Intent, Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Thresholds

_NO_MATTER = frozenset((Kind.OTHER, Kind.THANKS))


def wish_in(
    text: str, words: Sequence[Word], separators: Separators, intents: IntentReader
) -> Sentence | None:
    """The first or the last clause, where all of it takes something back: in the middle of a story one gives
    up all sorts of things."""
    if not intents.may_take_back(words):
        return None
    for at in range(1, len(words)):
        is_near = at <= LONGEST or len(words) - at <= LONGEST
        if not is_near or not begins_anew(text, words, at, separators):
            continue
        for first, last in ((0, at), (at, len(words))):
            if intents.whole(text, words[first:last]) is Intent.WITHDRAWAL:
                return stretch(text, words, first, last, Cut.SENTENCE)
    return None


def gives_up(parts: Sequence[ReadingPart], thresholds: Thresholds) -> bool:
    """`vazgeçtim, üç gündür gelen yok`: nobody came, and of no other matter."""
    return any(part.solved is False and part.confidence < thresholds.automatic for part in parts)


def only_explains(parts: Sequence[ReadingPart], thresholds: Thresholds) -> bool:
    """Why it is taken back, rather than another matter: of no kind, no subject and no place."""
    return not any(
        part.hazard
        or part.place
        or part.kind not in _NO_MATTER
        or (part.topic != UNKNOWN_TOPIC and part.confidence >= thresholds.ask)
        for part in parts
    )
