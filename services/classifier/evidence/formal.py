"""Verbs as petitions write them: `dövmektedir` says what `dövüyor` says, which alone the lists know."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from services.classifier.text.folding import Word

_FORMAL = re.compile(
    r"(\w+)m[ae]kt[ae](d[iu]rl[ae]r|l[ae]rd[iu]r|d[iu]r|l[ae]r|y[iu]m|y[iu]z|yd[iu]|ym[iu]s)?"
)
_SPOKEN = {"yi": "u", "yu": "u", "yd": "du", "ym": "mus"}  # by the beginning of an ending
_SOFTENED = {"et": "ed", "git": "gid", "kaybet": "kaybed"}
_VOWELS = "aeiou"
_REMEMBERED = 20_000


@lru_cache(maxsize=_REMEMBERED)
def as_spoken(word: str) -> str:
    """A folded word in the present people speak; itself, if it is no formal verb."""
    formal = _FORMAL.fullmatch(word)
    if formal is None:
        return word
    return _present(formal[1]) + _person(formal[2] or "")


def in_spoken_words(words: Sequence[Word]) -> tuple[Word, ...]:
    return tuple(
        word if (spoken := as_spoken(word.folded)) == word.folded else replace(word, folded=spoken)
        for word in words
    )


def _present(stem: str) -> str:
    stem = _SOFTENED.get(stem, stem)
    if stem[-1] in "ae":  # `patlamakta`: patlıyor
        stem = stem[:-1]
    elif stem[-1] in _VOWELS:  # `uyumakta`: uyuyor
        return stem + "yor"
    last = next((letter for letter in reversed(stem) if letter in _VOWELS), "i")
    return stem + ("u" if last in "ou" else "i") + "yor"


def _person(ending: str) -> str:
    if "lar" in ending or "ler" in ending:
        return "lar"
    spoken = _SPOKEN.get(ending[:2], "")
    return spoken + ending[-1] if spoken == "u" else spoken
