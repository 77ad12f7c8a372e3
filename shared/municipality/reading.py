"""`topics.yaml` and `readings.yaml`: what the classifier reads with.

Words are written folded (Turkish-lowercased, then without diacritics: `cop`, `su basti`). A word is a prefix
(suffixes are free), a leading `=` means the whole word, `a|b` alternatives, `a b` means a then b with at most
`gap_words` words between.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from shared.municipality.calendar import Deadline
from shared.municipality.strict import Id, Strict, Texts


class Topic(Strict):
    """`unit` is the owner where no routing rule says otherwise."""

    id: Id
    names: Texts
    group: Id
    unit: Id
    urgency: int = Field(ge=0, le=3)
    deadline: Deadline
    needs_place: bool = True
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


class Hazard(Strict):
    """A danger rule. It can only raise. `all_of`: one of each line; `any_of`: one; `none_of`: forbids."""

    id: Id
    topic: Id
    topic_if: Mapping[Id, tuple[str, ...]] = Field(default_factory=dict)
    level: Literal[2, 3] = 3
    level_3_if: tuple[str, ...] = ()
    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    number: str  # whom the citizen calls now
    advice: Texts


class KindCues(Strict):
    id: Literal["sikayet", "talep", "oneri", "tesekkur", "bilgi", "diger"]
    names: Texts
    cues: tuple[str, ...] = ()


class IntentPhrases(Strict):
    """Whole short messages (folded) that mean one thing to the conversation."""

    id: Literal[
        "greeting",
        "acknowledgement",
        "thanks",
        "status",
        "skip",
        "solved",
        "not_solved",
        "stop",
        "start",
        "privacy",
        "person",
    ]
    phrases: tuple[str, ...] = Field(min_length=1)


class Thresholds(Strict):
    """Confidence of the topic from which a matter is routed by itself, and below which we ask."""

    automatic: float = Field(gt=0, lt=1)
    ask: float = Field(gt=0, lt=1)


class Readings(Strict):
    gap_words: int = 2
    short_stems: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    raise_to_2: tuple[str, ...] = ()
    hazards: tuple[Hazard, ...]
    kinds: tuple[KindCues, ...]
    intents: tuple[IntentPhrases, ...]
    thresholds: Thresholds
    neighbourhoods: tuple[str, ...]
    separators: tuple[str, ...]  # words that begin another matter: "ayrica", "bir de"
