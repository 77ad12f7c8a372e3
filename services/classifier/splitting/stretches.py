"""What any stretch of a message says of each topic, worked out from sums over its words.

A message is cut where its sides speak most plainly of different things; to weigh every place to cut, each
stretch must cost a subtraction and not another look.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from services.classifier.evidence.features import in_order
from services.classifier.evidence.learned import LearnedReader, Scores
from services.classifier.evidence.topics import NOTHING, SURENESS, Evidence
from services.classifier.text.folding import Word
from shared.municipality.model import UNKNOWN_TOPIC

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]

_LEAST_SIZE = 1e-6
_DOUBT = 0.002  # the share of any answer that is chance: no stretch, however sure, decides alone


@dataclass(frozen=True, slots=True)
class Stretches:
    """Sums over the words before each place, by topic; the last column of `words` and `pairs` is their size.

    A pair stands at its second word; the first word has none. `nothing` is the column of what is no matter,
    or -1.
    """

    words: Floats
    pairs: Floats
    evidence: Floats
    bias: Floats
    floor: float
    nothing: int

    def gains(self, first: int, places: Sequence[int], last: int) -> Floats:
        """By place to cut, how much likelier two topics are than one, in natural log units."""
        begins = np.array([first] * len(places) + [*places])
        ends = np.array([*places] + [last] * len(places))
        one, other = self._odds(begins, ends).reshape(2, len(places), -1)
        best_of = np.maximum.reduce  # `max` only wraps it, which takes as long as so little work
        gains: Floats = best_of(one, axis=1) + best_of(other, axis=1) - best_of(one + other, axis=1)
        return gains

    def gains_of_two(self, last: int, pairs: Sequence[tuple[int, int]]) -> Floats:
        """By pair of places, how much likelier three topics are than one, up to the word `last`."""
        ones, others = zip(*pairs, strict=True)
        begins, ends = (
            np.array([*[0] * len(pairs), *ones, *others]),
            np.array([*ones, *others, *[last] * len(pairs)]),
        )
        odds = self._odds(begins, ends).reshape(3, len(pairs), -1)
        gains: Floats = odds.max(axis=2).sum(axis=0) - odds.sum(axis=0).max(axis=1)
        return gains

    def _odds(self, first: Places, last: Places) -> Floats:
        sums = self.words[last] - self.words[first] + self.pairs[last - 1] - self.pairs[first]
        sizes = np.sqrt(sums[:, -1:] + self.floor)
        scores = sums[:, :-1] / sizes + self.evidence[last] - self.evidence[first] + self.bias
        powers = np.exp(scores - np.maximum.reduce(scores, axis=1, keepdims=True))
        powers /= np.add.reduce(powers, axis=1, keepdims=True)
        odds: Floats = np.log(powers * (1 - _DOUBT) + _DOUBT / powers.shape[1])
        if self.nothing >= 0:
            odds[:, self.nothing] = -np.inf
        return odds


class StretchReader:
    def __init__(self, topics: Sequence[str], model: LearnedReader | None, pull: float) -> None:
        head = model.head("topic") if model else None
        known = list(dict.fromkeys([*topics, UNKNOWN_TOPIC]))
        names = [name for name in head.answers if name in known] if head else known
        self._at = {name: at for at, name in enumerate(names)}
        self._nothing = self._at.get(UNKNOWN_TOPIC, -1)
        self._by_words = np.array(
            [SURENESS * NOTHING if name == UNKNOWN_TOPIC else 0 for name in names], dtype=np.float32
        )
        self._columns = np.zeros(0, dtype=np.intp)
        if head:
            self._number = head.number
            answers = np.array([head.answers.index(name) for name in names])
            self._columns = head.first + answers
            self._bias = head.bias[answers]
            self._pull = pull

    def read(self, words: Sequence[Word], scores: Scores | None, evidence: Sequence[Evidence]) -> Stretches:
        if scores is None:
            nothing = summed_up(np.zeros((len(words), len(self._at) + 1), dtype=np.float32))
            said = self._evidence(len(words), evidence, SURENESS)
            return Stretches(nothing, nothing, said, self._by_words, 1.0, self._nothing)
        plain, pairs = self._rows(words, scores)
        said = self._evidence(len(words), evidence, self._pull)
        floor = max(1 - float(scores.sizes[:, self._number].sum()), _LEAST_SIZE)
        return Stretches(plain, pairs, said, self._bias, floor, self._nothing)

    def _rows(self, words: Sequence[Word], scores: Scores) -> tuple[Floats, Floats]:
        sizes = scores.sizes[:, self._number, None]
        shares = np.concatenate([scores.shares.take(self._columns, axis=1), sizes], axis=1)
        at = {unit: number for number, unit in enumerate(scores.units)}
        plain, pairs = in_order(words)
        of_words, of_pairs = ([at[unit] for unit in units] for units in (plain, pairs))
        return summed_up(shares.take(of_words, axis=0)), summed_up(shares.take(of_pairs, axis=0))

    def _evidence(self, length: int, evidence: Sequence[Evidence], pull: float) -> Floats:
        """Words that overlap say the same: where several end, the strongest counts."""
        rows = np.zeros((length, len(self._at)), dtype=np.float32)
        for item in evidence:
            column = self._at.get(item.topic)
            if column is not None and abs(item.weight) * pull > abs(rows[item.match.last, column]):
                rows[item.match.last, column] = item.weight * pull
        return summed_up(rows)


def summed_up(rows: Floats) -> Floats:
    """With a row of nothing before the first."""
    sums = np.zeros((len(rows) + 1, rows.shape[1]), dtype=np.float32)
    np.add.accumulate(rows, axis=0, out=sums[1:])
    return sums
