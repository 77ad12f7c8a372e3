"""Finds the municipality's words in a message: every pattern of every list in one pass over the words.

The syntax is the one of `shared/municipality/reading.py`. A word is looked up once, its prefixes in one
table; only patterns whose last stem is present are then tried. Long stems forgive one slip of the thumb.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from services.classifier.folding import Word, fold, words_of

FORGIVING_FROM = 6  # letters of a stem from which one slip is forgiven
_CACHED_WORDS = 50_000
_TRIES = 12  # a word said oftener has said what it had to say


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found: the first and the last word."""

    pattern: str
    first: int
    last: int
    exact: bool


@dataclass(slots=True)
class _Slots:
    """By stem text: the slots (alternatives of one place in a pattern) that a word with it fills."""

    whole: dict[str, set[int]] = field(default_factory=dict)
    prefix: dict[str, set[int]] = field(default_factory=dict)
    long: dict[str, set[tuple[str, int]]] = field(default_factory=dict)  # by letters of the stem


class PatternBook:
    """Patterns are added first (`add` gives a number back), then `find` says which ones a message has."""

    def __init__(self, short_stems: Mapping[str, Sequence[str]], gap_words: int) -> None:
        self._short_stems = short_stems
        self._reach = gap_words + 1
        self._slots = _Slots()
        self._slot_numbers: dict[str, int] = {}
        self._patterns: list[tuple[str, tuple[int, ...]]] = []
        self._numbers: dict[str, int] = {}
        self._ending_with: dict[int, list[int]] = {}
        self._seen: dict[str, _Known] = {}

    def add(self, pattern: str) -> int:
        if pattern in self._numbers:
            return self._numbers[pattern]
        number = self._numbers[pattern] = len(self._patterns)
        slots = tuple(self._slot(stem) for stem in pattern.split())
        self._patterns.append((pattern, slots))
        if slots:
            self._ending_with.setdefault(slots[-1], []).append(number)
        self._seen.clear()
        return number

    def add_all(self, patterns: Iterable[str]) -> frozenset[int]:
        return frozenset(self.add(pattern) for pattern in patterns)

    def find(self, words: Sequence[Word]) -> dict[int, Match]:
        """By pattern number its first match."""
        places: dict[int, list[int]] = {}
        slipped: set[tuple[int, int]] = set()
        found: dict[int, Match] = {}
        said: dict[str, int] = {}
        for position, word in enumerate(words):
            known = self._known(word.folded)
            times = said[word.folded] = said.get(word.folded, 0) + 1
            if not known.slots or times > _TRIES:
                continue
            for slot in known.slots:
                places.setdefault(slot, []).append(position)
            slipped.update((slot, position) for slot in known.forgiven)
            for number in known.alone:
                if number not in found:
                    exact = self._patterns[number][1][0] not in known.forgiven
                    found[number] = Match(self._patterns[number][0], position, position, exact)
            for number, first_slot in known.ends:
                if first_slot in places and number not in found:
                    match = self._ending_at(number, position, places, slipped)
                    if match:
                        found[number] = match
        return found

    def _ending_at(
        self,
        number: int,
        last: int,
        places: Mapping[int, Sequence[int]],
        slipped: set[tuple[int, int]],
    ) -> Match | None:
        pattern, slots = self._patterns[number]
        position, exact = last, (slots[-1], last) not in slipped
        for slot in slots[-2::-1]:
            before = _nearest_before(places.get(slot, ()), position)
            if before < position - self._reach:
                return None
            position = before
            exact = exact and (slot, position) not in slipped
        return Match(pattern, position, last, exact)

    def _slot(self, stem: str) -> int:
        if stem in self._slot_numbers:
            return self._slot_numbers[stem]
        number = self._slot_numbers[stem] = len(self._slot_numbers)
        for alternative in stem.split("|"):
            whole = alternative.startswith("=")
            text = _as_word(alternative.lstrip("="))
            if not text:
                continue
            if whole:
                self._slots.whole.setdefault(text, set()).add(number)
            elif text in self._short_stems:
                self._add_forms(self._short_stems[text], number)
            else:
                self._add_prefix(text, number)
        return number

    def _add_forms(self, forms: Sequence[str], number: int) -> None:
        for form in forms:
            table = self._slots.whole if form.startswith("=") else self._slots.prefix
            table.setdefault(_as_word(form.lstrip("=")), set()).add(number)

    def _add_prefix(self, stem: str, number: int) -> None:
        self._slots.prefix.setdefault(stem, set()).add(number)
        if len(stem) >= FORGIVING_FROM and stem.isascii() and stem.isalpha():
            for key in (f"^{stem[:3]}", stem[0] + stem[3:6]):
                self._slots.long.setdefault(key, set()).add((stem, number))

    def _known(self, word: str) -> "_Known":
        known = self._seen.get(word)
        if known is None:
            if len(self._seen) > _CACHED_WORDS:
                self._seen.clear()
            known = self._seen[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> "_Known":
        exact = set(self._slots.whole.get(word, ()))
        for length in range(1, min(len(word), 24) + 1):
            exact |= self._slots.prefix.get(word[:length], set())
        forgiven: set[int] = set()
        if len(word) >= FORGIVING_FROM - 1 and word.isascii() and word.isalpha():
            first = word[0]
            for key in (f"^{word[:3]}", first + word[2:5], first + word[3:6], first + word[4:7]):
                for stem, number in self._slots.long.get(key, ()):
                    if number not in exact and begins_with_a_slip(word, stem):
                        forgiven.add(number)
        ends = sorted({number for slot in exact | forgiven for number in self._ending_with.get(slot, ())})
        return _Known(
            tuple(exact | forgiven),
            frozenset(forgiven),
            tuple(number for number in ends if len(self._patterns[number][1]) == 1),
            tuple((number, slots[0]) for number in ends if len(slots := self._patterns[number][1]) > 1),
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """A word looked up: the slots it fills, which of them with a slip, and the patterns it can end."""

    slots: tuple[int, ...]
    forgiven: frozenset[int]
    alone: tuple[int, ...]
    ends: tuple[tuple[int, int], ...]  # with the slot the pattern begins with


def _nearest_before(places: Sequence[int], position: int) -> int:
    """The last of the ascending places before `position`, or one that is too far from any."""
    for place in reversed(places):
        if place < position:
            return place
    return -_CACHED_WORDS


def begins_with_a_slip(word: str, stem: str) -> bool:
    """Whether `word` begins with `stem` but for one letter wrong, missing, doubled or swapped.

    The first and the last letter must be right: the last one is where Turkish inflects.
    """
    at = next((i for i, (have, want) in enumerate(zip(word, stem, strict=False)) if have != want), len(stem))
    if not 0 < at < len(stem) - 1:
        return False
    wrong = word.startswith(stem[at + 1 :], at + 1)
    missing = word.startswith(stem[at + 1 :], at)
    extra = word.startswith(stem[at:], at + 1)
    swapped = word[at : at + 2] == stem[at : at + 2][::-1] and word.startswith(stem[at + 2 :], at + 2)
    return wrong or missing or extra or swapped


def _as_word(stem: str) -> str:
    return "".join(word.folded for word in words_of(fold(stem)))
