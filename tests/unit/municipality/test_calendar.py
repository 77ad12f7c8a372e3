"""When a promise falls due: hours by the clock, working days by the calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest

from shared.municipality import Deadline, Municipality
from tests.unit.municipality.conftest import Refusal

ISTANBUL = ZoneInfo("Europe/Istanbul")


def local(day: str, hour: int = 10) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=ISTANBUL).astimezone(UTC)


def due(municipality: Municipality, opened: datetime, working_days: int) -> datetime:
    return municipality.calendar.due_at(opened, Deadline(working_days=working_days))


def test_hours_run_at_night_and_on_holidays(bornova: Municipality) -> None:
    opened = local("2026-01-01", 23)
    assert bornova.calendar.due_at(opened, Deadline(hours=8)) == opened + timedelta(hours=8)


def test_working_days_end_with_office_hours(bornova: Municipality) -> None:
    assert due(bornova, local("2026-11-23"), 3) == local("2026-11-26", 17)


def test_a_weekend_does_not_count(bornova: Municipality) -> None:
    assert due(bornova, local("2026-11-20"), 1) == local("2026-11-23", 17)


def test_a_message_on_a_sunday_night_counts_from_monday(bornova: Municipality) -> None:
    assert due(bornova, local("2026-11-22", 23), 1) == local("2026-11-23", 17)


def test_the_day_is_the_local_one_not_that_of_utc(bornova: Municipality) -> None:
    past_midnight = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)  # 01.30 on Tuesday in Istanbul
    assert due(bornova, past_midnight, 1) == local("2026-11-25", 17)


def test_the_feast_of_sacrifice_with_its_weekend_is_skipped(bornova: Municipality) -> None:
    assert due(bornova, local("2026-05-25"), 2) == local("2026-06-01", 17)


def test_a_half_day_counts_and_ends_at_one(bornova: Municipality) -> None:
    assert due(bornova, local("2026-10-27"), 1) == local("2026-10-28", 13)
    assert due(bornova, local("2026-10-27"), 2) == local("2026-10-30", 17)


def test_an_answer_is_given_in_utc_when_asked_in_utc(bornova: Municipality) -> None:
    assert due(bornova, local("2026-11-23"), 1).tzinfo is UTC


def test_an_information_request_has_fifteen_working_days(bornova: Municipality) -> None:
    asked = local("2026-04-20")
    assert bornova.calendar.due_at(asked, bornova.legal.information) == local("2026-05-13", 17)


@pytest.mark.parametrize("given", [{}, {"hours": 1, "working_days": 1}])
def test_a_deadline_is_hours_or_working_days_never_both(given: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="either hours or working_days"):
        Deadline.model_validate(given)


@pytest.mark.parametrize(("category", "half"), [("public", False), ("half_day", True)])
def test_the_official_holidays_are_all_there_and_no_others(
    municipality: Municipality, category: str, half: bool
) -> None:
    official = holidays.country_holidays("TR", years=municipality.calendar.covers, categories=(category,))
    listed = {holiday.date for holiday in municipality.calendar.holidays if holiday.half is half}
    assert listed == set(official)


def test_the_calendar_covers_the_years_of_the_first_release(municipality: Municipality) -> None:
    assert {2026, 2027} <= set(municipality.calendar.covers)
    assert municipality.calendar.is_working_day(date(2026, 10, 28))
    assert not municipality.calendar.is_working_day(date(2026, 10, 29))


def test_a_holiday_outside_the_covered_years_is_refused(refusal: Refusal) -> None:
    place, what = refusal("../_turkiye/calendar.yaml", "covers: [2026, 2027]", "covers: [2026]")
    assert place.startswith("_turkiye/calendar.yaml:")
    assert "2027 is not in covers" in what
