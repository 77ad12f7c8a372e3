"""`calendar.yaml`: working days, holidays, and when a promise falls due."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import model_validator

from shared.municipality.strict import Strict, misplaced


class Deadline(Strict):
    """Either hours on the clock (danger, water, power) or working days."""

    hours: float | None = None
    working_days: int | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> "Deadline":
        if (self.hours is None) == (self.working_days is None):
            raise ValueError("give either hours or working_days")
        return self


class Holiday(Strict):
    """`half` days end at noon or soon after (`half_day_ends_at`); the law counts them as working days."""

    date: date
    name: str
    half: bool = False


class Calendar(Strict):
    """`covers` lists the years whose holidays are known; a deadline beyond them is only nearly right."""

    time_zone: str = "Europe/Istanbul"
    working_weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)  # Monday is 0
    day_ends_at: time = time(17, 0)
    half_day_ends_at: time = time(13, 0)
    covers: tuple[int, ...]
    holidays: tuple[Holiday, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @model_validator(mode="after")
    def _covers_what_it_lists(self) -> "Calendar":
        for index, holiday in enumerate(self.holidays):
            if holiday.date.year not in self.covers:
                raise misplaced(f"{holiday.date.year} is not in covers", "holidays", index, "date")
        return self

    def is_working_day(self, day: date) -> bool:
        closed = {holiday.date for holiday in self.holidays if not holiday.half}
        return day.weekday() in self.working_weekdays and day not in closed

    def due_at(self, opened_at: datetime, deadline: Deadline) -> datetime:
        """Working days are counted from the day after; the last one ends with office hours."""
        if deadline.hours is not None:
            return opened_at + timedelta(hours=deadline.hours)
        day = opened_at.astimezone(self.zone).date()
        left = deadline.working_days or 0
        while left > 0:
            day += timedelta(days=1)
            left -= self.is_working_day(day)
        return datetime.combine(day, self._end_of(day), self.zone).astimezone(opened_at.tzinfo)

    def _end_of(self, day: date) -> time:
        half = any(holiday.half and holiday.date == day for holiday in self.holidays)
        return self.half_day_ends_at if half else self.day_ends_at
