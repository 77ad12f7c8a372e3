"""What a text is about: the municipality's words as evidence, with a learned model where there is one."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from services.classifier.evidence.matching import Match, PatternBook
from shared.municipality import Topic
from shared.municipality.model import UNKNOWN_TOPIC

NOBODYS = frozenset({UNKNOWN_TOPIC, "diger_kurum"})
STRONG, WEAK, NEGATIVE = 3.0, 1.0, -3.0
_AGAIN = 0.5  # the second word for one topic says less than the first, the third still less
PULL = 0.3  # of a point of keyword score on a learned reader's scale (training/validate.py)
SURENESS = 1.2  # of a point: one strong word alone is sure to 0.8
NOTHING = 1.8  # the score a topic must beat to be likelier than none at all


@dataclass(frozen=True, slots=True)
class Evidence:
    """One word of the municipality's list that spoke for (or against) a topic."""

    topic: str
    match: Match
    weight: float


@dataclass(frozen=True, slots=True)
class Opinion:
    """Topics by falling probability, and the words that led there."""

    ranking: tuple[tuple[str, float], ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def topic(self) -> str:
        return self.ranking[0][0]

    @property
    def confidence(self) -> float:
        return self.ranking[0][1]


class TopicReader:
    def __init__(self, topics: Sequence[Topic], book: PatternBook, pull: float = PULL) -> None:
        self._pull = pull
        self._ids = frozenset(topic.id for topic in topics)
        self._says: dict[int, list[tuple[str, float]]] = {}
        for topic in topics:
            for patterns, weight in ((topic.strong, STRONG), (topic.weak, WEAK), (topic.negative, NEGATIVE)):
                for pattern in patterns:
                    self._says.setdefault(book.add(pattern), []).append((topic.id, weight))

    def read(self, found: Mapping[int, Match], learned: Mapping[str, float] | None = None) -> Opinion:
        """`learned`: by topic what a model says of the words, in natural log units."""
        evidence = self._evidence(found)
        scores = added_up(evidence)
        if learned is None:
            return Opinion(self._from_words_alone(scores), evidence)
        blended = {topic: value for topic, value in learned.items() if topic in self._ids}
        for topic in scores.keys() & blended.keys():
            blended[topic] += self._pull * scores[topic]
        return Opinion(_ranked(blended), evidence)

    def _evidence(self, found: Mapping[int, Match]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(topic, match, weight)
            for number, match in found.items()
            for topic, weight in self._says.get(number, ())
        )

    def _from_words_alone(self, scores: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
        logits = {topic: SURENESS * score for topic, score in scores.items() if score > 0}
        logits[UNKNOWN_TOPIC] = SURENESS * NOTHING
        ranked = _ranked(logits)
        if ranked[0][0] == UNKNOWN_TOPIC:  # being sure of nothing is not being sure
            return ((UNKNOWN_TOPIC, min(ranked[0][1], 0.3)), *ranked[1:])
        return ranked


def added_up(evidence: Sequence[Evidence]) -> dict[str, float]:
    """By topic; words that overlap in the text count once, each further one for less."""
    by_topic: dict[str, list[Evidence]] = {}
    for item in evidence:
        by_topic.setdefault(item.topic, []).append(item)
    return {topic: _sum_of(items) for topic, items in by_topic.items()}


def _sum_of(items: list[Evidence]) -> float:
    total, share = 0.0, 1.0
    taken: set[int] = set()
    for item in sorted(items, key=lambda item: -item.weight):
        places = {item.match.first, item.match.last}
        if item.weight > 0 and places <= taken:
            continue
        taken |= places
        if item.weight < 0:
            total += item.weight
        else:
            total += item.weight * share
            share *= _AGAIN
    return total


def _ranked(logits: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    highest = max(logits.values())
    powers = [math.exp(value - highest) for value in logits.values()]
    whole = sum(powers)
    ranked = sorted(zip(logits, powers, strict=True), key=itemgetter(1), reverse=True)
    return tuple([(topic, power / whole) for topic, power in ranked])
