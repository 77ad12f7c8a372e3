"""What lessons change in a model: an addition to its topic columns, held back by the model itself.

The model is the prior. Its scores stay; an addition is sought that gives more to the topics of the lessons,
and a large one must be worth it (a Gaussian prior of width `FREEDOM`). Kind and danger stay as they are.

The addition is a sum of the lessons' own rows, with a share for each lesson and topic. So the shares are all
that has to be found, and what the lessons have in common stands for forty thousand features.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from uuid import UUID

import numpy as np
import numpy.typing as npt

from ops.learning.lessons import Lesson
from services.classifier.evidence.features import features_of, is_of_an_edge, units_in
from services.classifier.evidence.learned import load_model
from services.classifier.matters.matters import MatterReader
from services.classifier.text.folding import clean, fold, words_of
from shared.municipality import Municipality

FREEDOM = 2.0
WRITTEN_BY = 3  # citizens at least; a word of only one may be a name
STEPS = 300
_HARDLY = 1e-12
_LEVELS = 32_767

Floats = npt.NDArray[np.float64]
Arrays = dict[str, npt.NDArray[np.generic]]
Row = Mapping[int, float]
Units = Collection[str]


def teach(municipality: Municipality, base: Path, lessons: Sequence[Lesson]) -> Arrays:
    """The arrays of a model that has learned from these lessons what `base` does not know."""
    with np.load(base, allow_pickle=False) as stored:
        arrays: Arrays = {name: stored[name] for name in stored.files}
    topics = _lines(arrays["topic_answers"])
    units = [[unit for unit in units_in(lesson.text) if not is_of_an_edge(unit)] for lesson in lessons]
    arrays = _with_words(arrays, _new_words(set(_lines(arrays["vocabulary"])), lessons, units))
    rows = _rows(arrays, units)
    shares = find_shares(
        prior=_prior(MatterReader(municipality, load_model(base)), lessons, topics),
        common=_common(rows),
        wanted=np.array([[topic in lesson.topics for topic in topics] for lesson in lessons]),
        weights=np.array([lesson.weight for lesson in lessons]),
    )
    return _with_addition(arrays, rows, shares)


def write_model(arrays: Arrays, path: Path) -> Path:
    np.savez_compressed(path, allow_pickle=False, **arrays)
    return path


def find_shares(
    prior: Floats, common: Floats, wanted: npt.NDArray[np.bool_], weights: Floats, freedom: float = FREEDOM
) -> Floats:
    """By lesson and topic. Gradient descent with momentum; the step is the largest that cannot overshoot."""
    step = 1 / (0.5 * (common @ weights).max() + 1 / freedom)
    shares = ahead = np.zeros_like(prior)
    for turn in range(STEPS):
        said = _softmax(prior + common @ ahead)
        right = said * wanted
        right /= np.maximum(right.sum(axis=1, keepdims=True), _HARDLY)
        downhill = weights[:, None] * (right - said) - ahead / freedom
        before, shares = shares, ahead + step * downhill
        ahead = shares + turn / (turn + 3) * (shares - before)
    return shares


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _prior(reader: MatterReader, lessons: Sequence[Lesson], topics: Sequence[str]) -> Floats:
    """What the model and the municipality's words together say, as logarithms of probabilities."""
    said = []
    for lesson in lessons:
        seen = clean(lesson.text)
        ranking = dict(reader.look(words_of(fold(seen)), seen).opinion.ranking)
        said.append([math.log(max(ranking.get(topic, 0.0), _HARDLY)) for topic in topics])
    return np.array(said)


def _new_words(known: set[str], lessons: Sequence[Lesson], units: Sequence[Units]) -> list[str]:
    citizens: dict[str, set[UUID]] = defaultdict(set)
    for lesson, said in zip(lessons, units, strict=True):
        for feature in {feature for unit in said for feature in features_of(unit)} - known:
            citizens[feature].add(lesson.citizen)
    return sorted(feature for feature, by in citizens.items() if len(by) >= WRITTEN_BY)


def _with_words(arrays: Arrays, words: Sequence[str]) -> Arrays:
    """Words unknown to the model weigh what its rarest do on the whole, and say nothing yet."""
    rarity, weights, columns = arrays["rarity"], arrays["weights"], arrays["columns"]
    rarest = rarity == rarity.max()
    silent = np.zeros((len(words), columns.shape[1]), dtype=columns.dtype)
    return arrays | {
        "vocabulary": _text([*_lines(arrays["vocabulary"]), *words]),
        "rarity": np.concatenate([rarity, np.full(len(words), rarity.max(), dtype=rarity.dtype)]),
        "weights": np.concatenate([weights, np.tile(weights[rarest].mean(axis=0), (len(words), 1))]),
        "columns": np.concatenate([columns, silent]),
    }


def _rows(arrays: Arrays, units: Sequence[Units]) -> list[Row]:
    """Texts as `services/classifier/evidence/learned.py` adds them up."""
    at = {feature: number for number, feature in enumerate(_lines(arrays["vocabulary"]))}
    head = _lines(arrays["heads"]).index("topic")
    weights = arrays["weights"][:, head].astype(np.float64).tolist()
    return [_row(at, weights, float(arrays["floors"][head]), said) for said in units]


def _row(at: Mapping[str, int], weights: Sequence[float], floor: float, units: Units) -> Row:
    known = [at[feature] for unit in units for feature in features_of(unit) if feature in at]
    length = math.sqrt(sum(weights[number] ** 2 for number in known) + floor)
    row: dict[int, float] = defaultdict(float)
    for number in known:
        row[number] += weights[number] / length
    return row


def _common(rows: Sequence[Row]) -> Floats:
    """For each two lessons, how alike their rows are."""
    used = {number: at for at, number in enumerate(sorted({number for row in rows for number in row}))}
    spread = np.zeros((len(used), len(rows)), dtype=np.float32)
    for at, row in enumerate(rows):
        for number, value in row.items():
            spread[used[number], at] = value
    alike = np.empty((len(rows), len(rows)))
    for at, row in enumerate(rows):
        values = np.array(list(row.values()), dtype=np.float32)
        alike[at] = values @ spread[[used[number] for number in row]]
    return alike


def _with_addition(arrays: Arrays, rows: Sequence[Row], shares: Floats) -> Arrays:
    columns = arrays["columns"].astype(np.float64) * arrays["scale"].astype(np.float64)
    first = _first_column(arrays, "topic")
    for row, share in zip(rows, shares, strict=True):
        for number, value in row.items():
            columns[number, first : first + shares.shape[1]] += value * share
    scale = np.maximum(np.abs(columns).max(axis=0), _HARDLY) / _LEVELS
    return arrays | {
        "columns": np.rint(columns / scale).astype(np.int16),
        "scale": scale.astype(np.float32),
    }


def _first_column(arrays: Arrays, wanted: str) -> int:
    first = 0
    for head in _lines(arrays["heads"]):
        if head == wanted:
            return first
        first += len(_lines(arrays[f"{head}_answers"]))
    raise LookupError(f"a model that does not know of any {wanted}")


def _lines(array: npt.NDArray[np.generic]) -> list[str]:
    text = array.tobytes().decode()
    return text.split("\n") if text else []


def _text(lines: Sequence[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)
