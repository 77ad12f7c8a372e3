"""Phrases of whole words, as the municipality lists them, and where a row of words has one."""

from collections.abc import Iterable, Iterator

from services.classifier.text.folding import fold, words_of
from shared.municipality.reading import spelt_out

Phrase = tuple[str, ...]


class Phrases:
    def __init__(self, listed: Iterable[str]) -> None:
        self._all = frozenset(phrases_of(listed))
        self._first = frozenset(phrase[0] for phrase in self._all)
        self._longest = max(map(len, self._all), default=0)

    def words(self) -> frozenset[str]:
        return frozenset(word for phrase in self._all for word in phrase)

    def are_in(self, folded: Phrase) -> bool:
        """Whether any of them stands anywhere in these words."""
        return any(
            folded[at : at + length] in self._all
            for at, word in enumerate(folded)
            if word in self._first
            for length in range(1, min(self._longest, len(folded) - at) + 1)
        )

    def beginning(self, folded: Phrase, at: int) -> int:
        """How many words from this one on are one of the phrases."""
        lengths = range(min(self._longest, len(folded) - at), 0, -1)
        return next((length for length in lengths if folded[at : at + length] in self._all), 0)

    def ending(self, folded: Phrase) -> int:
        """How many of the last words are one of the phrases."""
        lengths = range(min(self._longest, len(folded)), 0, -1)
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
