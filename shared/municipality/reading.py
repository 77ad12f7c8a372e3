"""`topics.yaml` and `readings.yaml`: what the classifier reads with.

Words are written folded (Turkish-lowercased, then without diacritics: `cop`, `su basti`). A word is a prefix
(suffixes are free), a leading `=` means the whole word, `a|b` alternatives, `a b` means a then b with at most
`gap_words` words between. Where a word is exactly one of `short_stems`, only its listed forms count.
"""

from collections.abc import Mapping
from itertools import product
from typing import Literal

from pydantic import Field, field_validator, model_validator

from shared.municipality.calendar import Deadline
from shared.municipality.strict import Id, Strict, Texts, Words, misplaced, refuse_doubles
from shared.municipality.verdicts import BareAnswers, Verdicts

LONGEST_NAME = 24  # WhatsApp refuses a longer row in a list


class Topic(Strict):
    """`unit` is the owner where no routing rule says otherwise."""

    id: Id
    names: Texts
    group: Id
    unit: Id
    urgency: int = Field(ge=0, le=3)
    deadline: Deadline
    needs_place: bool = True
    strong: tuple[Words, ...] = ()
    weak: tuple[Words, ...] = ()
    negative: tuple[Words, ...] = ()

    @field_validator("names")
    @classmethod
    def _names_fit_a_list(cls, names: Texts) -> Texts:
        for language, name in names.items():
            if len(name) > LONGEST_NAME:
                raise misplaced(f"`{name}` is longer than {LONGEST_NAME} characters", language)
        return names


class Hazard(Strict):
    """A danger rule. It can only raise. `all_of`: one of each line; `any_of`: one; `none_of`: forbids.

    `surely`: one of these is enough, and nobody overrules it: no denial, no learned reader.
    `surely_together`: one of each list is as sure, however far apart: a farewell, and what one dies by.
    `named`: what it is called where no verb is needed; one is enough where it ends what is said.
    """

    id: Id
    topic: Id
    topic_if: Mapping[Id, tuple[Words, ...]] = Field(default_factory=dict)
    level: Literal[2, 3] = 3
    level_3_if: tuple[Words, ...] = ()
    all_of: tuple[Words, ...] = ()
    any_of: tuple[Words, ...] = ()
    none_of: tuple[Words, ...] = ()
    surely: tuple[Words, ...] = ()
    surely_together: tuple[tuple[Words, ...], ...] = ()
    named: tuple[Words, ...] = ()
    number: str  # whom the citizen calls now
    advice: Texts
    personal: bool = False  # comes of nothing out there: of what somebody does, or of an illness
    general: bool = False  # the one whose advice fits where no rule says which danger it is

    @model_validator(mode="after")
    def _can_fire(self) -> "Hazard":
        if not (self.all_of or self.any_of or self.surely or self.surely_together):
            raise ValueError("a hazard needs all_of, any_of, surely or surely_together")
        for name, given in (("surely", self.surely), ("surely_together", self.surely_together)):
            if given and self.level < 3:
                raise misplaced("what is surely danger is of level 3", name)
        return self


class KindCues(Strict):
    id: Literal["sikayet", "talep", "oneri", "tesekkur", "bilgi", "diger"]
    names: Texts
    cues: tuple[Words, ...] = ()


