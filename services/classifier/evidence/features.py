"""What a learned model sees of a text: its words, pairs of neighbours, the pieces words are made of, and
with which words it begins and ends.

Every feature belongs to one word or one pair, so that a text's score is the sum of its words' and each
word's share can be shown. Training and reading use this one definition.
"""

from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import Word, clean, fold, words_of

_LENGTHS = range(2, 6)  # of pieces
_LONGEST_WORD = 24
_NUMBER = "#"
_EDGE = "|"  # of a text: `|merhaba` is one of its first words, `gelmedi|` one of its last
_AT_AN_EDGE = 2  # words

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
    for at in range(min(_AT_AN_EDGE, len(plain))):
        places[f"{_EDGE}{plain[at]}"] = (at, last - at)
        places[f"{plain[last - at]}{_EDGE}"] = (last - at, at)
    if pairs:
        places[f"{pairs[-1]}{_EDGE}"] = (last - 1, 0)
    return places


def is_of_an_edge(feature: str) -> bool:
    """These tell how something is said, and not what of: its kind alone is read with them."""
    return feature.startswith(_EDGE) or feature.endswith(_EDGE)


def units_in(text: str) -> dict[str, Place]:
    """The units of a text as it was written."""
    seen = clean(text)
    return units_of(words_of(fold(seen)), seen)


def in_order(words: Sequence[Word]) -> tuple[list[str], list[str]]:
    """The unit of each word, and of each word but the first with the one before it."""
    plain = [_NUMBER if word.folded[0].isdigit() else word.folded[:_LONGEST_WORD] for word in words]
    return plain, [f"{one} {other}" for one, other in pairwise(plain)]


def features_of(unit: str) -> tuple[str, ...]:
    """A pair is one feature; a word is itself and its pieces, with its own edges marked. As one of the first
    or last words it is itself and its pieces on that side.
    """
    if " " in unit or unit in ("?", _NUMBER):
        return (unit,)
    if unit.startswith(_EDGE):
        return (unit, *[f"{unit[: length + 1]}-" for length in _LENGTHS if length < len(unit)])
    if unit.endswith(_EDGE):
        return (unit, *[f"-{unit[-length - 1 :]}" for length in _LENGTHS if length < len(unit)])
    edged = f"<{unit}>"
    pieces = [edged[at : at + length] for length in _LENGTHS for at in range(len(edged) - length + 1)]
    return (unit, *dict.fromkeys(pieces))
