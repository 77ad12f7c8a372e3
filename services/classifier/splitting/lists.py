"""Lists of matters as people write them: numbered, lettered, dashed, or announced (`iki sorunum var`)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from services.classifier.text.folding import Word, listed

_MARK = re.compile(
    r"(?:^|\n)\s*(?=\d{1,2}\s*[).\-\u20e3]\s*\S)|(?:^|\n)\s*[-–•*✅▪●👉]\s*(?=\S)|\s(?=\d\s*[)\u20e3]\s*\S)"
    r"|(?:^|\s)\(?(?=[a-eA-E]\)\s*\S)"
)
_NUMBERED = re.compile(r"(?:^|\s)(?=(\d)\s?[.\-]\s?[^\W\d])")
_MARKING = frozenset("\n)\u20e3")  # one of these stands in every text that `_MARK` finds two marks in

_SEVERAL = listed("iki uc dort bes alti birkac birden bircok 2 3 4 5 6")
_BETWEEN = listed("fazla ayri farkli tane onemli buyuk kucuk adet temel ana")
_MATTERS = re.compile(
    r"(?:konu|mesele|sorun(?!ca$)|soru(?!ml|nca$)|mevzu|sikayet|dert|derd|dile[kg](?!ce)|iste[kg]|tale[pb]|rica|husus|problem|sikinti|oneri|maruzat|istirham)\w*|sey(?:im|imiz|ler)?"
)
_OF_ALL = re.compile(r"ikisi|ucu|dordu")
_TO_ALL = re.compile(r"(?:ikisi|ucu|dordu)n[iue]")
_ABOUT = listed("icin hakkinda konusunda")
_LATE = 12  # words
_COUNTED = {1: ("bir", "1"), 2: ("iki", "2"), 3: ("uc", "3"), 4: ("dort", "4")}
_EARLY = 25  # words: what somebody counts up later they have told already


def items_of(text: str, words: Sequence[Word]) -> frozenset[int]:
    """The words that begin an item of a list; one mark alone makes none (`80. sokak` on its own line)."""
    marks = list_marks(text)
    items = frozenset(at for at, word in enumerate(words) if word.start in marks)
    return items if len(items) > 1 else frozenset()


def list_from(text: str, words: Sequence[Word]) -> int:
    """The word that begins the first item of the text's list, be the others not among these words; 0 if none
    does."""
    marks = list_marks(text)
    return next((at for at, word in enumerate(words) if word.start in marks), 0) if len(marks) > 1 else 0


def list_marks(text: str) -> frozenset[int]:
    """Where marked items begin."""
    marks: set[int] = set()
    if not _MARKING.isdisjoint(text):
        marks.update(mark.end() for mark in _MARK.finditer(text))
    if "2" in text:
        marks.update(_numbered(text))
    return frozenset(marks)


def counted_off(words: Sequence[Word]) -> frozenset[int]:
    """The words behind `bu bir`, `bu da iki`, with which each matter told is counted."""
    found: list[int] = []
    if sum(word.folded == "bu" for word in words) < 2:
        return frozenset()
    for at in range(1, len(words)):
        this = at - 2 if words[at - 1].folded in ("da", "de") else at - 1
        if words[at].folded in _COUNTED.get(len(found) + 1, ()) and words[this].folded == "bu":
            found.append(at + 1)
    return frozenset(found) if len(found) > 1 else frozenset()


def names_a_matter(said: Sequence[str]) -> bool:
    """`şikayetim`, `husus`: of the one word in it."""
    return len(said) == 1 and _MATTERS.fullmatch(said[0]) is not None


def _numbered(text: str) -> Sequence[int]:
    """`1- çöp 2- lamba` in one line: only what counts up from one is a list (`3. kat`, `80. sokak`)."""
    found: list[int] = []
    for mark in _NUMBERED.finditer(text):
        if int(mark[1]) == len(found) + 1:
            found.append(mark.end())
    return found if len(found) > 1 else ()


def counted_up(words: Sequence[Word]) -> bool:
    """`ikisi için de`, `üçüne de bakın`: what was told are so many matters, said behind them."""
    said = [word.folded for word in words[-_LATE:]]
    return any(
        (_OF_ALL.fullmatch(of) and after in _ABOUT) or (_TO_ALL.fullmatch(of) and after in ("de", "da"))
        for of, after in pairwise(said)
    )


def announced_before(words: Sequence[Word]) -> int:
    """The first word after `iki sorunum var`, where the writer counts up what follows; else one past all."""
    for at, word in enumerate(words[:_EARLY]):
        if word.folded not in _SEVERAL:
            continue
        named = at + 2 if at + 1 < len(words) and words[at + 1].folded in _BETWEEN else at + 1
        if named < len(words) and _MATTERS.fullmatch(words[named].folded):
            return named + 1
    return len(words)
