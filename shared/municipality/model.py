"""The municipality as a whole, and the checks that no single file can make."""

from collections.abc import Iterable
from functools import cached_property

from pydantic import Field, model_validator

from shared.events import Pin
from shared.municipality.calendar import Calendar, Deadline
from shared.municipality.reading import Hazard, Readings, Topic
from shared.municipality.routing import Routing, Unit
from shared.municipality.strict import LANGUAGES, Strict, misplaced, refuse_doubles
from shared.municipality.territory import Neighbour, Point, is_inside, nearest
from shared.municipality.wording import Wording

DESK = "desk"  # the unit that takes what nobody else can
UNKNOWN_TOPIC = "diger"  # the subject of what nobody could name


class Timing(Strict):
    """How long things may take; seconds, minutes, days as the names say."""

    settle_seconds: float = 6  # a photo alone waits this long for its words
    gathering_minutes: float = 30  # pieces that follow within this time belong to the matter
    answer_hours: float = 72  # how long a question of ours stays open
    reopen_days: float = 7
    danger_hours: float = 2  # the longest promise where there is danger
    reminder_grace_hours: float = 24  # from the reminder to an overdue unit until the desk takes over


class Pace(Strict):
    """WhatsApp's limits: per number and second; per citizen one every `citizen_seconds` after a burst."""

    per_second: float = 80
    citizen_seconds: float = 6
    citizen_burst: int = 45


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
    center: Point
    border: tuple[Point, ...] = ()
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

    @cached_property
    def hazard_by_id(self) -> dict[str, Hazard]:
        return {hazard.id: hazard for hazard in self.readings.hazards}

    def holds(self, pin: Pin) -> bool:
        """Whether a pin lies in the district; without a known border every pin does."""
        return not self.border or is_inside((pin.latitude, pin.longitude), self.border)

    def nearest_neighbour(self, pin: Pin) -> Neighbour | None:
        return nearest(self.neighbours, pin)

    @model_validator(mode="after")
    def _everything_named_exists(self) -> "Municipality":
        refuse_doubles((unit.id for unit in self.units), "units")
        refuse_doubles((topic.id for topic in self.topics), "topics")
        if [unit.id for unit in self.units if unit.kind == "desk"] != [DESK]:
            raise misplaced("exactly one unit is the desk: `desk`, which takes what nobody else can", "units")
        if UNKNOWN_TOPIC not in self.topic_by_id:
            raise misplaced(
                f"the topic `{UNKNOWN_TOPIC}` is missing, which has what nobody could name", "topics"
            )
        for at, topic in enumerate(self.topics):
            self._demand_unit(topic.unit, "topics", at, "unit")
        for at, rule in enumerate(self.routing.rules):
            self._demand_unit(rule.unit, "routing", "rules", at, "unit")
            for index, topic_id in enumerate(rule.topics):
                self._demand_topic(topic_id, "routing", "rules", at, "topics", index)
        return self

    @model_validator(mode="after")
    def _readings_name_our_topics(self) -> "Municipality":
        for at, hazard in enumerate(self.readings.hazards):
            self._demand_topic(hazard.topic, "readings", "hazards", at, "topic")
            for topic_id in hazard.topic_if:
                self._demand_topic(topic_id, "readings", "hazards", at, "topic_if", topic_id)
        for at, question in enumerate(self.readings.status_questions):
            for index, topic_id in enumerate(question.topics):
                self._demand_topic(topic_id, "readings", "status_questions", at, "topics", index)
        for at, state in enumerate(self.readings.verdicts.states):
            for index, topic_id in enumerate(state.topics):
                self._demand_topic(topic_id, "readings", "verdicts", "states", at, "topics", index)
        self._demand_topics(self.readings.dangerous_topics, "readings", "dangerous_topics")
        self._demand_topics(self.readings.hurt_animals, "readings", "hurt_animals")
        for cause, effects in self.readings.brings_about.items():
            for index, topic_id in enumerate((cause, *effects)):
                at_effect = (index - 1,) if index else ()
                self._demand_topic(topic_id, "readings", "brings_about", cause, *at_effect)
        return self

    @model_validator(mode="after")
    def _border_fits(self) -> "Municipality":
        if self.border and not is_inside(self.center, self.border):
            raise misplaced("the district's center lies outside its border", "center")
        for at, neighbour in enumerate(self.neighbours):
            if self.border and is_inside(neighbour.center, self.border):
                raise misplaced("lies inside our own border", "neighbours", at, "center")
        return self

    def _demand_unit(self, unit_id: str, *at: str | int) -> None:
        if unit_id not in self.unit_by_id:
            raise misplaced(f"the unit `{unit_id}` is not defined", *at)

    def _demand_topics(self, topic_ids: Iterable[str], *where: str | int) -> None:
        for at, topic_id in enumerate(topic_ids):
            self._demand_topic(topic_id, *where, at)

    def _demand_topic(self, topic_id: str, *at: str | int) -> None:
        if topic_id not in self.topic_by_id:
            raise misplaced(f"the topic `{topic_id}` is not defined", *at)