class IntentPhrases(Strict):
    """Whole short messages (folded) that mean one thing to the conversation; `a|b` are alternatives here too,
    but every word is a whole one. `beside`: words that may stand anywhere beside these phrases. `reports`:
    what the writer calls what they sent; right before a phrase it means that among words about a subject too.
    `perhaps`: phrases of another intent that mean this one where they cannot mean that one. `astray`: phrases
    of taking back what was written to somebody else; `sorry` and `mixed_up` say so together; `curious`
    that one has only tried the line, `beside_curious` what may stand with that. Of greetings, `feasts` wish
    and want nothing, and `announces` say that there is something to tell."""

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
        "withdrawal",
    ]
    phrases: tuple[Words, ...] = Field(min_length=1)
    beside: tuple[Words, ...] = ()
    reports: tuple[Words, ...] = ()
    perhaps: tuple[Words, ...] = ()
    astray: tuple[Words, ...] = ()
    sorry: tuple[Words, ...] = ()
    mixed_up: tuple[Words, ...] = ()
    curious: tuple[Words, ...] = ()
    beside_curious: tuple[Words, ...] = ()
    feasts: tuple[Words, ...] = ()
    announces: tuple[Words, ...] = ()

    @property
    def all_phrases(self) -> tuple[Words, ...]:
        return (*self.phrases, *self.astray, *self.feasts, *self.announces)

    @model_validator(mode="after")
    def _some_have_more(self) -> "IntentPhrases":
        for name, given, whose in (
            ("reports", self.reports, "withdrawal"),
            ("perhaps", self.perhaps, "withdrawal"),
            ("astray", self.astray, "withdrawal"),
            ("sorry", self.sorry, "withdrawal"),
            ("mixed_up", self.mixed_up, "withdrawal"),
            ("curious", self.curious, "withdrawal"),
            ("beside_curious", self.beside_curious, "withdrawal"),
            ("feasts", self.feasts, "greeting"),
            ("announces", self.announces, "greeting"),
        ):
            if given and self.id != whose:
                raise misplaced(f"only `{whose}` has these", name)
        return self


class Introductions(Strict):
    """Phrases (folded) that tell `who` writes; `lives`: that do beside a named place; `beside`: what may
    stand with them."""

    who: tuple[Words, ...] = ()
    lives: tuple[Words, ...] = ()
    beside: tuple[Words, ...] = ()


class StatusQuestion(Strict):
    """Phrases that ask how it stands with what the writer sent, within a question about anything; `topics`:
    only within one that is read as about these."""

    phrases: tuple[Words, ...] = Field(min_length=1)
    topics: tuple[Id, ...] = ()


class Thresholds(Strict):
    """Confidence of the unit from which a matter is routed by itself, and below which we ask; and how likely
    a topic must be for its button to be offered."""

    automatic: float = Field(gt=0, lt=1)
    ask: float = Field(gt=0, lt=1)
    offer: float = Field(default=0.1, ge=0, lt=1)


class Readings(Strict):
    gap_words: int = 2
    short_stems: Mapping[Words, tuple[Words, ...]] = Field(default_factory=dict)
    raise_to_2: tuple[Words, ...] = ()
    hazards: tuple[Hazard, ...]
    dangerous_topics: tuple[Id, ...] = ()  # may do harm themselves, beside those that hazards name
    hurt_animals: tuple[Id, ...] = ()  # topics of animals that are hurt or ill
    brings_about: Mapping[Id, tuple[Id, ...]] = Field(default_factory=dict)  # of a topic, what comes of it
    kinds: tuple[KindCues, ...]
    intents: tuple[IntentPhrases, ...]
    introductions: Introductions = Introductions()
    status_questions: tuple[StatusQuestion, ...] = ()
    bare_answers: BareAnswers = BareAnswers()
    verdicts: Verdicts = Verdicts()
    thresholds: Thresholds
    neighbourhoods: tuple[str, ...]
    separators: tuple[Words, ...]  # words that begin another matter: "ayrica", "bir de"

    @model_validator(mode="after")
    def _nothing_is_said_twice(self) -> "Readings":
        refuse_doubles((hazard.id for hazard in self.hazards), "hazards")
        if sum(hazard.general for hazard in self.hazards) != 1:
            raise misplaced("exactly one hazard must be `general: true`", "hazards")
        refuse_doubles((kind.id for kind in self.kinds), "kinds")
        refuse_doubles((intent.id for intent in self.intents), "intents")
        refuse_doubles(self.neighbourhoods, "neighbourhoods")
        known: dict[str, str] = {}
        for at, intent in enumerate(self.intents):
            for index, phrase in enumerate(intent.all_phrases):
                for said in spelt_out(phrase):
                    if said in known:
                        what = f"`{said}` already means {known[said]}"
                        raise misplaced(what, "intents", at, "phrases", index)
                    known[said] = intent.id
        if self.thresholds.ask > self.thresholds.automatic:
            raise misplaced("ask must not be above automatic", "thresholds", "ask")
        return self


def spelt_out(phrase: str) -> list[str]:
    """The phrase with one alternative of each word, once for every choice."""
    return [" ".join(words) for words in product(*(word.split("|") for word in phrase.split()))]
