"""Where in a message another matter could begin, and how plainly the writer marked it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from services.classifier.splitting.clauses import AGAIN, ends_clause
from services.classifier.splitting.lists import announced_before, list_marks
from services.classifier.text.folding import Word, listed
from services.classifier.text.phrases import Phrase, phrases_of

Separators = Mapping[str, Sequence[Phrase]]  # by their first word


class Cut(Enum):
    """How another matter begins, with the gain in log odds it must bring beyond chance (`splitting.py`)."""

    MARKED = 0.0  # a list, a line of its own, `ayrıca`, a sentence with `da`
    SENTENCE = 5.0  # or a clause with `da`
    CLAUSE = 5.5  # a comma, `ve`, `hem`, or just a verb


_PLAINER = {Cut.MARKED: Cut.MARKED, Cut.SENTENCE: Cut.MARKED, Cut.CLAUSE: Cut.SENTENCE}
_NO_THING = listed(  # `geçen ay da`, `biz de`
    "ay gun sene yil hafta gece sabah aksam bugun dun yarin sonu zaman kere defa simdi yine gene biz ben siz "
    "onlar o bu su onu bunu orasi burasi ikisi hem ve ya bir bi"
)
_SOON = 4  # words, for `da`

_END = re.compile(r"[.!?…]+[\s\"')]*|;\s+|\s[-–•*]\s+")
_STOP = re.compile(r"[.!?…,;\n]")
_ABBREVIATIONS = listed("sok sk cad cd mah mh blv bulv apt no nu tel vb vs dr prof av sn st d k tc")
_JOINING = listed("ve hem ustelik ama fakat ancak yalniz lakin bide")
_TAILS = listed(  # what ends a clause and does not begin the next
    "da de ki mi mu misiniz musunuz diye gibi icin dedi diyor demeyin lutfen artik zaten hala ya "
    "bile dahi oldugu oldugundan olunca olan dolayi gore kadar uzere once beri boyunca "
    "var yok lazim gerek degil cunku zira idi imis oldu olsun ise iken ederim ederiz"
)
_BLOCKED = re.compile(r"(?:yol|gecis|giris|trafi[gk]|kaldirim|kavsa[gk]|kapi|cadde|soka[gk])\w*")
_BLOCKS = ("kapat", "kapan", "tika", "engel")
_SHORTEST = 2  # words of a clause that can be a matter
_MOST_CUTS = 40  # after that many sentences the rest is one
_MOST_SEAMS = 60


@dataclass(frozen=True, slots=True)
class Sentence:
    first: int  # words
    last: int  # one past
    start: int  # characters
    end: int
    cut: Cut  # how it begins


def separators_of(phrases: Sequence[str]) -> Separators:
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases_of(phrases):
        by_first.setdefault(phrase[0], []).append(phrase)
    return by_first


def sentences_of(text: str, words: Sequence[Word], separators: Separators) -> tuple[Sentence, ...]:
    marks = list_marks(text)
    cuts: dict[int, Cut] = {}
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if words[at].start in marks or "\n" in between or _begins(words, at, separators):
            cuts[at] = Cut.MARKED
        elif (
            between != " "
            and _END.search(between)
            and not _is_abbreviated(between, words[at - 1], words[at], text)
        ):
            cuts[at] = Cut.SENTENCE
        if len(cuts) >= _MOST_CUTS:
            break
    bounds = [0, *cuts, len(words)]
    return tuple(
        stretch(text, words, first, last, cuts.get(first, Cut.SENTENCE))
        for first, last in pairwise(bounds)
        if first < last
    )


def seams_of(text: str, words: Sequence[Word], sentences: Sequence[Sentence]) -> list[tuple[int, Cut]]:
    """The word another matter could begin with, and how it is marked."""
    begins = {sentence.first: sentence.cut for sentence in sentences if sentence.first}
    announced = announced_before(words)
    seams: list[tuple[int, Cut]] = []
    for at in range(1, len(words)):
        cut = begins.get(at) or (Cut.CLAUSE if _is_clause(text, words, at) else None)
        if cut:
            is_plainer = at >= announced or _adds(words, at)
            seams.append((at, _PLAINER[cut] if is_plainer else cut))
            if len(seams) >= _MOST_SEAMS:
                break
    return seams


def begins_anew(text: str, words: Sequence[Word], at: int, separators: Separators) -> bool:
    """Whether the writer marked that something else begins with this word: by a stop, a comma, `ama`."""
    between = text[words[at - 1].end : words[at].start]
    is_marked = between != " " and _STOP.search(between) is not None
    return is_marked or words[at].folded in _JOINING or _begins(words, at, separators)


def clauses_of(text: str, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The words between the marks: stops, commas, `ama`."""
    begins = (at for at in range(1, len(words)) if begins_anew(text, words, at, {}))
    for first, last in pairwise((0, *begins, len(words))):
        yield words[first:last]


def stretch(text: str, words: Sequence[Word], first: int, last: int, cut: Cut) -> Sentence:
    begins = _line_of(text, words, first) if first else 0
    ends = _line_of(text, words, last) if last < len(words) else len(text)
    return Sentence(first, last, begins, ends, cut)


def _line_of(text: str, words: Sequence[Word], at: int) -> int:
    """Where a word begins, with what stands before it on a line it opens: the mark of a list, a quote."""
    before = text.rfind("\n", words[at - 1].end, words[at].start)
    return words[at].start if before < 0 else before + 1


def _adds(words: Sequence[Word], at: int) -> bool:
    """`yol da bozuk` adds a thing to what was said; `geçen ay da geldiler` does not."""
    return any(
        words[again].folded in AGAIN and words[again - 1].folded not in _NO_THING
        for again in range(at + 1, min(at + 1 + _SOON, len(words)))
    )


def _is_clause(text: str, words: Sequence[Word], at: int) -> bool:
    if not _SHORTEST <= at <= len(words) - _SHORTEST:
        return False
    before, after = words[at - 1].folded, words[at].folded
    if _BLOCKED.fullmatch(after) and words[at + 1].folded.startswith(_BLOCKS):
        return False  # `ağaç devrildi yolu kapattı`: what follows from it
    if "," in text[words[at - 1].end : words[at].start] or after in _JOINING:
        return True
    if after in _TAILS or ends_clause(after):  # a clause ends with its verb
        return False
    return ends_clause(before)


def _begins(words: Sequence[Word], at: int, separators: Separators) -> bool:
    for separator in separators.get(words[at].folded, ()):
        if separator == tuple(word.folded for word in words[at : at + len(separator)]):
            return True
    return False


def _is_abbreviated(between: str, before: Word, after: Word, text: str) -> bool:
    """`1234. sokak`, `Ersoy Cad. No 5`: a dot that ends no sentence."""
    if between.strip() != ".":
        return False
    if before.folded in _ABBREVIATIONS or len(before.folded) == 1:
        return True
    return before.folded.isdigit() and (len(between) == 1 or text[after.start].islower())
