"""Texts as sparse rows, as `services/classifier/learned.py` adds them up, but every word as loud as the next.

To learn, too, with words made quiet by their place was tried and was no better.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags, hstack

from services.classifier.features import features_of

Units = Collection[str]
Weights = npt.NDArray[np.float64]
_FLOOR = 0.1  # of a middling text's size: what is added to every text's, so that few words say little
_DOUBT = 4.0  # texts without any news that every feature is thought to have been in as well


class Vectors:
    """The vocabulary of some texts, and how often each of its features is in each of them."""

    def __init__(self, texts: Sequence[Units], at_least: int) -> None:
        self._features: dict[str, tuple[str, ...]] = {}
        seen: Counter[str] = Counter()
        for units in texts:
            seen.update({feature for unit in units for feature in self._of(unit)})
        known = sorted(feature for feature, times in seen.items() if times >= at_least)
        self.vocabulary = {feature: at for at, feature in enumerate(known)}
        self.rarity = np.array([math.log((1 + len(texts)) / (1 + seen[f])) + 1 for f in known])

    def counts(self, texts: Sequence[Units]) -> csr_matrix:
        pointers, columns, values = [0], list[int](), list[int]()
        for units in texts:
            row = Counter(feature for unit in units for feature in self._of(unit))
            known = {
                self.vocabulary[feature]: times
                for feature, times in row.items()
                if feature in self.vocabulary
            }
            columns += known.keys()
            values += known.values()
            pointers.append(len(columns))
        return csr_matrix(
            (np.array(values, np.float64), columns, pointers), shape=(len(texts), len(self.vocabulary))
        )

    def _of(self, unit: str) -> tuple[str, ...]:
        known = self._features.get(unit)
        if known is None:
            known = self._features[unit] = features_of(unit)
        return known


def telling(counts: csr_matrix, labels: Sequence[str]) -> Weights:
    """By feature how far the answers of its texts are from those of all: Kullback-Leibler, in nats."""
    names = {name: at for at, name in enumerate(sorted(set(labels)))}
    answered = csr_matrix((np.ones(len(labels)), (range(len(labels)), [names[label] for label in labels])))
    usual = np.asarray(answered.sum(axis=0)).ravel() / len(labels)
    seen = (answered.T @ (counts > 0)).toarray() + _DOUBT * usual[:, None]
    seen /= seen.sum(axis=0)
    return np.asarray((seen * np.log(seen / usual[:, None])).sum(axis=0))


def sizes(counts: csr_matrix, weights: Weights) -> Weights:
    weighed = counts @ diags(weights)
    return np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel()


def floor_of(counts: csr_matrix, weights: Weights) -> float:
    return _FLOOR * float(np.median(sizes(counts, weights)))


def rows(
    counts: csr_matrix, weights: Weights, hints: Sequence[Mapping[int, float]] = (), extra: int = 0
) -> csr_matrix:
    """One row a text, of length nearly one; `hints` are further columns with values of their own."""
    length = np.sqrt(sizes(counts, weights) + floor_of(counts, weights))
    weighed = diags(1 / length) @ counts @ diags(weights)
    places = [(at, column, value) for at, one in enumerate(hints) for column, value in one.items()]
    if places:
        at, column, values = zip(*places, strict=True)
        weighed = hstack([weighed, csr_matrix((values, (at, column)), shape=(len(hints), extra))])
    return csr_matrix(weighed, dtype=np.float32)
