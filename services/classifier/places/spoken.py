"""Numbers of streets and doors as they are said: `yüz altmış dört sokak on iki numara`."""

from collections.abc import Sequence

from services.classifier.privacy.spoken_numbers import figures_said, is_number

_COUNTS = 10  # streets: `iki sokak ötede`
_ONLY_COUNT = ("bir", "yuz")  # `kapı bir açıldı`, and a face


def is_spoken(word: str) -> bool:
    return not word.isdigit() and word != "bir" and is_number(word)


def back_to_spoken(folded: Sequence[str], at: int) -> int:
    """Where the number said before a street begins; `at` if none is."""
    first = at
    while first and not folded[first - 1].isdigit() and is_number(folded[first - 1]):
        first -= 1
    said = folded[first:at]
    if not said or (len(said) == 1 and said[0] in _ONLY_COUNT) or int(figures_said(said)) <= _COUNTS:
        return at
    return first


def in_figures(name: Sequence[str]) -> Sequence[str]:
    """`yüz altmış dört` is street 164, and `268inci` 268."""
    if name and all(is_number(word) and not word.isdigit() for word in name):
        return [figures_said(name)]
    return [_ordinal(word) for word in name]


def _ordinal(word: str) -> str:
    figures = word.rstrip("nciu")
    return figures if figures.isdigit() else word
