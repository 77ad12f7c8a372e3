"""One message, several matters: cut where a person would, then join what belongs together.

Cutting too little hides a matter; cutting too much sends two crews for one. A cut stays only where both
sides are surely about something of their own; how sure depends on how plainly the writer marked it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from services.classifier.folding import Word, fold, listed, words_of

Separators = Mapping[str, Sequence[tuple[str, ...]]]  # by their first word


class Cut(Enum):
    """How plainly another matter begins, with the confidence both sides then need."""

    MARKED = 0.35  # a list, a line of its own, `ayrıca`
    SENTENCE = 0.5
    CLAUSE = 0.75  # a comma, `ve`, `hem`, or just a verb


_END = re.compile(r"[.!?…]+[\s\"')]*|;\s+|\s[-–•*]\s+")
_ABBREVIATIONS = listed("sok sk cad cd mah mh blv bulv apt no nu tel vb vs dr prof av sn st d k tc")
_LIST_MARK = re.compile(r"(?:^|\n)\s*(?:\d{1,2}\s*[).\-]\s*|[-–•*]\s+)(?=\S)")
_JOINING = listed("ve hem ustelik ama fakat bide ise")
_VERB_END = re.compile(
    r"\w+(?:yo|yor|yoz|yolar|yorlar|yorum|yoruz|di|ti|du|tu|mis|mus|dik|tik|duk|lar|misti|masin|mesin)"
)
_CLOSING = listed("var yok lazim bozuk kirik dolu berbat kotu istiyoruz istiyorum lutfen")
_AKIN = 0.15  # surer still, where both belong to one department's work
_SHORTEST = 2  # words of a clause that can be a matter
_MOST_CUTS = 40  # after that many sentences the rest is one
_LONGEST_SENTENCE = 40  # words; a longer one is not taken apart
_MOST_TRIES = 8


@dataclass(frozen=True, slots=True)
class Sentence:
    first: int  # words
    last: int  # one past
    start: int  # characters
    end: int
    cut: Cut  # how it begins


@dataclass(frozen=True, slots=True)
class Subject:
    """What a stretch of words is about, for splitting; `heard` are all topics with a share in it."""

    topic: str
    group: str
    confidence: float
    says_something: bool
    heard: frozenset[str] = frozenset()


SubjectOf = Callable[[int, int], Subject]


def separators_of(phrases: Sequence[str]) -> Separators:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(word.folded for word in words_of(fold(phrase)))
        if words:
            by_first.setdefault(words[0], []).append(words)
    return by_first


def sentences_of(text: str, words: Sequence[Word], separators: Separators) -> tuple[Sentence, ...]:
    marks = (
        {mark.end() for mark in _LIST_MARK.finditer(text)} if "\n" in text or text[:1] in "1-•*" else set()
    )
    cuts: dict[int, Cut] = {}
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if words[at].start in marks or "\n" in between or _begins(words, at, separators):
            cuts[at] = Cut.MARKED
        elif _END.search(between) and not _is_abbreviated(between, words[at - 1], words[at], text):
            cuts[at] = Cut.SENTENCE
        if len(cuts) >= _MOST_CUTS:
            break
    bounds = [0, *cuts, len(words)]
    return tuple(
        _stretch(text, words, first, last, cuts.get(first, Cut.SENTENCE))
        for first, last in pairwise(bounds)
        if first < last
    )


def matters_of(
    text: str, words: Sequence[Word], sentences: Sequence[Sentence], subject_of: SubjectOf
) -> tuple[Sentence, ...]:
    """Sentences joined to matters, and a long one taken apart where it holds two."""
    if not words:
        return tuple(sentences[:1])
    whole = subject_of(0, len(words))
    joined = _joined_up(sentences, whole, subject_of)
    if len(joined) > 1:
        return joined
    halves = (half for sentence in sentences for half in _clauses(text, words, sentence, whole, subject_of))
    return _joined_up(tuple(halves), whole, subject_of)


def _joined_up(sentences: Sequence[Sentence], whole: Subject, subject_of: SubjectOf) -> tuple[Sentence, ...]:
    """A matter speaks with the voice of its surest sentence."""
    matters: list[tuple[Sentence, Subject]] = []
    for sentence in sentences:
        subject = subject_of(sentence.first, sentence.last)
        if matters and not _are_two(matters[-1][1], subject, sentence.cut, whole):
            before, said = matters[-1]
            joined = replace(before, last=sentence.last, end=sentence.end)
            matters[-1] = joined, max(said, subject, key=lambda one: (one.says_something, one.confidence))
        else:
            matters.append((sentence, subject))
    return tuple(matter for matter, _ in matters)


def _are_two(one: Subject, other: Subject, cut: Cut, whole: Subject) -> bool:
    if not (one.says_something and other.says_something) or one.topic == other.topic:
        return False
    if not {one.topic, other.topic} <= whole.heard:
        return False
    needed = cut.value + (_AKIN if one.group == other.group and cut is not Cut.MARKED else 0)
    return min(one.confidence, other.confidence) >= needed


def _clauses(
    text: str, words: Sequence[Word], sentence: Sentence, whole: Subject, subject_of: SubjectOf
) -> tuple[Sentence, ...]:
    """The best cut inside a sentence, or the sentence as it is."""
    best: tuple[float, int] = (0.0, 0)
    if len(whole.heard) > 1 and sentence.last - sentence.first <= _LONGEST_SENTENCE:
        for at in _places_to_cut(text, words, sentence)[:_MOST_TRIES]:
            one, other = subject_of(sentence.first, at), subject_of(at, sentence.last)
            if one.topic != other.topic:
                best = max(best, (min(one.confidence, other.confidence), at))
    if best[0] < Cut.CLAUSE.value:
        return (sentence,)
    return (
        _stretch(text, words, sentence.first, best[1], sentence.cut, sentence.start),
        _stretch(text, words, best[1], sentence.last, Cut.CLAUSE, end=sentence.end),
    )


def _places_to_cut(text: str, words: Sequence[Word], sentence: Sentence) -> list[int]:
    return [
        at
        for at in range(sentence.first + _SHORTEST, sentence.last - _SHORTEST + 1)
        if "," in text[words[at - 1].end : words[at].start]
        or words[at].folded in _JOINING
        or words[at - 1].folded in _CLOSING
        or _VERB_END.fullmatch(words[at - 1].folded)
    ]


def _stretch(
    text: str,
    words: Sequence[Word],
    first: int,
    last: int,
    cut: Cut,
    start: int | None = None,
    end: int | None = None,
) -> Sentence:
    begins = words[first].start if first else 0
    ends = words[last].start if last < len(words) else len(text)
    return Sentence(first, last, begins if start is None else start, ends if end is None else end, cut)


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
