"""A learned reader of words: linear, over the features of `features.py`, kept in `model/topics.npz`.

A text's score is the sum of its words' scores over the square root of their sizes and a floor, so that few
words say little; each question weighs the words in its own way, and so has sizes of its own. The scores of a
word are worked out once and kept, so that reading a message is a handful of look-ups and one addition.
"""

import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from services.classifier.evidence.features import Place, features_of
from services.classifier.text.folding import LONGEST

SHIPPED = Path(__file__).resolve().parents[1] / "model" / "topics.npz"
OWN = Path("model") / "topics.npz"  # in a municipality's folder, where it has taught a model (`ops learn`)
_KEPT_UNITS = 40_000
_BY_HEART, _AT_ONCE = _KEPT_UNITS // 2, 500
_OF_A_MESSAGE = LONGEST  # units at most: a word has a letter and a gap, and makes a pair with the next
_NOTHING = 0  # the row of what is unknown
_TOLD = 3
# What a message is about is told first and what is wanted last: so many words further on, a word says half as
# much of it. Danger may stand anywhere (decision 0023).
_BEFORE_IT, _AFTER_IT = 0, 1  # of a place
_HALVES = {"topic": (_BEFORE_IT, 30), "kind": (_AFTER_IT, 20)}

Floats = npt.NDArray[np.float32]


class ModelError(Exception):
    """The model file cannot be used; one line says why."""


@dataclass(frozen=True, slots=True)
class Head:
    """One question put to the words: its answers, and where their columns and hints stand."""

    name: str
    number: int
    answers: tuple[str, ...]
    first: int
    floor: float
    bias: Floats
    hints: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the words of one text say: a sum of columns, and each unit's share in it.

    In the sum a unit is as loud as its place makes it; `shares` and `sizes` are of units all as loud.
    """

    units: tuple[str, ...]
    shares: Floats
    loudness: Mapping[str, Floats]  # by head, where places count
    total: Floats
    sizes: Floats  # by unit and head; a text's, and the floor's, are one


class LearnedReader:
    def __init__(
        self,
        vocabulary: Sequence[str],
        rarity: Floats,
        weights: Floats,
        columns: Floats,
        heads: Sequence[Head],
    ) -> None:
        """`weights` have a column for each head, `columns` (used up) one for each answer of each head.

        `words` are those of the texts it was trained with, and how rare each is, in natural log units.
        """
        self._at = {feature: at for at, feature in enumerate(vocabulary)}
        self._heads = {head.name: head for head in heads}
        self._floors = np.array([head.floor for head in heads], dtype=np.float32)
        self._width = columns.shape[1]
        self._head_of = np.repeat(np.arange(len(heads)), [len(head.answers) for head in heads])  # each column
        columns *= weights[:, self._head_of]
        self._features = np.hstack([columns, weights * weights], dtype=np.float16)
        self._kept: dict[str, int] = {}
        self._rows = _NOTHING
        self._shares = np.zeros((1 + _KEPT_UNITS + _OF_A_MESSAGE, self._features.shape[1]), dtype=np.float32)
        self.words: Mapping[str, float] = {
            word: float(rarity[at]) for word, at in self._at.items() if self._is_word(word)
        }
        self._learn(list(self.words)[:_BY_HEART])  # at the start, not in somebody's message
        self._by_heart = dict(self._kept)

    def read(self, places: Mapping[str, Place]) -> Scores:
        """`places`: the units of a text in order."""
        rows = self._rows_of(places)
        shares = self._shares.take(rows, axis=0)
        whole = shares[:, self._width :].sum(axis=0) + self._floors
        sizes = shares[:, self._width :] / whole
        shares = shares[:, : self._width] / np.sqrt(whole)[self._head_of]
        loudness = _loudness(places)
        total = shares.sum(axis=0)
        for name, loud in loudness.items():
            head = self._heads[name]
            columns = slice(head.first, head.first + len(head.answers))
            size = 1 - (1 - loud**2) @ sizes[:, head.number]
            total[columns] = loud @ shares[:, columns] / np.sqrt(size)
        return Scores(tuple(places), shares, loudness, total, sizes)

    def head(self, name: str) -> Head:
        return self._heads[name]

    def answers(
        self, scores: Scores, head_name: str, hints: Mapping[str, float] | None = None
    ) -> dict[str, float]:
        """By answer its score, in natural log units up to a common constant."""
        head = self._heads[head_name]
        values = scores.total[head.first : head.first + len(head.answers)] + head.bias
        for hint, value in (hints or {}).items():
            if hint in head.hints:
                values = values + value * head.hints[hint]
        return dict(zip(head.answers, values.tolist(), strict=True))

    def telling(self, scores: Scores, head_name: str, answer: str) -> tuple[str, ...]:
        """The units that spoke most for this answer rather than the others."""
        head = self._heads[head_name]
        if answer not in head.answers or not scores.units:
            return ()
        own = scores.shares[:, head.first : head.first + len(head.answers)]
        if head_name in scores.loudness:
            own = own * scores.loudness[head_name][:, None]
        favour = own[:, head.answers.index(answer)] - own.sum(axis=1) / len(head.answers)
        best = (-favour).argsort()[:_TOLD].tolist()
        return tuple(scores.units[at] for at in best if favour[at] > 0.1)

    def strangeness(self, word: str) -> int:
        """How many of a word's pieces of four letters (its edges marked) are not in the vocabulary."""
        edged = f"<{word}>"
        return sum(edged[at : at + 4] not in self._at for at in range(len(edged) - 3))

    def _is_word(self, feature: str) -> bool:
        """Pieces of words stand in the vocabulary as well; a word has a beginning and an end there.

        Four letters of each: with three, half of these were no words.
        """
        return feature.isalpha() and f"<{feature[:4]}" in self._at and f"{feature[-4:]}>" in self._at

    def _rows_of(self, units: Collection[str]) -> list[int]:
        if len(self._kept) >= _KEPT_UNITS:
            self._kept = dict(self._by_heart)
            self._rows = len(self._kept)
        kept, at = self._kept, self._at
        self._learn([unit for unit in units if unit not in kept and (" " not in unit or unit in at)])
        return [kept.get(unit, _NOTHING) for unit in units]

    def _learn(self, units: Sequence[str]) -> None:
        """A row for what each unit says, many worked out at a time; the last columns are its sizes.

        What says nothing is not kept: of ten pairs nine were never seen, and would crowd out the words.
        """
        for first in range(0, len(units), _AT_ONCE):
            known = {unit: self._known_features(unit) for unit in units[first : first + _AT_ONCE]}
            some = {unit: features for unit, features in known.items() if features}
            if not some:
                continue
            flat = list(chain.from_iterable(some.values()))
            bounds = [0, *accumulate(map(len, some.values()))][:-1]
            end = self._rows + 1 + len(some)
            self._shares[self._rows + 1 : end] = np.add.reduceat(
                self._features.take(flat, axis=0).astype(np.float32), bounds
            )
            self._kept.update(zip(some, range(self._rows + 1, end), strict=True))
            self._rows = end - 1

    def _known_features(self, unit: str) -> list[int]:
        return [at for at in map(self._at.get, features_of(unit)) if at is not None]


