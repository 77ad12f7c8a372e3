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
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression

from services.classifier.features import units_of
from services.classifier.folding import clean, fold, words_of
from services.classifier.learned import SHIPPED
from services.classifier.reader import Reader
from shared.municipality import load
from training.corpus import Example, read_corpus
from training.vectors import Vectors

ROOT = Path(__file__).resolve().parent.parent
STRENGTH = {"topic": 20.0, "kind": 10.0, "danger": 10.0}  # how little the weights are held back
BALANCED = ("kind",)  # few write to thank or to suggest; they must be seen all the same
DANGER_HINTS = ("rule", "sign", "denied", "past")
DANGEROUS = frozenset(
    {
        "acil_afet_asayis",
        "aydinlatma",
        "basibos_hayvan",
        "elektrik_ariza",
        "gaz_kacagi",
        "hayvan_sagligi",
        "kanalizasyon",
        "koku_duman_toz",
        "su_kalitesi",
        "su_patlak",
        "tehlikeli_yapi",
        "yagmur_taskin",
        "yol_bozuk",
    }
)
LEVELS = 127


@dataclass(frozen=True, slots=True)
class Fitted:
    name: str
    answers: tuple[str, ...]
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
    units = [units_in(example.text) for example in examples]
    vectors = Vectors(units)
    rules = Reader(load(ROOT / "municipalities" / "bornova"))
    said = [rules.hints(example.text) for example in examples]
    clear = [at for at, example in enumerate(examples) if not is_unclear(example)]
    return vectors, [
        fit("topic", vectors, units, [example.topic for example in examples]),
        fit("kind", vectors, units, [example.kind for example in examples], hints_of("kind", said)),
        fit(
            "danger",
            vectors,
            [units[at] for at in clear],
            [danger_of(examples[at]) for at in clear],
            hints_of(DANGER_HINTS, [said[at] for at in clear]),
        ),
    ]


def units_in(text: str) -> tuple[str, ...]:
    seen = clean(text)
    return units_of(words_of(fold(seen)), seen)


def hints_of(names: str | tuple[str, ...], said: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    return [{hint: value for hint, value in one.items() if hint.startswith(names)} for one in said]


def is_unclear(example: Example) -> bool:
    """A wire that hangs low, a wall that leans: people do not agree on these; nothing is learnt of them."""
    return example.urgency == 2 and example.topic in DANGEROUS


def danger_of(example: Example) -> str:
    return "now" if example.urgency == 3 else "no"


def fit(
    name: str,
    vectors: Vectors,
    units: Sequence[Sequence[str]],
    labels: Sequence[str],
    said: Sequence[Mapping[str, float]] | None = None,
) -> Fitted:
    hints = tuple(sorted({hint for one in said or () for hint in one}))
    number = {hint: at for at, hint in enumerate(hints)}
    columns = [{number[hint]: value for hint, value in one.items()} for one in said] if said else None
    rows = vectors.rows(units, columns, len(hints))
    model = LogisticRegression(
        C=STRENGTH[name], max_iter=400, tol=1e-3, class_weight="balanced" if name in BALANCED else None
    ).fit(rows, labels)
    weights, bias = model.coef_.T, model.intercept_
    if len(model.classes_) == 2:  # one column says both
        weights, bias = np.hstack([-weights / 2, weights / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    size = len(vectors.vocabulary)
    return Fitted(name, tuple(map(str, model.classes_)), weights[:size], bias, hints, weights[size:])


def write(path: Path, vectors: Vectors, heads: Sequence[Fitted]) -> None:
    """Whole numbers of one byte with a scale a column: small, and deaf to the last bits of a sum."""
    columns = np.hstack([head.columns for head in heads])
    scale = np.abs(columns).max(axis=0) / LEVELS
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "vocabulary": _text(vectors.vocabulary),
        "weights": vectors.weights.round(4).astype(np.float32),
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
