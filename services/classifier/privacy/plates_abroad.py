"""Number plates of other countries, each of a form of its own: only what is called a plate is one."""

import re
from collections.abc import Iterator
from itertools import islice

from services.classifier.privacy.plates import SUFFIXES, UNITS
from services.classifier.text.folding import fold, listed

_FORMS = (
    r"[A-Z]{1,3}[ \-]{1,3}[A-Z]{1,2}[ \-]{0,3}\d{1,4}[EH]?",  # Germany
    r"[A-Z]{1,2}[ \-]?\d{2,5}[ \-]?[A-Z]{1,3}",  # Bulgaria, Georgia, France, Austria
    r"\d{1,3}[ \-][A-Z]{2,3}[ \-]?\d{1,4}",  # Azerbaijan, the Netherlands
    r"[A-Z]{2,3}[ \-]?\d{3,5}",  # Greece, Syria
)
_PLATE = re.compile(rf"(?<![^\W_])(?:{'|'.join(_FORMS)})(?![^\W_])")
_CALLED = re.compile(r"plaka\w*")
_JUST_BEFORE = re.compile(
    r"\W{0,3}(?:(?!kapi|sokak|cadde|bina|daire)\w{4,12} )?"
)  # `hollanda plakalı`, but `kapı plakası`
_JUST_BEHIND = re.compile(r"\W{0,3}(?:(?:no|numarasi|olarak)\W{0,3})?")
_WORD = re.compile("[a-z]+")
_NO_LETTERS = listed("bu su o ve no mi de da plaka tc tl")  # of a plate
_MOST, _NEAR = 5, 24


def plates_abroad(text: str) -> Iterator[tuple[int, int]]:
    """`MA KM 771 plakalı`, `plakası HH-AB 1234`."""
    said = fold(text)
    for called in islice(_CALLED.finditer(said), _MOST):
        for found in _PLATE.finditer(text, max(0, called.start() - _NEAR), called.end() + _NEAR):
            if _is_beside(said, found, called) and _are_letters(found[0]):
                yield found.span()


def _is_beside(said: str, found: re.Match[str], called: re.Match[str]) -> bool:
    if found.end() <= called.start():
        return _JUST_BEFORE.fullmatch(said, found.end(), called.start()) is not None
    return _JUST_BEHIND.fullmatch(said, called.end(), found.start()) is not None


def _are_letters(plate: str) -> bool:
    """Of a plate; `SOK 1234` is a street's, `MA KM 771` somebody's from Mannheim."""
    words = set(_WORD.findall(fold(plate)))
    return words.isdisjoint(_NO_LETTERS) and not words <= UNITS | SUFFIXES
