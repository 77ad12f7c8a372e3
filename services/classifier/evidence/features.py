"""What a learned model sees of a text: its words, pairs of neighbours, and the pieces words are made of.

Every feature belongs to one word or one pair, so that a text's score is the sum of its words' and each
word's share can be shown. Training and reading use this one definition.
"""

from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import Word, clean, fold, words_of

SHORTEST_PIECE, LONGEST_PIECE = 2, 5
_LONGEST_WORD = 24
_NUMBER = "#"

Place = tuple[int, int]  # how many words stand before it where it is first said, and after it where last


def units_of(words: Sequence[Word], text: str) -> dict[str, Place]:
    """The distinct words and pairs of a text, and where each stands; digits all look alike."""
    plain, pairs = in_order(words)
    last = len(plain) - 1
    places: dict[str, Place] = {}
    for units in (plain, pairs):
        for at, unit in enumerate(units):
            before, _ = places.get(unit, (at, 0))
            places[unit] = (before, last - at)
    if "?" in text or "؟" in text:
        places["?"] = (0, 0)
    return places


def units_in(text: str) -> dict[str, Place]:
    """The units of a text as it was written."""
    seen = clean(text)
    return units_of(words_of(fold(seen)), seen)


def in_order(words: Sequence[Word]) -> tuple[list[str], list[str]]:
    """The unit of each word, and of each word but the first with the one before it."""
    plain = [_NUMBER if word.folded[0].isdigit() else word.folded[:_LONGEST_WORD] for word in words]
    return plain, [f"{one} {other}" for one, other in pairwise(plain)]


def features_of(unit: str) -> tuple[str, ...]:
    """A pair is one feature; a word is itself and its pieces, with its edges marked."""
    if " " in unit or unit in ("?", _NUMBER):
        return (unit,)
    edged = f"<{unit}>"
    pieces = [
        edged[at : at + length]
        for length in range(SHORTEST_PIECE, LONGEST_PIECE + 1)
        for at in range(len(edged) - length + 1)
    ]
    return (unit, *dict.fromkeys(pieces))
