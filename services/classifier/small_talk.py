"""What opens no matter though it is more than a phrase: a feast's wishes in free words, and who writes.

`Gül Sitesi yönetiminden yazıyorum` is said before the matter, which follows. Every word must be of an
introduction or of a place: one word too many, and it is a matter.
"""

from collections.abc import Sequence

from services.classifier.message import Message
from services.classifier.text.folding import UNSAID
from services.classifier.text.phrases import Phrases
from services.classifier.whereabouts import Whereabouts
from services.classifier.wishes.intents import FILLERS, LONGEST, IntentReader
from shared.events import Intent, Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Readings

_NO_MATTER = frozenset((Kind.OTHER, Kind.THANKS))


class SmallTalk:
    def __init__(self, readings: Readings, intents: IntentReader, whereabouts: Whereabouts) -> None:
        said = {Intent(intent.id): intent.all_phrases for intent in readings.intents}
        told = readings.introductions
        self._intents = intents
        self._whereabouts = whereabouts
        self._ask_from = readings.thresholds.ask
        self._thanks = Phrases(said.get(Intent.THANKS, ()))
        self._who = Phrases(told.who)
        self._lives = Phrases(told.lives)
        self._beside = Phrases((*told.beside, *FILLERS, *said.get(Intent.GREETING, ())))

    def words(self) -> frozenset[str]:
        return self._who.words() | self._lives.words() | self._beside.words()

    def in_parts(
        self, message: Message, parts: tuple[ReadingPart, ...]
    ) -> tuple[Intent | None, Message, tuple[ReadingPart, ...]]:
        if self._only_wishes(message, parts):
            return Intent.GREETING, message, ()
        if len(parts) == 1 and self._only_introduces(message, parts[0]):
            return None, message, (parts[0].model_copy(update={"introduces": True}),)
        return None, message, parts

    def _only_wishes(self, message: Message, parts: Sequence[ReadingPart]) -> bool:
        """Thanks among them are thanks: they reach the unit."""
        folded = tuple(word.folded for word in message.words)
        if not self._intents.wishes(message.words) or self._thanks.are_in(folded):
            return False
        return all(self._is_no_matter(part) and part.kind in _NO_MATTER for part in parts)

    def _is_no_matter(self, part: ReadingPart) -> bool:
        is_known = part.topic != UNKNOWN_TOPIC and part.confidence >= self._ask_from
        return not (part.hazard or part.place or is_known) and part.solved is None

    def _only_introduces(self, message: Message, part: ReadingPart) -> bool:
        folded = tuple(word.folded for word in message.words)
        if part.hazard or not 0 < len(folded) <= LONGEST:
            return False
        who = self._covered(self._who, folded)
        told = who or self._covered(self._lives, folded)
        where = self._whereabouts.named(message) if told else frozenset()
        if not told or not (who or where):
            return False
        left = set(range(len(folded))) - told - where - self._covered(self._beside, folded)
        return all(folded[at] == UNSAID or folded[at].isdigit() for at in left)

    def _covered(self, phrases: Phrases, folded: tuple[str, ...]) -> set[int]:
        lengths = ((at, phrases.beginning(folded, at)) for at in range(len(folded)))
        return {at + more for at, length in lengths for more in range(length)}
