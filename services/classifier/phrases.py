"""Phrases of whole words, as the municipality lists them, and where a row of words has one."""

from collections.abc import Iterable, Iterator

from services.classifier.folding import fold, words_of
from shared.municipality.reading import spelt_out

Phrase = tuple[str, ...]


def phrase_of(written: str) -> Phrase:
    return tuple(word.folded for word in words_of(fold(written)))


def phrases_of(listed: Iterable[str]) -> Iterator[Phrase]:
    """Each with one alternative of each word: `gelen giden|gelen yok` are two."""
    for written in listed:
        for said in spelt_out(written):
            phrase = phrase_of(said)
            if phrase:
                yield phrase
