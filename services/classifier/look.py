"""What was found in some words, before anybody says what it means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.classifier.folding import Word
from services.classifier.learned import Scores
from services.classifier.matching import Match
from services.classifier.topics import Opinion


@dataclass(frozen=True, slots=True)
class Look:
    words: Sequence[Word]
    found: Mapping[int, Match]
    opinion: Opinion
    scores: Scores | None
