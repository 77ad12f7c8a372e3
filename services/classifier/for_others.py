"""What was written to somebody else: to a person called by name, or so its writer says afterwards.

`Ayşe hanım sunumu bana da atar mısınız` is no matter of the town. Nobody here is known by name to those who
write, so a name with `hanım` or `bey` at the beginning is another's, unless it tells a trouble or a place.
"""

import re
from collections.abc import Sequence

from services.classifier.message import Message
from services.classifier.text.folding import Word, listed
from services.classifier.text.phrases import Phrases, covered
from services.classifier.wishes.intents import FILLERS
from shared.events import Kind, ReadingPart
from shared.municipality.model import UNKNOWN_TOPIC
from shared.municipality.reading import Readings

_GREETING = 2  # words
_STRANGE = 2  # words
_TITLES = listed("hanim bey hanimcim hanimcigim beycim beycigim hocam usta abi abla")
_OURS = re.compile(r"(?:baskan|belediye|yetkili|mudur|memur|gorevli|zabita|muhtar|ekip|vekil)\w*")
_SPEAKS_TO_ONE = re.compile(  # of oneself, or to whom one speaks: of a third person one complains
    r"m[iu]s[iu]n(?:[iu]z)?|m[iu]y[iu][mz]|\w+s[iu]n[iu]z|\w+[dt][iu]n(?:[iu]z)|"
    r"\w{2,}(?:[dt][iu][mk]|m[iu]s[iu][mz]|yor?(?:um|uz|m|z)|[iu]c[ae]m|[ae]c[ae]g[iu][mz]|[aeiu]?r[iu][mz]|y[iu]m)|"
    r"\w{2,}[aeiu]n[iu]z"
)
_DETAILS = re.compile(  # of a report: what is told wrongly there is put right, not taken back
    r"(?:adres|sokag|sokak|cadde|mahalle|konum|lokasyon|foto|resim|resm|plaka|numara|kapi|bina|daire|blok|"
    r"durak|hatt?[iu]|isim|ism|tarih|saat|fatura|ceza|bast[iu]|basm[iu]s|t[iu]kla|tus|buton|sect|secm)\w*|ad[iu]|yeri(?:ni)?|no|nu"
)


class ForOthers:
    def __init__(self, readings: Readings) -> None:
        wishes = [intent for intent in readings.intents if intent.astray]
        self._astray = Phrases(phrase for said in wishes for phrase in said.astray)
        self._sorry = Phrases(phrase for said in wishes for phrase in said.sorry)
        self._mixed_up = Phrases(phrase for said in wishes for phrase in said.mixed_up)
        beside = (phrase for said in wishes for phrase in (*said.beside, *said.sorry, *said.mixed_up))
        self._beside = Phrases((*beside, *FILLERS))

    def words(self) -> frozenset[str]:
        return self._sorry.words() | self._mixed_up.words()

    def calls_by_name(
        self, message: Message, part: ReadingPart, *, known_from: float, sure_from: float
    ) -> bool:
        """Whether a person is called by name, and nothing is told that may be ours."""
        if part.hazard or part.place or part.solved is False or part.kind in (Kind.COMPLAINT, Kind.THANKS):
            return False
        shares = dict(part.candidates)
        none = shares.pop(UNKNOWN_TOPIC, 0.0)
        needed = known_from if part.kind is Kind.OTHER else sure_from
        if none < needed or max(shares.values(), default=0.0) >= known_from:
            return False
        words = message.written
        at = _behind_a_name(message)
        if at is None or any(_OURS.fullmatch(word.folded) for word in words):
            return False
        return any(_SPEAKS_TO_ONE.fullmatch(word.folded) for word in words[at + 1 :])

    def went_astray(self, words: Sequence[Word]) -> bool:
        """Whether words that are no matter say that something was meant for others, or hardly more than that
        it was mixed up and that one is sorry."""
        folded = tuple(word.folded for word in words)
        if any(_DETAILS.fullmatch(word) for word in folded):
            return False
        if self._astray.are_in(folded):
            return True
        strange = len(folded) - len(covered(self._beside, folded))
        return strange <= _STRANGE and self._sorry.are_in(folded) and self._mixed_up.are_in(folded)


def _behind_a_name(message: Message) -> int | None:
    """Where the title stands: right behind the first name, with nothing but greetings before it."""
    name = next((span for span in message.private if span.type == "name"), None)
    words = message.written
    at = next((n for n, word in enumerate(words) if name and word.start >= name.end), None)
    if name is None or at is None or at > _GREETING or words[at].folded not in _TITLES:
        return None
    return at if not message.text[name.end : words[at].start].strip() else None
