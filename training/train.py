"""`make train`: the project's texts in, `services/classifier/model/topics.npz` out, bit for bit the same.

Three linear models over one vocabulary: the topic, the kind, and whether somebody is in danger now. How the
settings below were chosen: `training/validate.py`, inside these texts alone.
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
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from services.classifier.evidence.features import units_in
from services.classifier.evidence.learned import SHIPPED
from services.classifier.reader import Reader
from shared.municipality import load
from training.corpus import Example, read_corpus
from training.vectors import Vectors, Weights, floor_of, news, rows, vectors_of

ROOT = Path(__file__).resolve().parent.parent
# So begin the files whose texts teach nothing but the kind, and nothing but danger.
KIND_ALONE, DANGER_ALONE = "kinds_only", "dangers_only"
AT_LEAST = 12  # texts that a feature must be in: rarer ones cost time and tell little more


@dataclass(frozen=True, slots=True)
class Manner:
    """How one question is learnt."""

    name: str
    strength: float  # how little the weights are held back
    nearness: float  # to the best weights there are
    silence: float = 0.0  # nats; a feature that tells less is left out: sooner done, and no worse
    balanced: bool = False  # whether answers that few texts have count as much as the others
    hints: tuple[str, ...] = ()  # beginnings of the names of what the rules say to it
    loudness: float = 1.0  # of what the rules say, beside a text's own length of one
    written_for: str | None = None  # files on just this question begin so
    emphasis: float = 1.0  # of their texts


TOPIC = Manner("topic", strength=20.0, nearness=7e-4, silence=0.2)
KIND = Manner(
    "kind",
    strength=20.0,
    nearness=3e-4,
    silence=0.04,
    balanced=True,
    hints=("kind",),
    written_for="kinds",
    emphasis=2.0,
)
DANGER = Manner(
    "danger",
    strength=15.0,
    nearness=1e-4,
    hints=("rule", "sign", "denied", "past"),
    loudness=2.0,
    written_for="dangers",
    emphasis=3.0,
)
LEVELS = 127

Hints = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be learnt: of each text its answer, and what the rules said of it."""

    manner: Manner
    counts: csr_matrix
    weights: Weights
    labels: Sequence[str]
    emphasis: Sequence[float]
    said: Sequence[Hints] = ()


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
    examples = sorted(examples, key=_teaches_no_topic)
    of_topics = sum(not _teaches_no_topic(example) for example in examples)
    texts = [example.text for example in examples]
    with ProcessPoolExecutor(2) as workers:
        hearing = workers.submit(hear, texts)  # as long as it takes to count the features
        vectors = vectors_of([units_in(text) for text in texts], AT_LEAST, of_topics)
        topic = workers.submit(fit, topic_question(examples[:of_topics], vectors))
        said = hearing.result()
        kind = workers.submit(fit, kind_question(examples, vectors, said))
        danger = workers.submit(fit, danger_question(examples, vectors, said))
        return vectors, [topic.result(), kind.result(), danger.result()]


def hear(texts: Sequence[str]) -> list[Hints]:
    """What a municipality's rules say to each text."""
    rules = Reader(load(ROOT / "municipalities" / "bornova"))
    return [rules.hints(text) for text in texts]


def topic_question(examples: Sequence[Example], vectors: Vectors) -> Question:
    topics = [example.topic for example in examples]
    counts = vectors.counts[: len(examples)]
    weights = news(replace(vectors, counts=counts), topics, TOPIC.silence)
    return Question(TOPIC, counts, weights, topics, emphasis(TOPIC, examples))


def kind_question(examples: Sequence[Example], vectors: Vectors, said: Sequence[Hints]) -> Question:
    taught = _not_of(DANGER_ALONE, examples)
    examples = [examples[at] for at in taught]
    vectors = replace(vectors, counts=vectors.counts[taught])
    kinds = [example.kind for example in examples]
    weights = news(vectors, kinds, KIND.silence)
    hints = hints_of(KIND, [said[at] for at in taught])
    return Question(KIND, vectors.counts, weights, kinds, emphasis(KIND, examples), hints)


def danger_question(examples: Sequence[Example], vectors: Vectors, said: Sequence[Hints]) -> Question:
    taught = _not_of(KIND_ALONE, examples)
    examples = [examples[at] for at in taught]
    return Question(
        DANGER,
        vectors.counts[taught],
        vectors.rarity,
        [danger_of(example) for example in examples],
        emphasis(DANGER, examples),
        hints_of(DANGER, [said[at] for at in taught]),
    )


def _teaches_no_topic(example: Example) -> bool:
    """What people praise, and how, misleads about topics; so does how they tell of danger."""
    return example.file.startswith((KIND_ALONE, DANGER_ALONE))


def _not_of(alone: str, examples: Sequence[Example]) -> list[int]:
    return [at for at, example in enumerate(examples) if not example.file.startswith(alone)]


def hints_of(manner: Manner, said: Sequence[Hints]) -> list[Hints]:
    return [{hint: value for hint, value in one.items() if hint.startswith(manner.hints)} for one in said]


def danger_of(example: Example) -> str:
    return "now" if example.urgency == 3 else "no"


def emphasis(manner: Manner, examples: Sequence[Example]) -> Sequence[float]:
    files = manner.written_for
    return [manner.emphasis if files and example.file.startswith(files) else 1.0 for example in examples]


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
