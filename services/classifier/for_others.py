"""What was written to somebody else: to a person called by name, or so its writer says afterwards.

`Ayşe hanım sunumu bana da atar mısınız` is no matter of the town. Nobody here is known by name to those who
write, so a name with `hanım` or `bey` at the beginning is another's, unless it tells a trouble or a place.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.familiar import calls_a_friend, tells_one_at_home
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
_MAY_ASK = frozenset((Kind.QUESTION, Kind.REQUEST))
_WAS_FOR = re.compile(
    r"(?!(?:size|sana|bura|ora|daha|sonra|aksam|sabah|yarin|hafta|belediye)\w*)\w{3,}[ae]|icin"
)
_MEANT_TO_SEND = re.compile(
    r"(?:yaz|at|gonder|yoll?a?|di?y?|de|soyle|sor)(?:[ae]c[ae]kt[iu]m|[iu]yo?r?d[iu]m|[iu]yo?d[iu]m|m[iu]st[iu]m)|"
    r"(?:gid|ol)[ae]c[ae]kt[iu]"
)
_THAT = listed("o bu onu bunu mesaj mesaji")
_DETAILS = re.compile(  # of a report: what is told wrongly there is put right, not taken back
    r"(?:adres|sokag|sokak|cadde|mahalle|konum|lokasyon|foto|resim|resm|plaka|numara|kapi(?!ci)|bina|daire|blok|"
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

    def speaks_to_their_own(
        self, message: Message, part: ReadingPart, *, known_from: float, sure_from: float
    ) -> bool:
        """Whether a friend is called, or one at home told to do something, and nothing is told that may be
        ours. Both together leave less doubt."""
        folded = [word.folded for word in message.written]
        tells = part.hazard or part.place or part.solved is False or part.asks_after
        if tells or not folded or any(_OURS.fullmatch(word) or _DETAILS.fullmatch(word) for word in folded):
            return False
        friend, errand = calls_a_friend(folded), tells_one_at_home(folded)
        may_ask = friend and part.kind in _MAY_ASK
        if not (friend or errand) or not (part.kind is Kind.OTHER or may_ask):
            return False
        shares = dict(part.candidates)
        shares.pop(UNKNOWN_TOPIC, None)
        likeliest = max(shares.values(), default=0.0)
        return likeliest < (sure_from if friend and errand else (known_from + sure_from) / 2)

    def went_astray(self, words: Sequence[Word]) -> bool:
        """Whether words that are no matter say that something was meant for others, or hardly more than that
        it was mixed up and that one is sorry."""
        folded = tuple(word.folded for word in words)
        if any(_DETAILS.fullmatch(word) for word in folded):
            return False
        if self._astray.are_in(folded):
            return True
        speaks_of_it = self._sorry.are_in(folded) or not _THAT.isdisjoint(folded)
        if speaks_of_it and _was_meant_for_another(folded):
            return True
        strange = len(folded) - len(covered(self._beside, folded))
        return strange <= _STRANGE and self._sorry.are_in(folded) and self._mixed_up.are_in(folded)


def _was_meant_for_another(folded: Sequence[str]) -> bool:
    """ "Kardeşime diyecektim": to whom, and what one was about to do."""
    pairs = pairwise(folded)
    return any(_WAS_FOR.fullmatch(whom) and _MEANT_TO_SEND.fullmatch(meant) for whom, meant in pairs)


def _behind_a_name(message: Message) -> int | None:
    """Where the title stands: right behind the first name, with nothing but greetings before it."""
    name = next((span for span in message.private if span.type == "name"), None)
    words = message.written
    at = next((n for n, word in enumerate(words) if name and word.start >= name.end), None)
    if name is None or at is None or at > _GREETING or words[at].folded not in _TITLES:
        return None
    return at if not message.text[name.end : words[at].start].strip() else None
