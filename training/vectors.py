"""Texts as sparse rows, exactly as `services/classifier/learned.py` adds them up."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from services.classifier.features import features_of

Units = Sequence[str]


class Vectors:
    """A vocabulary with its weights (inverse document frequency), learnt from the texts given."""

    def __init__(self, texts: Sequence[Units], at_least: int = 2) -> None:
        self._features: dict[str, tuple[str, ...]] = {}
        seen: Counter[str] = Counter()
        for units in texts:
            seen.update({feature for unit in units for feature in self._of(unit)})
        known = sorted(feature for feature, times in seen.items() if times >= at_least)
        self.vocabulary = {feature: at for at, feature in enumerate(known)}
        self.weights = np.array([math.log((1 + len(texts)) / (1 + seen[f])) + 1 for f in known])

    def rows(
        self, texts: Sequence[Units], hints: Sequence[Mapping[int, float]] | None = None, extra: int = 0
    ) -> csr_matrix:
        """One row a text, length about one; `hints` are further columns with values of their own."""
        pointers, columns, values = [0], list[int](), list[float]()
        for at, units in enumerate(texts):
            row, norm = self._row(units)
            columns += row.keys()
            values += [value / norm for value in row.values()]
            if hints is not None:
                columns += [len(self.vocabulary) + column for column in hints[at]]
                values += hints[at].values()
            pointers.append(len(columns))
        return csr_matrix((values, columns, pointers), shape=(len(texts), len(self.vocabulary) + extra))

    def _row(self, units: Units) -> tuple[dict[int, float], float]:
        row: dict[int, float] = {}
        squares = 0.0
        for unit in units:
            for feature in self._of(unit):
                column = self.vocabulary.get(feature)
                if column is not None:
                    weight = float(self.weights[column])
                    row[column] = row.get(column, 0.0) + weight
                    squares += weight * weight
        return row, math.sqrt(squares) or 1.0

    def _of(self, unit: str) -> tuple[str, ...]:
        known = self._features.get(unit)
        if known is None:
            known = self._features[unit] = features_of(unit)
        return known
