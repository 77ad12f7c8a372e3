"""Texts as sparse rows, as the classifier's `evidence/learned.py` adds them up, but every word as loud.

To learn, too, with words made quiet by their place was tried and was no better.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, diags, hstack

from services.classifier.evidence.features import features_of

Units = Collection[str]
Weights = npt.NDArray[np.float64]
_FLOOR = 0.1  # of a middling text's size: what is added to every text's, so that few words say little
_DOUBT = 4.0  # texts without any news that every feature is thought to have been in as well


@dataclass(frozen=True, slots=True)
class Vectors:
    """The vocabulary of some texts, how rare each feature of it is, and how often it is in each text."""

    vocabulary: tuple[str, ...]
    rarity: Weights
    counts: csr_matrix


def vectors_of(texts: Sequence[Units], at_least: int, among: int | None = None) -> Vectors:
    """At least so many of the first `among` texts (of all) must have a feature; they tell how rare it is."""
    units = said_in(texts)
    said = np.asarray(units.counts[:among].sum(axis=0)).ravel()
    # Most are pairs of words said once, which are no other unit's feature: to look into them costs time.
    told = np.array([at for at, unit in enumerate(units.names) if said[at] >= at_least or " " not in unit])
    features = said_in([features_of(units.names[at]) for at in told])
    often = said[told] @ features.counts >= at_least
    counts = units.counts[:, told] @ features.counts[:, np.flatnonzero(often)]
    names = np.array(features.names, dtype=object)[often]
    first = counts[:among]
    seen = np.bincount(first.indices, minlength=len(names))
    kept = np.flatnonzero(seen >= at_least)
    kept = kept[np.argsort(names[kept])]
    rarity = np.log((1 + first.shape[0]) / (1 + seen[kept])) + 1
    counts = counts[:, kept]
    counts.sort_indices()  # sums in one order
    return Vectors(tuple(names[kept]), rarity, counts)


@dataclass(frozen=True, slots=True)
class Said:
    """How often each name is in each list."""

    names: Sequence[str]
    counts: csr_matrix


def said_in(lists: Iterable[Collection[str]]) -> Said:
    numbers: dict[str, int] = {}
    columns: list[int] = []
    ends = [0]
    for one in lists:
        columns.extend(numbers.setdefault(name, len(numbers)) for name in one)
        ends.append(len(columns))
    counts = csr_matrix(
        (np.ones(len(columns), np.float32), columns, ends), shape=(len(ends) - 1, len(numbers))
    )
    return Said(tuple(numbers), counts)


def news(vectors: Vectors, labels: Sequence[str], silence: float) -> Weights:
    """What a feature weighs for a question: how rare it is, and how much it tells of the answer."""
    told = telling(vectors.counts, labels)
    return np.where(told < silence, 0.0, np.sqrt(told) * vectors.rarity)


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
    weighed = csr_matrix(diags(1 / length) @ counts @ diags(weights))
    weighed.eliminate_zeros()
    places = [(at, column, value) for at, one in enumerate(hints) for column, value in one.items()]
    if places:
        at, column, values = zip(*places, strict=True)
        weighed = hstack([weighed, csr_matrix((values, (at, column)), shape=(len(hints), extra))])
    return csr_matrix(weighed, dtype=np.float32)
