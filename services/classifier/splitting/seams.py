"""Where in a message another matter could begin, and how plainly the writer marked it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from services.classifier.splitting.additions import adds
from services.classifier.splitting.clauses import (
    AGAIN,
    WHOSE,
    asks,
    ends_clause,
    may_end_clause,
    wants_something,
)
from services.classifier.splitting.lists import (
    announced_before,
    counted_off,
    counted_up,
    items_of,
    list_marks,
)
from services.classifier.splitting.openings import Separators, is_second_of_two, opening_at, phrase_at
from services.classifier.text.folding import Word, listed


class Cut(Enum):
    """How another matter begins, with the gain in log odds it must bring beyond chance (`splitting.py`)."""

    MARKED = 0.0  # a list, a line of its own, `ayrıca`, a sentence with `da`
    WANTED = 3.5  # a sentence behind a question or a request, a clause with `da`, the second `hem`
    SENTENCE = 5.0  # or a clause behind a question or a request
    CLAUSE = 5.5  # a comma, `ve`, `hem`, or just a verb


MARKS = (Cut.MARKED, Cut.WANTED)  # of a sentence: what the writer set there himself
_PLAINER = {Cut.SENTENCE: Cut.MARKED, Cut.WANTED: Cut.MARKED, Cut.CLAUSE: Cut.WANTED}
_WANTED = {Cut.SENTENCE: Cut.WANTED, Cut.CLAUSE: Cut.SENTENCE}
_END = re.compile(r"[.!?…]+[\s\"')]*|;\s+|\s[-–•*]\s+")
_STOP = re.compile(r"[.!?…,;\n]")
_ABBREVIATIONS = listed("sok sk cad cd mah mh blv bulv apt no nu tel vb vs dr prof av sn st d k tc")
_JOINING = listed("ve hem ustelik ama fakat ancak yalniz lakin bide")
_TAILS = listed(  # what ends a clause and does not begin the next
    "da de ki mi mu misiniz musunuz diye gibi icin dedi diyor demeyin lutfen artik zaten hala ya "
    "bile dahi oldugu oldugundan olunca olan dolayi gore kadar uzere once beri boyunca "
    "var yok lazim gerek degil cunku zira idi imis oldu olsun ise iken ederim ederiz"
)
_WHY = listed("cunku zira yoksa haliyle dolayisiyla boylece sonucta neticede")
_THEREFORE = listed("bu o bunun onun bundan ondan")
_BECAUSE = listed("yuzden sebeple nedenle icin yuzunden dolayi sebepten")
_OF_IT = listed("onlar bunlar sunlar onlari bunlari sunlari")
_SOON = 3  # words
_BLOCKED = re.compile(r"(?:yol|gecis|giris|trafi[gk]|kaldirim|kavsa[gk]|kapi|cadde|soka[gk])\w*")
_BLOCKS = ("kapat", "kapan", "tika", "engel")
_STREET = re.compile(r"s[ko]|sok|soka[kg]\w*|cad|cadde\w*|cd")
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


def sentences_of(text: str, words: Sequence[Word], separators: Separators) -> tuple[Sentence, ...]:
    marks = list_marks(text)
    counted = counted_off(words)
    cuts: dict[int, Cut] = {}
    opened = 0  # one past the last words that opened a matter: `ayrı bi konu daha` opens one
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if words[at].start in marks or "\n" in between or at in counted:
            cuts[at] = Cut.MARKED
        elif at >= opened and (opening := opening_at(words, at, separators)):
            if at != opened and not _ends_a_sentence(text, words, at, at + opening):
                cuts[at] = Cut.MARKED  # `bunu yazarken aklıma geldi` opens one
            opened = at + opening
        elif is_second_of_two(words, at):
            cuts[at] = Cut.WANTED
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


def _ends_a_sentence(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """`borcum büyüyor bu arada.`, `o da ayrı konu.`: said of what stands before it, and opens nothing."""
    begins = _STOP.search(text, words[first - 1].end, words[first].start) is not None
    ends = last == len(words) or _END.search(text, words[last - 1].end, words[last].start) is not None
    return ends and not begins


def seams_of(text: str, words: Sequence[Word], sentences: Sequence[Sentence]) -> list[tuple[int, Cut]]:
    """The word another matter could begin with, and how it is marked."""
    begins = {sentence.first: sentence.cut for sentence in sentences if sentence.first}
    announced = 0 if counted_up(words) else announced_before(words)
    items = items_of(text, words) if Cut.MARKED in begins.values() else frozenset[int]()
    seams: list[tuple[int, Cut]] = []
    elsewhere = _where_streets_change(words, sentences)
    for at in range(1, len(words)):
        cut = begins.get(at) or (Cut.CLAUSE if _is_clause(text, words, at) else None)
        if cut and not (cut is not Cut.MARKED and (_follows(words, at) or _is_within(items, at))):
            plain = _as_plain(text, words, at, cut, announced)
            seams.append((at, _PLAINER.get(plain, plain) if at in elsewhere else plain))
            if len(seams) >= _MOST_SEAMS:
                break
    return seams


def _where_streets_change(words: Sequence[Word], sentences: Sequence[Sentence]) -> frozenset[int]:
    """Where a sentence names another street than those before it: `118 sokakta çukur. 120 sokakta çöp`."""
    streets = [
        {
            one.folded
            for one, other in pairwise(words[sentence.first : sentence.last])
            if one.folded.isdigit() and _STREET.fullmatch(other.folded)
        }
        for sentence in sentences
    ]
    before: set[str] = set()
    found: set[int] = set()
    for sentence, named in zip(sentences, streets, strict=True):
        if before and named - before:
            found.add(sentence.first)
        before |= named
    return frozenset(found)


def _as_plain(text: str, words: Sequence[Word], at: int, cut: Cut, announced: int) -> Cut:
    """`cut`, or what is plainer behind an announcement, where a thing is added, and behind a request."""
    if cut is Cut.MARKED:
        return cut
    between = text[words[at - 1].end : words[at].start]
    is_wanted = wants_something(words, at, stopped=_STOP.search(between) is not None) or "?" in between
    if is_wanted and words[at].folded != "ve":  # `bakın ve silin`
        cut = _WANTED.get(cut, cut)
    return _PLAINER[cut] if at >= announced or adds(text, words, at) else cut


def _follows(words: Sequence[Word], at: int) -> bool:
    """`bu yüzden`, `çünkü`: what comes of it, or why, is no other matter."""
    if any(word.folded in _OF_IT for word in words[at : at + _SOON]):
        return True
    first, second = words[at].folded, words[at + 1].folded if at + 1 < len(words) else ""
    return first in _WHY or (first in _THEREFORE and second in _BECAUSE)


def _is_within(items: frozenset[int], at: int) -> bool:
    """In a list the writer cut it up himself."""
    return bool(items) and min(items) < at < max(items)


def begins_anew(text: str, words: Sequence[Word], at: int, separators: Separators) -> bool:
    """Whether the writer marked that something else begins with this word: by a stop, a comma, `ama`."""
    between = text[words[at - 1].end : words[at].start]
    is_marked = between != " " and _STOP.search(between) is not None
    return is_marked or words[at].folded in _JOINING or phrase_at(words, at, separators) > 0


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


def _is_clause(text: str, words: Sequence[Word], at: int) -> bool:
    if not _SHORTEST <= at <= len(words) - _SHORTEST:
        return False
    before, after = words[at - 1].folded, words[at].folded
    if not ("," in text[words[at - 1].end : words[at].start] or after in _JOINING):
        if after in _TAILS or (ends_clause(after) and after not in WHOSE) or asks(after):
            return False  # a clause ends with its verb
        is_told = (ends_clause(before) and before not in WHOSE) or asks(before)
        if not is_told and not (may_end_clause(before) and adds(text, words, at)):
            return False
    return not _tells_what_is_blocked([word.folded for word in words[at : at + 3]])


def _tells_what_is_blocked(said: Sequence[str]) -> bool:
    """`ağaç devrildi yolu (da) kapattı`: what follows from it."""
    verb = said[2:] if said[1] in AGAIN else said[1:]
    return _BLOCKED.fullmatch(said[0]) is not None and bool(verb) and verb[0].startswith(_BLOCKS)


def _is_abbreviated(between: str, before: Word, after: Word, text: str) -> bool:
    """`1234. sokak`, `Ersoy Cad. No 5`: a dot that ends no sentence."""
    if between.strip() != "." or text.startswith(":", after.end):  # `Çukur: 118/3 sk. Çöp: 118/5 sk.`
        return False
    if before.folded in _ABBREVIATIONS or len(before.folded) == 1:
        return True
    return before.folded.isdigit() and (len(between) == 1 or text[after.start].islower())
