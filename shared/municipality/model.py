"""The municipality as a whole, and the checks that no single file can make."""

from collections.abc import Iterable
from functools import cached_property

from pydantic import Field, model_validator

from shared.events import Pin
from shared.municipality.calendar import Calendar, Deadline
from shared.municipality.reading import Readings, Topic
from shared.municipality.routing import Routing, Rule, Unit
from shared.municipality.strict import Strict
from shared.municipality.wording import LANGUAGES, Wording

DESK = "desk"


class Timing(Strict):
    """How long things may take; seconds, minutes, days as the names say."""

    settle_seconds: float = 6  # a photo alone waits this long for its words
    gathering_minutes: float = 30  # pieces that follow within this time belong to the matter
    answer_hours: float = 72  # how long a question of ours stays open
    reopen_days: float = 7
    reminder_grace_hours: float = 24  # from the reminder to an overdue unit until the desk takes over


class Pace(Strict):
    """WhatsApp's limits: per number and second; per citizen one every `citizen_seconds` after a burst."""

    per_second: float = 80
    citizen_seconds: float = 6
    citizen_burst: int = 45


class Neighbour(Strict):
    """Another district's municipality, so that a citizen who stands there can be sent on."""

    name: str
    municipality: str
    phone: str | None = None
    center: tuple[float, float]  # latitude, longitude


class LegalClocks(Strict):
    """Law 3071 and law 4982; the shorter of these and the topic's own deadline is the promise."""

    petition_days: int = 30
    information: Deadline = Deadline(working_days=15)


class Municipality(Strict):
    name: str
    short_code: str = Field(pattern=r"^[A-Z]{3}$")
    district: str
    province: str
    metropolitan: str
    phone: str
    website: str
    notice_version: str
    languages: tuple[str, ...] = LANGUAGES
    center: tuple[float, float]
    border: tuple[tuple[float, float], ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    timing: Timing = Timing()
    pace: Pace = Pace()
    legal: LegalClocks = LegalClocks()
    units: tuple[Unit, ...]
    topics: tuple[Topic, ...]
    readings: Readings
    routing: Routing
    wording: Wording
    calendar: Calendar

    @cached_property
    def unit_by_id(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def topic_by_id(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def holds(self, pin: Pin) -> bool:
        """Whether a pin lies in the district; without a known border every pin does."""
        return not self.border or _inside(pin.latitude, pin.longitude, self.border)

    def nearest_neighbour(self, pin: Pin) -> Neighbour | None:
        def distance(neighbour: Neighbour) -> float:
            latitude, longitude = neighbour.center
            return (latitude - pin.latitude) ** 2 + (0.78 * (longitude - pin.longitude)) ** 2

        return min(self.neighbours, key=distance, default=None)

    @model_validator(mode="after")
    def _everything_named_exists(self) -> "Municipality":
        _refuse_doubles("units", (unit.id for unit in self.units))
        _refuse_doubles("topics", (topic.id for topic in self.topics))
        if DESK not in self.unit_by_id:
            raise ValueError("units: the unit `desk` is missing; it takes what nobody else can")
        for topic in self.topics:
            _demand(f"topics: {topic.id}: unit", topic.unit, self.unit_by_id)
        for hazard in self.readings.hazards:
            for topic_id in (hazard.topic, *hazard.topic_if):
                _demand(f"hazards: {hazard.id}: topic", topic_id, self.topic_by_id)
        for rule in self.routing.rules:
            self._check_rule(rule)
        if self.readings.thresholds.ask > self.readings.thresholds.automatic:
            raise ValueError("thresholds: ask must not be above automatic")
        return self

    def _check_rule(self, rule: Rule) -> None:
        where = f"routing: {rule.id}"
        _demand(f"{where}: unit", rule.unit, self.unit_by_id)
        for topic_id in rule.topics:
            _demand(f"{where}: topic", topic_id, self.topic_by_id)
        known = {cue.id for cue in self.routing.cues}
        for cue_id in rule.cues:
            _demand(f"{where}: cue", cue_id, known)


def _demand(where: str, name: str, known: Iterable[str]) -> None:
    if name not in known:
        raise ValueError(f"{where} `{name}` is not defined")


def _refuse_doubles(where: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(f"{where}: `{name}` is defined twice")
        seen.add(name)


def _inside(latitude: float, longitude: float, border: tuple[tuple[float, float], ...]) -> bool:
    """Even-odd rule: a ray to the east crosses the border an odd number of times from inside."""
    inside = False
    for (lat_a, lon_a), (lat_b, lon_b) in zip(border, border[1:] + border[:1], strict=True):
        if (lat_a > latitude) != (lat_b > latitude):
            crossing = lon_a + (latitude - lat_a) * (lon_b - lon_a) / (lat_b - lat_a)
            inside ^= longitude < crossing
    return inside
