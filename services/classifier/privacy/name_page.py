"""A message as the search for names sees it: its words, what each may be, and how they stand together."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from services.classifier.privacy.cases import COMITATIVE
from services.classifier.privacy.cues_before import is_reached_by
from services.classifier.privacy.cues_behind import AFTER
from services.classifier.privacy.name_kinds import ENDS, kinds_in
from services.classifier.privacy.name_lists import (
    EVERYDAY,
    GIVEN,
    NAME,
    ORDINARY,
    PUBLIC_FIGURES,
    SUFFIXED,
    SURNAME,
)
from services.classifier.privacy.name_stops import STOPS
from services.classifier.privacy.named_places import CITIES, DISTRICTS, LIKELY, is_sold, is_traded, place_form
from services.classifier.privacy.spoken_numbers import is_number
from services.classifier.text.folding import Word

_OF_A_PERSON = 7  # digits of a number that reaches somebody
_SHOUTED = 0.6  # share of capitals from which a capital says nothing
_AGED = ("yasin", "yasim")
_HUNDRED = "yuz"
_OF_A_FIRM = ("tesisat", "elektrik")
ARTICLES = ("al", "el")  # `Nour Al-Masri`
_MARKS = "'’‘ʼ`´"


@dataclass(frozen=True)
class Page:
    """The words of a message and what each of them may be."""

    text: str
    words: Sequence[Word]
    bare: Sequence[str]  # without the suffix behind an apostrophe
    kinds: Sequence[int]
    places: frozenset[str]
    shouted: bool

    def between(self, at: int) -> str:
        """What stands between this word and the one before it."""
        return self.text[self.words[at - 1].end : self.words[at].start] if at else "\n"

    def joined(self, at: int) -> bool:
        """Whether this word and the one before are one run: by blanks, a hyphen, or the dot of an initial."""
        if not 0 < at < len(self.words) or len(self.bare[at - 1]) < len(self.words[at - 1].folded):
            return False
        gap = self.between(at)
        if gap == "-":
            return self.bare[at - 1] in ARTICLES or (self.is_capital(at) and self.kinds[at] & NAME > 0)
        return gap == " " or not gap.strip(" ") or (len(self.bare[at - 1]) == 1 and gap.strip(" ") == ".")

    def is_capital(self, at: int) -> bool:
        return not self.shouted and self.text[self.words[at].start].isupper()

    @cached_property
    def is_written_with_care(self) -> bool:
        """Most sentences begin with a capital."""
        begun = [at for at in range(len(self.words)) if self.opens(at)]
        return not self.shouted and 2 * sum(map(self.is_capital, begun)) > len(begun)

    def opens(self, at: int) -> bool:
        """A sentence or a line begins here, and a capital says nothing."""
        return at == 0 or not (self.is_initial(at - 1) or ENDS.isdisjoint(self.between(at)))

    def closes(self, last: int) -> bool:
        """A clause ends with this word."""
        rest = self.text[self.words[last].end : self.words[last].end + 3].lstrip(" ")
        return not rest or rest[0] in ".,;:-/\n(!" or rest[0].isdigit()

    def ends_text(self, last: int) -> bool:
        rest = self.words[last + 1 : last + 8]
        return all(is_reached_by(word.folded) for word in rest)

    def gives_number(self, last: int) -> bool:
        """A telephone or an identity number behind it."""
        return (
            sum(len(word.folded) for word in self.words[last + 1 :] if word.folded.isdigit()) >= _OF_A_PERSON
        )

    def follows_number(self, first: int) -> bool:
        """A telephone right before it."""
        at = first
        while at and self.words[at - 1].folded.isdigit():
            at -= 1
        return sum(len(word.folded) for word in self.words[at:first]) >= _OF_A_PERSON

    def is_illness(self, at: int) -> bool:
        """`SMA hastası`."""
        return self.joined(at + 1) and self.words[at + 1].folded.startswith(("hastas", "hastalig"))

    def tells_age(self, last: int) -> bool:
        """`Kıymet yetmiş sekiz yaşındayım`, but `çınar üç yüz yaşında` no."""
        at, marks = last + 1, " ," if self.is_capital(last) else " "
        while at < min(last + 4, len(self.words)) and _is_of_an_age(self.words[at].folded):
            if self.between(at).strip(marks):
                return False
            at += 1
        return last + 1 < at < len(self.words) and self.words[at].folded.startswith(_AGED)

    def stops(self, at: int) -> bool:
        bare = self.bare[at]
        return bare in STOPS or not bare.isalpha() or self._is_address(at)

    def _is_address(self, at: int) -> bool:
        """Part of an e-mail address."""
        if "@" not in self.text:
            return False
        start = self.text.rfind(" ", 0, self.words[at].start) + 1
        end = self.text.find(" ", self.words[at].end)
        return "@" in self.text[start : end if end > 0 else None]

    def is_company(self, at: int) -> bool:
        """`Deniz'le konuştuk`; with other endings it is as often a place, or somebody's dog."""
        suffix = self.words[at].folded[len(self.bare[at]) :]
        return suffix in COMITATIVE and self.text[self.words[at].start].isupper()

    def is_initial(self, at: int) -> bool:
        return len(self.bare[at]) == 1 and self.text[self.words[at].end : self.words[at].end + 1] == "."

    def follows_initial(self, at: int) -> bool:
        """`M. Korkmaz`: a capital behind the initial, and a name."""
        return self.joined(at) and bool(self.kinds[at] & NAME) and self.text[self.words[at].start].isupper()

    def is_surname_written_so(self, at: int) -> bool:
        """Behind a sure given name a capital is a surname, be the word what it may: `Elif Su`, `Volkan B.`"""
        if self._signs_with_initial(at):
            return True
        if self.kinds[at - 1] & (GIVEN | EVERYDAY | SUFFIXED) != GIVEN or not self.is_capital(at):
            return False
        if self.is_initial(at):
            return True
        short = len(self.bare[at]) < 3 or bool(self.kinds[at] & SURNAME)
        bound = self.bare[at] in AFTER or self.bare[at] in CITIES or self.form_behind(at - 1)
        if self.text[self.words[at].start] == "Ş":
            return self.bare[at] == "sen"  # `Hasan Şen`; `Su` is a surname, `Şu` is not
        return short and not bound

    def _signs_with_initial(self, at: int) -> bool:
        """`Umut K.`, but `Umut A.Ş.` no."""
        if not self.is_initial(at) or not self.kinds[at - 1] & GIVEN or self.kinds[at - 1] & SUFFIXED:
            return False
        both_capital = self.is_capital(at) and self.is_capital(at - 1)
        return both_capital and not (at + 1 < len(self.words) and self.is_initial(at + 1))

    def is_word_as_surname(self, at: int) -> bool:
        """`Şenol Ekşi`, `Hamza Doğru`: a capital within a sentence that is not all capitals."""
        if not self.kinds[at] & ORDINARY or not self.is_capital(at) or self.stops(at):
            return False
        if self.text.startswith(":", self.words[at].end):
            return False  # the next field of a form
        word = self.bare[at]
        if word in AFTER or word in DISTRICTS or word in _OF_A_FIRM or word.endswith(("dan", "den")):
            return False
        if self._is_in_capitals(at) != self._is_in_capitals(at - 1):
            return False
        goes_on = self.joined(at + 1) and self.is_capital(at + 1) and self.kinds[at + 1] & ORDINARY
        return not goes_on and not self.form_behind(at - 1)

    def _is_in_capitals(self, at: int) -> bool:
        start = self.words[at].start
        return self.text[start : start + len(self.bare[at])].isupper()

    def is_surname(self, at: int) -> bool:
        """A surname, and hardly a word besides."""
        if not self.joined(at) or not self.kinds[at] & SURNAME or self.stops(at):
            return False
        return self.is_capital(at) or not self.kinds[at] & EVERYDAY

    def is_foreign_pair(self, at: int) -> bool:
        """Two capitals side by side within a sentence, neither a word anybody knows: `Katrin Vogel`."""
        if not self.is_capital(at) or not self.joined(at + 1):
            return False
        if not all(map(self._is_foreign, (at, at + 1))):
            return False
        return at == 0 or self.bare[at - 1] not in DISTRICTS | CITIES

    def _is_foreign(self, at: int) -> bool:
        word = self.bare[at]
        lower = self.text[self.words[at].start + 1 : self.words[at].end].islower()
        known = self.kinds[at] & (EVERYDAY | ORDINARY | SUFFIXED) or word in self.places or word in DISTRICTS
        return (
            lower
            and not known
            and not self.stops(at)
            and self.is_capital(at)
            and not self.opens(at)
            and len(word) > 3
        )

    def is_arabic(self, at: int) -> bool:
        return "\u0600" <= self.bare[at][0] <= "\u06ff"

    def form_behind(self, last: int) -> int:
        """How surely the next word makes a place of the name before it."""
        at = last + 1
        if not self.joined(at):
            return 0
        following = self.words[at + 1].folded if at + 1 < len(self.words) else ""
        if is_traded(self.words[at].folded):
            return LIKELY if self.is_capital(last) and self.is_capital(at) else 0
        if self.words[at].folded == "cayi" and not self.is_capital(at):
            return 0  # what people drink
        if is_sold(self.words[at].folded) and self.is_capital(last) and not self.is_capital(at):
            return 0
        return 0 if following in AFTER else place_form(self.words[at].folded, following)

    def well_known(self, at: int) -> int:
        """How many words from here are a public figure's name or one of the municipality's places."""
        for length in range(min(4, len(self.words) - at), 1, -1):
            together = " ".join(self.bare[at : at + length])
            if together in PUBLIC_FIGURES or together in self.places:
                return length
        return 1 if self.bare[at] in PUBLIC_FIGURES else 0


def _is_of_an_age(word: str) -> bool:
    return is_number(word) and (len(word) < 3 if word.isdigit() else _HUNDRED not in word)


def page_of(text: str, words: Sequence[Word], places: frozenset[str]) -> Page:
    bare = [_without_suffix(text, word) for word in words]
    letters = list(filter(str.isalpha, text[:300]))
    shouted = sum(map(str.isupper, letters)) > _SHOUTED * len(letters)
    kinds = kinds_in(text, words, bare, shouted=shouted)
    return Page(text, words, bare, kinds, places, shouted)


def _without_suffix(text: str, word: Word) -> str:
    if word.end - word.start == len(word.folded):
        return word.folded
    written = text[word.start : word.end]
    at = min((written.find(mark) for mark in _MARKS if mark in written), default=0)
    return word.folded[:at] if at > 1 else word.folded
