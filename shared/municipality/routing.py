"""`units.yaml` and `routing.yaml`: who there is, and who gets what. The first rule that matches wins."""

from typing import Literal

from pydantic import Field

from shared.municipality.strict import Id, Strict


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
    """Words that say who owns a matter, written as stems in the way of the topics' words."""

    id: Id
    words: tuple[str, ...] = Field(min_length=1)


class Rule(Strict):
    """All conditions given must hold; within one, any of its entries. `reason` goes into the history."""

    id: Id
    topics: tuple[Id, ...] = ()
    kinds: tuple[str, ...] = ()
    road_owner: Literal["metropolitan", "highways"] | None = None
    cues: tuple[Id, ...] = ()
    unit: Id
    reason: str


class Routing(Strict):
    """No rule matches: the topic's default unit."""

    roads: tuple[Road, ...] = ()
    cues: tuple[Cue, ...] = ()
    rules: tuple[Rule, ...] = ()
