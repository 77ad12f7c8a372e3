"""`units.yaml` and `routing.yaml`: who there is, and who gets what. The first rule that matches wins."""

from typing import Literal

from pydantic import Field, model_validator

from shared.municipality.strict import Id, Strict, Words, misplaced, refuse_doubles


class Unit(Strict):
    """A department of the municipality, an outside agency, or the desk (exactly one, id `desk`)."""

    id: Id
    name: str  # as a citizen knows it
    kind: Literal["department", "agency", "desk"]
    phone: str | None = None
    emergency_number: str | None = None


class Road(Strict):
    """A road with an owner of its own. `names` are written as people write them, without a suffix."""

    id: Id
    names: tuple[str, ...] = Field(min_length=1)
    owner: Literal["metropolitan", "highways"]


class Cue(Strict):
    """Words that say who owns a matter, written as stems in the way of the topics' words. `not_beside`: not
    where they only say what it stands next to (`park karşısındaki lamba`)."""

    id: Id
    words: tuple[Words, ...] = Field(min_length=1)
    not_beside: bool = False


class Rule(Strict):
    """All conditions given must hold; within one, any of its entries. `reason` goes into the history."""

    id: Id
    topics: tuple[Id, ...] = ()
    kinds: tuple[Literal["sikayet", "talep", "oneri", "tesekkur", "bilgi", "diger"], ...] = ()
    road_owner: Literal["metropolitan", "highways"] | None = None
    cues: tuple[Id, ...] = ()
    unit: Id
    reason: str


class Routing(Strict):
    """No rule matches: the topic's default unit."""

    roads: tuple[Road, ...] = ()
    cues: tuple[Cue, ...] = ()
    rules: tuple[Rule, ...] = ()

    @model_validator(mode="after")
    def _rules_can_match(self) -> "Routing":
        refuse_doubles((road.id for road in self.roads), "roads")
        refuse_doubles((cue.id for cue in self.cues), "cues")
        refuse_doubles((rule.id for rule in self.rules), "rules")
        known = {cue.id for cue in self.cues}
        for at, rule in enumerate(self.rules):
            if not (rule.topics or rule.kinds or rule.road_owner or rule.cues):
                raise misplaced("a rule without a condition would take everything", "rules", at)
            for index, cue_id in enumerate(rule.cues):
                if cue_id not in known:
                    raise misplaced(f"the cue `{cue_id}` is not defined", "rules", at, "cues", index)
        return self
