"""What a message as a whole wants of the conversation: a greeting, `tamam`, `durum`, a reference number.

A short message is one intent when the municipality's phrases, the words it has beside them, and the small
words around any of them cover all of it. One word too many, and it is a matter: `çözüldü diye mesaj geliyor
ama gelen yok` solves nothing.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from services.classifier.text.folding import Word, listed
from services.classifier.text.phrases import Phrase, Phrases, phrase_of, phrases_of
from services.classifier.wishes.calling_off import is_no_wish, names_another
from services.classifier.wishes.curiosity import Curiosity
from services.classifier.wishes.slips import is_a_slip_from, without_doubles
from shared.events import Intent, Kind
from shared.municipality.reading import Readings

FORGIVING_FROM = 6  # letters of a word from which one slip is forgiven
_REMEMBERED = 20_000  # words
LONGEST = 12  # words; whoever writes more has a matter
_STEM = 5  # letters
_FIRST_COUNTS = (
    Intent.STOP,
    Intent.START,
    Intent.PRIVACY,
    Intent.PERSON,
    Intent.WITHDRAWAL,
    Intent.NOT_SOLVED,
    Intent.SOLVED,
    Intent.STATUS,
    Intent.SKIP,
    Intent.THANKS,
    Intent.ACKNOWLEDGEMENT,
    Intent.GREETING,
)
_NO_TROUBLE = frozenset((Kind.OTHER, Kind.THANKS))
_INSIDE_MORE = frozenset((Intent.STATUS, Intent.PERSON, Intent.PRIVACY))
_SIGNS = {
    Intent.THANKS: "🙏❤💐🌹🌸💙💚🧡💛💜🤍🥰😍👏🤲🫶",
    Intent.NOT_SOLVED: "👎",
    Intent.ACKNOWLEDGEMENT: "👍👌✅☑✔🆗🤝🙂😊😀",
    Intent.GREETING: "👋🙋",
}
_SIGN_MEANS = {sign: intent for intent, signs in _SIGNS.items() for sign in signs}
FILLERS = listed(
    """
    cok ya yaa be abi abla hocam hocam canim kardesim baskanim beyaz masa belediye belediyem sayin
    yetkili size sizlere herkese hepinize efendim lutfen o zaman pekala peki simdi de da bir ki iste
    valla vallahi gercekten ayrica tekrar yine hepsi icin ilginiz ilginize ilgilendiginiz allah
    arkadaslar the you very so much dear please
    """
)
_REFERENCE = re.compile(r"(?<![^\W_])([a-z]{3})[ \-_./]{0,3}(20\d\d)[ \-_./]{1,3}(\d{1,6})(?!\d)")


@dataclass(frozen=True, slots=True)
class Reference:
    whole: str
    start: int
    end: int


class IntentReader:
    def __init__(self, readings: Readings, short_code: str) -> None:
        self._phrases: dict[Phrase, Intent] = {}
        self._beside: dict[Intent, frozenset[str]] = {}
        for said in readings.intents:
            self._beside[Intent(said.id)] = frozenset(
                phrase_of(" ".join((*said.beside, *said.reports, *said.sorry)))
            )
            for phrase in phrases_of(said.all_phrases):
                self._phrases.setdefault(phrase, Intent(said.id))
        self._beside_some = frozenset().union(*self._beside.values()) - FILLERS
        wishes = [said for said in readings.intents if Intent(said.id) is Intent.WITHDRAWAL]
        self._reports = frozenset(phrase_of(" ".join(word for said in wishes for word in said.reports)))
        self._astray = Phrases(phrase for said in wishes for phrase in said.astray)
        greetings = [said for said in readings.intents if Intent(said.id) is Intent.GREETING]
        self._curiosity = Curiosity(readings)
        self._feasts = Phrases(phrase for said in greetings for phrase in said.feasts)
        self._announcing = Phrases(phrase for said in greetings for phrase in said.announces)
        self._perhaps_a_wish = Phrases(phrase for said in wishes for phrase in said.perhaps)
        perhaps = phrases_of(phrase for said in wishes for phrase in said.perhaps)
        taking_back = (phrase for phrase, meant in self._phrases.items() if meant is Intent.WITHDRAWAL)
        self._wish_stems = frozenset(max(phrase, key=len)[:_STEM] for phrase in (*taking_back, *perhaps))
        self._questions = [
            (Phrases(question.phrases), frozenset(question.topics)) for question in readings.status_questions
        ]
        singles = {phrase[0]: intent for phrase, intent in self._phrases.items() if len(phrase) == 1}
        self._undoubled = {without_doubles(word): intent for word, intent in singles.items()}
        self._long: dict[str, list[tuple[str, Intent]]] = {}
        for word, intent in singles.items():
            if len(word) >= FORGIVING_FROM:
                self._long.setdefault(word[0], []).append((word, intent))
        self._longest: dict[str, int] = {}  # by its first word; a misspelt one begins none of several
        for phrase in self._phrases:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 1))
        inside_more = (phrase for phrase, meant in self._phrases.items() if meant in _INSIDE_MORE)
        self._begins_inside = frozenset(phrase[0] for phrase in inside_more if len(phrase) > 1)
        self._short_code = short_code
        self._means = lru_cache(maxsize=_REMEMBERED)(self._misspelt)
        self._known = (
            frozenset(word for phrase in self._phrases for word in phrase) | FILLERS | self._beside_some
        )

    def words(self) -> frozenset[str]:
        """Every word of the phrases and beside them."""
        questions = (phrases.words() for phrases, _ in self._questions)
        return frozenset(
            word for words in (*self._phrases, *self._beside.values(), *questions) for word in words
        )

    def references(self, folded: str) -> tuple[Reference, ...]:
        """Registered numbers as people type them (`brn 2026 123`), written out whole."""
        return tuple(
            Reference(f"{self._short_code}-{found[2]}-{int(found[3]):06d}", found.start(), found.end())
            for found in _REFERENCE.finditer(folded)
            if found[1] == self._short_code.lower()
        )

    def strange(self, words: Sequence[Word]) -> tuple[int, int]:
        """Where the first and the last word are that stand in no phrase and beside none: what holds one is no
        intent. Where none is, behind all of them."""
        first = next((at for at, word in enumerate(words) if self._is_strange(word.folded)), len(words))
        behind = range(len(words) - 1, first, -1)
        return first, next((at for at in behind if self._is_strange(words[at].folded)), first)

    def _is_strange(self, word: str) -> bool:
        return word not in self._known and not self._means(word)

    def whole(self, text: str, words: Sequence[Word]) -> Intent | None:
        """The one intent that covers every word, or None."""
        if not words:
            return _of_signs(text)
        if len(words) > LONGEST:
            return None
        if self._curiosity.is_all(words):
            return Intent.WITHDRAWAL
        covered, left = self._cover(tuple(word.folded for word in words))
        intent = min(covered, key=_FIRST_COUNTS.index, default=None)
        return intent if intent and left <= self._beside[intent] else None

    def inside(self, words: Sequence[Word]) -> Intent | None:
        """A phrase of two words or more somewhere in a short message that has no topic of its own."""
        folded = tuple(word.folded for word in words[:LONGEST])
        if len(words) > LONGEST or self._begins_inside.isdisjoint(folded):
            return None
        for at in range(len(folded)):
            for length in range(min(self._longest.get(folded[at], 1), len(folded) - at), 1, -1):
                intent = self._phrases.get(folded[at : at + length])
                if intent in _INSIDE_MORE:
                    return intent
        return None

    def asks_for_status(self, words: Sequence[Word], topics: Collection[str], *, asks: bool) -> bool:
        """Of a short message about these topics: `çukur şikayetim ne durumda`; where it asks nothing, only by
        the phrases of its own topics (`başvuruma cevap verilmedi`).
        """
        folded = tuple(word.folded for word in words)
        if len(folded) > LONGEST:
            return False
        asked = (phrases for phrases, only in self._questions if (only.issuperset(topics) if only else asks))
        return any(phrases.are_in(folded) for phrases in asked)

    def asks_after(self, words: Sequence[Word], topic: str, kind: Kind) -> bool:
        """Whether one matter asks how it stands with something told before."""
        is_asked = self.asks_for_status(words, {topic}, asks=kind is Kind.QUESTION)
        return is_asked or self.inside(words) is Intent.STATUS

    def may_take_back(self, words: Sequence[Word]) -> bool:
        """Whether it is worth looking for a wish: most messages have no word of one."""
        return any(word.folded[:_STEM] in self._wish_stems for word in words)

    def takes_back(self, words: Sequence[Word], intent: Intent | None, kind: Kind = Kind.COMPLAINT) -> bool:
        """Whether they may take a report back: all that is said, where that is one intent, or a matter, and
        then beside a word for a report. What is no trouble needs none: `araba işi tamam iptal edin`."""
        if intent is Intent.WITHDRAWAL:
            return True
        folded = tuple(word.folded for word in words if word.folded not in FILLERS)
        if intent:
            return self._perhaps_a_wish.ending(folded) > 0
        if len(words) > LONGEST:
            return False
        stretches = [(at + n, 1) for at, word in enumerate(folded) if word in self._reports for n in (0, 1)]
        if kind in _NO_TROUBLE:  # `vazgeçtim` alone is of whatever: `duş alacaktım vazgeçtim`
            stretches += [(at, 2) for at in range(len(folded)) if not names_another(folded, at, self._known)]
        return any(
            self._phrases.get(folded[first : first + length]) is Intent.WITHDRAWAL
            and not is_no_wish(folded, first + length)
            for first, shortest in stretches
            for length in range(shortest, self._longest.get("".join(folded[first : first + 1]), 1) + 1)
        )

    def wants_nothing(self, words: Sequence[Word], intent: Intent) -> bool:
        """What is one intent: a feast's wishes, or what takes back words that were for somebody else or
        only asked, and names no report."""
        folded = tuple(word.folded for word in words)
        if intent is Intent.WITHDRAWAL:
            is_curious = self._curiosity.is_all(words)
            return is_curious or (self._astray.are_in(folded) and self._reports.isdisjoint(folded))
        return intent is Intent.GREETING and self.wishes(words) and not self._announcing.are_in(folded)

    def wishes(self, words: Sequence[Word]) -> bool:
        """Whether they give the wishes of a feast, whatever else they say."""
        return self._feasts.are_in(tuple(word.folded for word in words))

    def announces(self, words: Sequence[Word], intent: Intent) -> bool:
        """Of a greeting, whether it says that there is something to tell: `bir şikayetim olacaktı`."""
        return intent is Intent.GREETING and self._announcing.are_in(tuple(word.folded for word in words))

    def _cover(self, words: Phrase) -> tuple[list[Intent], set[str]]:
        """What the phrases mean, and the words that no phrase covers; nothing, where one of those stands
        beside none."""
        intents: list[Intent] = []
        left: set[str] = set()
        at = 0
        while at < len(words):
            for length in range(min(self._longest.get(words[at], 1), len(words) - at), 0, -1):
                intent = self._meaning(words[at : at + length])
                if intent:
                    intents.append(intent)
                    at += length
                    break
            else:
                if words[at] in self._beside_some:
                    left.add(words[at])
                elif words[at] not in FILLERS:
                    return [], left
                at += 1
        return intents, left

    def _meaning(self, phrase: Phrase) -> Intent | None:
        intent = self._phrases.get(phrase)
        return intent if intent or len(phrase) > 1 else self._means(phrase[0])

    def _misspelt(self, written: str) -> Intent | None:
        for known, meant in self._long.get(written[0], ()):
            if abs(len(written) - len(known)) <= 1 and is_a_slip_from(written, known):
                return meant
        return self._undoubled.get(without_doubles(written))


def _of_signs(text: str) -> Intent:
    meant = [_SIGN_MEANS[sign] for sign in text if sign in _SIGN_MEANS]
    return min(meant, key=_FIRST_COUNTS.index, default=Intent.EMPTY)
