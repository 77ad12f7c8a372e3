"""A report taken back in a clause of its own, beside other words: `vazgeçtim ama lamba da yanmıyor`."""

from collections.abc import Callable, Sequence

from services.classifier.splitting.openings import Separators
from services.classifier.splitting.seams import Cut, Sentence, begins_anew, stretch
from services.classifier.text.folding import Word
from services.classifier.wishes.calling_off import is_no_wish
from services.classifier.wishes.intents import LONGEST, IntentReader
from shared.events import Intent, Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Thresholds

_NO_MATTER = frozenset((Kind.OTHER, Kind.THANKS))


def wish_in(
    text: str,
    words: Sequence[Word],
    separators: Separators,
    intents: IntentReader,
    is_over: Callable[[int, int], bool],
) -> Sentence | None:
    """The first or the last clause, where all of it takes something back: in the middle of a story one gives
    up all sorts of things. Beside words that say that it `is_over`, nobody has to mark it off, and a word
    that usually says something else means it too: `çukuru kapatmışlar iptal`."""
    if not intents.may_take_back(words):
        return None
    first_strange, last_strange = intents.strange(words)
    folded = tuple(word.folded for word in words)
    for at in range(1, len(words)):
        if at > LONGEST and len(words) - at > LONGEST:
            continue
        if first_strange < at <= last_strange:  # on both sides is more than a wish
            continue
        is_marked = begins_anew(text, words, at, separators)
        for (first, last), rest in (((0, at), (at, len(words))), ((at, len(words)), (0, at))):
            said = words[first:last]
            intent = intents.whole(text, said)
            if is_marked and intent is Intent.WITHDRAWAL and not is_no_wish(folded, last):
                return stretch(text, words, first, last, Cut.SENTENCE)
            if intent and intents.takes_back(said, intent) and is_over(*rest):
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
