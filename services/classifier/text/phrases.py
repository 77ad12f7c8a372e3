"""Phrases of whole words, as the municipality lists them, and where a row of words has one."""

from collections.abc import Iterable, Iterator

from services.classifier.text.folding import fold, words_of
from shared.municipality.reading import spelt_out

Phrase = tuple[str, ...]


class Phrases:
    def __init__(self, listed: Iterable[str]) -> None:
        self._all = frozenset(phrases_of(listed))
        self._longest: dict[str, int] = {}  # by its first word
        for phrase in self._all:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))
        self._last = frozenset(phrase[-1] for phrase in self._all)
        self._most = max(map(len, self._all), default=0)

    def words(self) -> frozenset[str]:
        return frozenset(word for phrase in self._all for word in phrase)

    def are_in(self, folded: Phrase) -> bool:
        """Whether any of them stands anywhere in these words."""
        if self.begin_nowhere(folded):
            return False
        return any(self.beginning(folded, at) for at, word in enumerate(folded) if word in self._longest)

    def begin_nowhere(self, folded: Phrase) -> bool:
        """Whether none of the words is the first of any: so it is of nearly every message."""
        return self._longest.keys().isdisjoint(folded)

    def beginning(self, folded: Phrase, at: int) -> int:
        """How many words from this one on are one of the phrases."""
        longest = self._longest.get(folded[at])
        if longest is None:
            return 0  # nearly every word
        lengths = range(min(longest, len(folded) - at), 0, -1)
        return next((length for length in lengths if folded[at : at + length] in self._all), 0)

    def ending(self, folded: Phrase) -> int:
        """How many of the last words are one of the phrases."""
        if not folded or folded[-1] not in self._last:
            return 0
        lengths = range(min(self._most, len(folded)), 0, -1)
        return next((length for length in lengths if folded[-length:] in self._all), 0)


def phrase_of(written: str) -> Phrase:
    return tuple(word.folded for word in words_of(fold(written)))


def phrases_of(listed: Iterable[str]) -> Iterator[Phrase]:
    """Each with one alternative of each word: `gelen giden|gelen yok` are two."""
    for written in listed:
        for said in spelt_out(written):
            phrase = phrase_of(said)
            if phrase:
                yield phrase


def covered(phrases: Phrases, folded: Phrase) -> set[int]:
    """Where the words stand that are of one of them."""
    if phrases.begin_nowhere(folded):
        return set()
    lengths = ((at, phrases.beginning(folded, at)) for at in range(len(folded)))
    return {at + more for at, length in lengths for more in range(length)}
