"""What the model is asked: the topic, the kind, and whether somebody is in danger now; and which texts and
features teach each answer. How the settings were chosen: `training/validate.py`, inside these texts alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from services.classifier.evidence.features import is_of_an_edge
from training.corpus import Example
from training.vectors import Vectors, Weights, news

# So begin the files whose texts teach nothing but the kind, and nothing but danger.
KIND_ALONE, DANGER_ALONE = "kinds_only", "dangers_only"


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


def without_edges(vectors: Vectors) -> tuple[Vectors, npt.NDArray[np.bool_]]:
    """What a text says wherever it says it, and which features these are. How it begins and ends tells its
    kind: of the topic it told nothing more, and it saw danger in `kızım kapıda bekliyor`.
    """
    kept = np.array([not is_of_an_edge(feature) for feature in vectors.vocabulary])
    vocabulary = tuple(compress(vectors.vocabulary, kept))
    return Vectors(vocabulary, vectors.rarity[kept], vectors.counts[:, kept]), kept


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


def teaches_no_topic(example: Example) -> bool:
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