def _loudness(places: Mapping[str, Place]) -> dict[str, Floats]:
    counts = np.fromiter(chain.from_iterable(places.values()), np.float32, 2 * len(places))
    return {
        name: np.reciprocal(1 + counts[side::2] / np.float32(half)) for name, (side, half) in _HALVES.items()
    }


def model_in_use(municipality_folder: Path) -> Path:
    own = municipality_folder / OWN
    return own if own.exists() else SHIPPED


def load_model(path: Path = SHIPPED) -> LearnedReader:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            return _assembled({name: arrays[name] for name in arrays.files})
    except (OSError, EOFError, KeyError, ValueError, BadZipFile, zlib.error) as broken:
        cure = "`make train` builds it" if path == SHIPPED else "`learn --undo` goes back to the one before"
        why = str(broken) or "cut off"
        raise ModelError(f"{path}: no usable model ({why}); {cure}") from broken


def _assembled(arrays: Mapping[str, npt.NDArray[np.generic]]) -> LearnedReader:
    scale = arrays["scale"].astype(np.float32)
    columns = arrays["columns"].astype(np.float32) * scale
    heads, first, floors = [], 0, arrays["floors"].tolist()
    for number, name in enumerate(_lines(arrays["heads"])):
        answers = _lines(arrays[f"{name}_answers"])
        hints = dict(
            zip(
                _lines(arrays[f"{name}_hints"]),
                arrays[f"{name}_hint_weights"].astype(np.float32),
                strict=True,
            )
        )
        heads.append(
            Head(
                name, number, answers, first, floors[number], arrays[f"{name}_bias"].astype(np.float32), hints
            )
        )
        first += len(answers)
    rarity, weights = arrays["rarity"].astype(np.float32), arrays["weights"].astype(np.float32)
    return LearnedReader(_lines(arrays["vocabulary"]), rarity, weights, columns, heads)


def _lines(array: npt.NDArray[np.generic]) -> tuple[str, ...]:
    text = array.tobytes().decode()
    return tuple(text.split("\n")) if text else ()
