"""Finds the municipality's words in a message: every pattern of every list in one pass over the words.

The syntax is the one of `shared/municipality/reading.py`. A word is looked up once, its prefixes in one
table; only patterns whose last stem is present are then tried. Slips are put right before (`spelling.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from services.classifier.evidence.formal import as_spoken
from services.classifier.text.folding import Word, fold, words_of

_CACHED_WORDS = 50_000
_TRIES = 12  # a word said oftener has said what it had to say


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern was found: the first and the last word."""

    pattern: str
    first: int
    last: int


@dataclass(slots=True)
class _Slots:
    """By stem text: the slots (alternatives of one place in a pattern) that a word with it fills."""

    whole: dict[str, set[int]] = field(default_factory=dict)
    prefix: dict[str, set[int]] = field(default_factory=dict)


class PatternBook:
    """Patterns are added first (`add` gives a number back), then `find` says which ones a message has."""

    def __init__(self, short_stems: Mapping[str, Sequence[str]], gap_words: int) -> None:
        self._short_stems = short_stems
        self._reach = gap_words + 1
        self._slots = _Slots()
        self._slot_numbers: dict[str, int] = {}
        self._patterns: list[tuple[str, tuple[int, ...]]] = []
        self._numbers: dict[str, int] = {}
        self._opening: set[int] = set()  # slots with another behind them in some pattern
        self._alone: dict[int, list[int]] = {}
        self._ending_with: dict[int, list[tuple[int, int]]] = {}
        self._seen: dict[str, _Known] = {}

    def add(self, pattern: str) -> int:
        if pattern in self._numbers:
            return self._numbers[pattern]
        number = self._numbers[pattern] = len(self._patterns)
        slots = tuple(self._slot(stem) for stem in pattern.split())
        self._patterns.append((pattern, slots))
        self._opening.update(slots[:-1])
        if len(slots) == 1:
            self._alone.setdefault(slots[0], []).append(number)
        elif slots:
            self._ending_with.setdefault(slots[-1], []).append((number, slots[0]))
        self._seen.clear()
        return number

    def add_all(self, patterns: Iterable[str]) -> frozenset[int]:
        return frozenset(self.add(pattern) for pattern in patterns)

    def words(self) -> frozenset[str]:
        """Every stem of the patterns, as a word by itself."""
        return frozenset((*self._slots.whole, *self._slots.prefix))

    def find(self, words: Sequence[Word]) -> dict[int, Match]:
        """By pattern number its first match."""
        places: dict[int, list[int]] = {}
        found: dict[int, Match] = {}
        said: dict[str, int] = {}
        for position, word in enumerate(words):
            known = self._seen.get(word.folded) or self._look_up(word.folded)
            times = said[word.folded] = said.get(word.folded, 0) + 1
            if times > _TRIES:
                continue
            for slot in known.opening:
                if slot in places:
                    places[slot].append(position)
                else:
                    places[slot] = [position]
            for number in known.alone:
                if number not in found:
                    found[number] = Match(self._patterns[number][0], position, position)
            for number, first_slot in known.ends:
                if first_slot in places and number not in found:
                    match = self._ending_at(number, position, places)
                    if match:
                        found[number] = match
        return found

    def _ending_at(self, number: int, last: int, places: Mapping[int, Sequence[int]]) -> Match | None:
        pattern, slots = self._patterns[number]
        position = last
        for slot in slots[-2::-1]:
            before = _nearest_before(places.get(slot, ()), position)
            if before < position - self._reach:
                return None
            position = before
        return Match(pattern, position, last)

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
                self._slots.prefix.setdefault(text, set()).add(number)
        return number

    def _add_forms(self, forms: Sequence[str], number: int) -> None:
        for form in forms:
            table = self._slots.whole if form.startswith("=") else self._slots.prefix
            table.setdefault(_as_word(form.lstrip("=")), set()).add(number)

    def _look_up(self, word: str) -> "_Known":
        if len(self._seen) > _CACHED_WORDS:
            self._seen.clear()
        slots = self._filled_by(word)
        if (spoken := as_spoken(word)) != word:
            slots |= self._filled_by(spoken)
        alone: list[int] = []
        ends: list[tuple[int, int]] = []
        for slot in slots:
            alone += self._alone.get(slot, ())
            ends += self._ending_with.get(slot, ())
        known = _Known(tuple(slots & self._opening), tuple(sorted(alone)), tuple(sorted(ends)))
        self._seen[word] = known
        return known

    def _filled_by(self, word: str) -> set[int]:
        slots = set(self._slots.whole.get(word, ()))
        for length in range(1, min(len(word), 24) + 1):
            if (stem := word[:length]) in self._slots.prefix:
                slots |= self._slots.prefix[stem]
        return slots


@dataclass(frozen=True, slots=True)
class _Known:
    """A word looked up: the slots it fills that a pattern may go on from, and the patterns it can end."""

    opening: tuple[int, ...]
    alone: tuple[int, ...]
    ends: tuple[tuple[int, int], ...]  # with the slot the pattern begins with


def _nearest_before(places: Sequence[int], position: int) -> int:
    """The last of the ascending places before `position`, or one that is too far from any."""
    for place in reversed(places):
        if place < position:
            return place
    return -_CACHED_WORDS


def _as_word(stem: str) -> str:
    return "".join(word.folded for word in words_of(fold(stem)))
