"""One message, several matters: cut where a person would, then join what belongs together.

Cutting too little hides a matter; cutting too much sends two crews for one. Two parts stay apart only when
each is surely about something of its own.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from services.classifier.folding import Word, fold, listed, words_of

_END = re.compile(r"[.!?…]+[\s\"')]*|\s*\n\s*|;\s+|\s[-–•*]\s+")
_ABBREVIATIONS = listed("sok sk cad cd mah mh blv bulv apt no nu tel vb vs dr prof av sn st d k tc")
_LIST_MARK = re.compile(r"(?:^|\n)\s*(?:\d{1,2}\s*[).\-]\s*|[-–•*]\s+)(?=\S)")
_SURE = 0.6
_MOST = 40  # cuts: after that many sentences the rest is one

Separators = Mapping[str, Sequence[tuple[str, ...]]]  # by their first word


def separators_of(phrases: Sequence[str]) -> Separators:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(word.folded for word in words_of(fold(phrase)))
        if words:
            by_first.setdefault(words[0], []).append(words)
    return by_first


@dataclass(frozen=True, slots=True)
class Sentence:
    """`apart`: the writer marked it as another matter (a list, `ayrıca`)."""

    first: int  # words
    last: int  # one past
    start: int  # characters
    end: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """What a stretch of words is about, as far as splitting cares."""

    topic: str
    group: str
    confidence: float
    says_something: bool


def sentences_of(text: str, words: Sequence[Word], separators: Separators) -> tuple[Sentence, ...]:
    marks = (
        {mark.end() for mark in _LIST_MARK.finditer(text)} if "\n" in text or text[:1] in "1-•*" else set()
    )
    cuts: dict[int, bool] = {}
    for at in range(1, len(words)):
        between = text[words[at - 1].end : words[at].start]
        if len(cuts) >= _MOST:
            break
        if words[at].start in marks or _begins(words, at, separators):
            cuts[at] = True
        elif _END.search(between) and not _is_abbreviated(between, words[at - 1], words[at], text):
            cuts[at] = False
    bounds = [0, *sorted(cuts), len(words)]
    return tuple(
        Sentence(
            first,
            last,
            words[first].start if first else 0,
            words[last].start if last < len(words) else len(text),
            cuts.get(first, False),
        )
        for first, last in pairwise(bounds)
        if first < last
    )


def matters_of(
    sentences: Sequence[Sentence], subject_of: Callable[[int, int], Subject]
) -> tuple[Sentence, ...]:
    """Sentences joined to matters. `subject_of` reads the words from one position to another."""
    matters: list[tuple[Sentence, Subject]] = []
    for sentence in sentences:
        subject = subject_of(sentence.first, sentence.last)
        if matters and not _is_another(matters[-1][1], subject, sentence):
            joined = _joined(matters[-1][0], sentence)
            before = matters[-1][1]
            matters[-1] = joined, _stronger(before, subject)
        else:
            matters.append((sentence, subject))
    return _without_the_unsure(matters)


def _is_another(before: Subject, now: Subject, sentence: Sentence) -> bool:
    if not now.says_something or not before.says_something or before.topic == now.topic:
        return False
    if sentence.apart:
        return min(before.confidence, now.confidence) >= _SURE - 0.15
    return before.group != now.group and min(before.confidence, now.confidence) >= _SURE


def _stronger(before: Subject, now: Subject) -> Subject:
    if not before.says_something:
        return now
    return now if now.says_something and now.confidence > before.confidence else before


def _without_the_unsure(matters: Sequence[tuple[Sentence, Subject]]) -> tuple[Sentence, ...]:
    kept: list[Sentence] = []
    topics: list[str] = []
    for sentence, subject in matters:
        if kept and topics[-1] == subject.topic:
            kept[-1] = _joined(kept[-1], sentence)
        else:
            kept.append(sentence)
            topics.append(subject.topic)
    return tuple(kept)


def _joined(one: Sentence, other: Sentence) -> Sentence:
    return Sentence(one.first, other.last, one.start, other.end, one.apart)


def _begins(words: Sequence[Word], at: int, separators: Separators) -> bool:
    for separator in separators.get(words[at].folded, ()):
        if separator == tuple(word.folded for word in words[at : at + len(separator)]):
            return True
    return False


def _is_abbreviated(between: str, before: Word, after: Word, text: str) -> bool:
    """`1234. sokak`, `Ersoy Cad. No 5`: a dot that ends no sentence."""
    if "\n" in between or between.strip() != ".":
        return False
    if before.folded in _ABBREVIATIONS or len(before.folded) == 1:
        return True
    return before.folded.isdigit() and (len(between) == 1 or text[after.start].islower())
