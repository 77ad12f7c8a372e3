"""Number plates as they are dictated: `plakası otuz beş ka le kırk dört yetmiş bir`."""

import re
from collections.abc import Iterator, Sequence

from services.classifier.privacy.plates import SUFFIXES, UNITS
from services.classifier.privacy.spoken_numbers import figures_said, is_number
from services.classifier.text.folding import Word, listed

_CALLED = "plaka"
_BEFORE, _BEHIND = 12, 14  # words from the one that calls it a plate
_LETTER = listed("be ce de fe ge he je ke ka le me ne pe re se te ve ye ze si")
_TOGETHER = re.compile(r"[a-z]|[bcdfghjklmnprstvyz]{2,3}")
_SHAPE = re.compile("(N{1,2})(L{1,3})(N{1,7})")
_PROVINCES = 81


def spoken_plates(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(words):
        if word.folded.startswith(_CALLED):
            yield from _beside(words[max(0, at - _BEFORE) : at], last=True)
            yield from _beside(words[at + 1 : at + 1 + _BEHIND], last=False)


def _beside(words: Sequence[Word], *, last: bool) -> Iterator[tuple[int, int]]:
    for found in _SHAPE.finditer("".join(map(_kind, words))):
        if not any(_is_spelt(word.folded) for word in words[found.start() : found.end()]):
            continue  # in figures and letters it is found, or left, by its form
        right_beside = found.end() == len(words) if last else found.start() == 0
        if not right_beside and _is_a_suffix(words[found.start(2) : found.end(2)]):
            continue  # `plaka tanıma on iki de otuz beş araba saydı`
        province, figures = (
            figures_said([word.folded for word in words[found.start(part) : found.end(part)]])
            for part in (1, 3)
        )
        if len(province) == 2 and 0 < int(province) <= _PROVINCES and 2 <= len(figures) <= 5:
            yield words[found.start()].start, words[found.end() - 1].end


def _is_a_suffix(letters: Sequence[Word]) -> bool:
    return len(letters) == 1 and letters[0].folded in UNITS | SUFFIXES


def _is_spelt(word: str) -> bool:
    return not word.isdigit() and (word in _LETTER or is_number(word))


def _kind(word: Word) -> str:
    if is_number(word.folded):
        return "N"
    return "L" if word.folded in _LETTER or _TOGETHER.fullmatch(word.folded) else " "
