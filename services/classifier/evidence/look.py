"""What was found in some words, before anybody says what it means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.classifier.evidence.learned import Scores
from services.classifier.evidence.matching import Match
from services.classifier.evidence.topics import Opinion
from services.classifier.text.folding import Word


@dataclass(frozen=True, slots=True)
class Look:
    words: Sequence[Word]
    found: Mapping[int, Match]
    opinion: Opinion
    scores: Scores | None
