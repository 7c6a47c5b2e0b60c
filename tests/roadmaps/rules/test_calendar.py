"""The calendar of a roadmap."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from roadmaps.rules.calendar import Day, calendar_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_each_day_is_a_whole_day_in_order():
    days = [
        Day("b-build", "build", date(2027, 1, 1), "Two"),
        Day("a-build", "build", date(2026, 12, 1), "One, two; three"),
    ]
    found = Calendar.from_ical(calendar_of("Ours", days, lambda day: day.heading, NOW)).walk("VEVENT")
    assert [(str(event["summary"]), event.decoded("dtstart"), event.decoded("dtend")) for event in found] == [
        ("One, two; three", date(2026, 11, 30), date(2026, 12, 1)),
        ("Two", date(2026, 12, 31), date(2027, 1, 1)),
    ]
    assert str(found[0]["uid"]) == "a-build@alongside"


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError):
        calendar_of("Ours", [], str, datetime(2026, 1, 1))
