"""What opens no matter though it is more than a phrase: a feast's wishes in free words, and who writes.

`Gül Sitesi yönetiminden yazıyorum` is said before the matter, which follows. Every word must be of an
introduction or of a place: one word too many, and it is a matter.
"""

import re
from collections.abc import Sequence

from services.classifier.for_others import ForOthers
from services.classifier.message import Message
from services.classifier.text.folding import UNSAID, Word
from services.classifier.text.phrases import Phrases, covered
from services.classifier.whereabouts import Whereabouts
from services.classifier.wishes.intents import FILLERS, LONGEST, IntentReader
from services.classifier.wishes.who_writes import asks_who_writes
from shared.events import Intent, Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Readings

_PIECES = re.compile(r"(?:foto|resim|resm|video|goruntu|konum|lokasyon)\w*")
_WILL = r"(?:[iu]c[ae][mz]|[ae]c[ae](?:[mz]|g[iu][mz])|c[ae][mz]|[iu]yor?(?:um|uz|m|z)|[ae]y[iu]m)"
_I_SEND = re.compile(rf"(?:at|gonder|yoll?a?y?|paylas|yukle?y?){_WILL}")
_I_WRITE = re.compile(r"(?:yaz|anlat|bildir|ilet)(?:[iu]c[ae]m|[ae]c[ae](?:m|g[iu]m)|c[ae]m)")
_NO_MATTER = frozenset((Kind.OTHER, Kind.THANKS))


class SmallTalk:
    def __init__(self, readings: Readings, intents: IntentReader, whereabouts: Whereabouts) -> None:
        said = {Intent(intent.id): intent.all_phrases for intent in readings.intents}
        told = readings.introductions
        self._intents = intents
        self._whereabouts = whereabouts
        self._ask_from = readings.thresholds.ask
        self._sure_from = readings.thresholds.automatic
        self._for_others = ForOthers(readings)
        asked = (topic for question in readings.status_questions for topic in question.topics)
        self._of_the_line = frozenset((*asked, UNKNOWN_TOPIC))
        self._thanks = Phrases(said.get(Intent.THANKS, ()))
        self._who = Phrases(told.who)
        self._lives = Phrases(told.lives)
        self._beside = Phrases((*told.beside, *FILLERS, *said.get(Intent.GREETING, ())))

    def words(self) -> frozenset[str]:
        return self._who.words() | self._lives.words() | self._beside.words() | self._for_others.words()

    def in_parts(
        self, message: Message, parts: tuple[ReadingPart, ...]
    ) -> tuple[Intent | None, Message, tuple[ReadingPart, ...]]:
        if self._only_wishes(message, parts):
            return Intent.GREETING, message, ()
        if asks_who_writes(message.words) and all(map(self._is_of_no_place, parts)):
            return Intent.PERSON, message, ()
        if self._only_announces(message, parts) or (
            len(parts) == 1 and self._only_introduces(message, parts[0])
        ):
            return None, message, (parts[0].model_copy(update={"introduces": True}),)
        return None, message, self._without_what_others_are_told(message, parts)

    def _without_what_others_are_told(
        self, message: Message, parts: tuple[ReadingPart, ...]
    ) -> tuple[ReadingPart, ...]:
        is_no_matter = all(self._is_no_matter(part) and part.kind is Kind.OTHER for part in parts)
        if parts and is_no_matter and self._for_others.went_astray(message.words):
            said = {"text": " ".join(p.text for p in parts), "masked": " ".join(p.masked for p in parts)}
            return (parts[0].model_copy(update={**said, "withdraws": True, "wants_nothing": True}),)
        limits = {"known_from": self._ask_from, "sure_from": self._sure_from}
        others = self._for_others
        if all(
            others.calls_by_name(message, part, **limits)
            or others.speaks_to_their_own(message, part, **limits)
            for part in parts
        ):
            return tuple(part.model_copy(update={"for_another": True}) for part in parts)
        return parts

    def _only_wishes(self, message: Message, parts: Sequence[ReadingPart]) -> bool:
        """Thanks among them are thanks: they reach the unit."""
        folded = tuple(word.folded for word in message.words)
        if not self._intents.wishes(message.words) or self._thanks.are_in(folded):
            return False
        return all(self._is_no_matter(part) and part.kind in _NO_MATTER for part in parts)

    def _is_no_matter(self, part: ReadingPart) -> bool:
        is_known = part.topic != UNKNOWN_TOPIC and part.confidence >= self._ask_from
        return not (part.hazard or part.place or is_known) and part.solved is None

    def _is_of_no_place(self, part: ReadingPart) -> bool:
        """Nor of any unit but the one that answers for this line."""
        is_ours = part.topic in self._of_the_line or part.confidence < self._ask_from
        return is_ours and not (part.hazard or part.place)

    def _only_introduces(self, message: Message, part: ReadingPart) -> bool:
        folded = tuple(word.folded for word in message.words)
        if part.hazard or not 0 < len(folded) <= LONGEST:
            return False
        who = covered(self._who, folded)
        told = who or covered(self._lives, folded)
        where = self._whereabouts.named(message) if told else frozenset()
        if not told or not (who or where):
            return False
        left = set(range(len(folded))) - told - where - covered(self._beside, folded)
        return all(folded[at] == UNSAID or folded[at].isdigit() for at in left)

    def _only_announces(self, message: Message, parts: Sequence[ReadingPart]) -> bool:
        """`3 fotoğraf atıcam, karışmasın`: what it is will be told by what comes."""
        if len(parts) != 1 or len(message.words) > LONGEST or not self._is_no_matter(parts[0]):
            return False
        is_nothing_yet = parts[0].kind is Kind.OTHER and not parts[0].withdraws
        return is_nothing_yet and _will_send(message.words)


def _will_send(words: Sequence[Word]) -> bool:
    folded = [word.folded for word in words]
    writes = any(map(_I_WRITE.fullmatch, folded))
    return writes or (any(map(_I_SEND.fullmatch, folded)) and any(map(_PIECES.fullmatch, folded)))
