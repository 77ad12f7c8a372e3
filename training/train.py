"""`make train`: the project's texts in, `services/classifier/model/topics.npz` out, bit for bit the same.

Three linear models over one vocabulary, one for each of `questions.py`.
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # sums in one order

import hashlib
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from services.classifier.evidence.features import units_in
from services.classifier.evidence.learned import SHIPPED
from services.classifier.reader import Reader
from shared.municipality import load
from training.corpus import Example, read_corpus
from training.questions import (
    Hints,
    Question,
    danger_question,
    kind_question,
    teaches_no_topic,
    topic_question,
    without_edges,
)
from training.vectors import Vectors, Weights, floor_of, rows, vectors_of

ROOT = Path(__file__).resolve().parent.parent
AT_LEAST = 12  # texts that a feature must be in: rarer ones cost time and tell little more
LEVELS = 127


@dataclass(frozen=True, slots=True)
class Fitted:
    name: str
    answers: tuple[str, ...]
    weights: Weights  # of the features
    floor: float
    columns: npt.NDArray[np.float64]  # features by answers
    bias: npt.NDArray[np.float64]
    hints: tuple[str, ...]
    hint_weights: npt.NDArray[np.float64]


def main() -> int:
    began = time.perf_counter()
    examples = read_corpus()
    vectors, heads = build(examples)
    write(SHIPPED, vectors, heads)
    digest = hashlib.sha256(SHIPPED.read_bytes()).hexdigest()[:16]
    print(f"{len(examples)} texts, {len(vectors.vocabulary)} features, {SHIPPED.stat().st_size / 1e6:.1f} MB")
    print(f"{SHIPPED.relative_to(ROOT)} {digest}, {time.perf_counter() - began:.0f} s")
    return 0


def build(examples: Sequence[Example]) -> tuple[Vectors, list[Fitted]]:
    examples = sorted(examples, key=teaches_no_topic)
    of_topics = sum(not teaches_no_topic(example) for example in examples)
    texts = [example.text for example in examples]
    with ProcessPoolExecutor(2) as workers:
        hearing = workers.submit(hear, texts)  # as long as it takes to count the features
        vectors = vectors_of([units_in(text) for text in texts], AT_LEAST, of_topics)
        inside, is_inside = without_edges(vectors)
        topic = workers.submit(fit, topic_question(examples[:of_topics], inside))
        said = hearing.result()
        kind = workers.submit(fit, kind_question(examples, vectors, said))
        danger = workers.submit(fit, danger_question(examples, inside, said))
        return vectors, [spread(topic.result(), is_inside), kind.result(), spread(danger.result(), is_inside)]


def spread(fitted: Fitted, kept: npt.NDArray[np.bool_]) -> Fitted:
    """Over all features; of those it has not seen it says nothing."""
    weights, columns = np.zeros(len(kept)), np.zeros((len(kept), fitted.columns.shape[1]))
    weights[kept], columns[kept] = fitted.weights, fitted.columns
    return replace(fitted, weights=weights, columns=columns)


def hear(texts: Sequence[str]) -> list[Hints]:
    """What a municipality's rules say to each text."""
    rules = Reader(load(ROOT / "municipalities" / "bornova"))
    return [rules.hints(text) for text in texts]


def fit(asked: Question) -> Fitted:
    manner = asked.manner
    hints = tuple(sorted({hint for one in asked.said for hint in one}))
    number = {hint: at for at, hint in enumerate(hints)}
    heard = [{number[hint]: manner.loudness * value for hint, value in one.items()} for one in asked.said]
    model = LogisticRegression(
        C=manner.strength,
        max_iter=600,
        tol=manner.nearness,
        class_weight="balanced" if manner.balanced else None,
    )
    model.fit(
        rows(asked.counts, asked.weights, heard, len(hints)), asked.labels, sample_weight=asked.emphasis
    )
    columns, bias = model.coef_.T.astype(np.float64), model.intercept_.astype(np.float64)
    if len(model.classes_) == 2:  # one column says both
        columns, bias = np.hstack([-columns / 2, columns / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    answers, size = tuple(map(str, model.classes_)), asked.counts.shape[1]
    floor = floor_of(asked.counts, asked.weights)
    told = manner.loudness * columns[size:]
    return Fitted(manner.name, answers, asked.weights, floor, columns[:size], bias, hints, told)


def write(path: Path, vectors: Vectors, heads: Sequence[Fitted]) -> None:
    """Whole numbers of one byte with a scale a column: small, and deaf to the last bits of a sum."""
    columns = np.hstack([head.columns for head in heads])
    scale = np.abs(columns).max(axis=0) / LEVELS
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "vocabulary": _text(vectors.vocabulary),
        "rarity": _short(vectors.rarity),
        "weights": np.column_stack([_short(head.weights) for head in heads]),
        "floors": _short(np.array([head.floor for head in heads])),
        "columns": np.rint(columns / scale).astype(np.int8),
        "scale": _short(scale),
        "heads": _text([head.name for head in heads]),
    }
    for head in heads:
        arrays[f"{head.name}_answers"] = _text(head.answers)
        arrays[f"{head.name}_bias"] = _short(head.bias)
        arrays[f"{head.name}_hints"] = _text(head.hints)
        arrays[f"{head.name}_hint_weights"] = _short(head.hint_weights)
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def _short(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float32]:
    return np.array([float(f"{value:.4g}") for value in values.ravel()], dtype=np.float32).reshape(
        values.shape
    )


def _text(lines: Sequence[str] | Mapping[str, int]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


if __name__ == "__main__":
    sys.exit(main())
