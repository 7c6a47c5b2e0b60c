"""A pulse comes again on its day, at nine in the morning there, whatever the clocks do."""

from datetime import UTC, date, datetime

import pytest

from services.rules.pulse_days import closes_at, next_day, opens_at, reminds_at


@pytest.mark.parametrize(
    ("first", "every", "after", "expected"),
    [
        (date(2026, 1, 31), "month", date(2026, 1, 31), date(2026, 2, 28)),
        (date(2026, 1, 31), "month", date(2026, 2, 28), date(2026, 3, 31)),
        (date(2027, 11, 30), "quarter", date(2027, 11, 30), date(2028, 2, 29)),
        (date(2028, 2, 29), "quarter", date(2029, 1, 1), date(2029, 2, 28)),
        (date(2026, 1, 15), "quarter", date(2026, 9, 1), date(2026, 10, 15)),
        (date(2027, 1, 1), "month", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_days(first, every, after, expected):
    assert next_day(first, every, after) == expected


@pytest.mark.parametrize(
    ("day", "zone", "hour"),
    [
        (date(2026, 3, 28), "Europe/Berlin", 8),
        (date(2026, 3, 29), "Europe/Berlin", 7),
        (date(2026, 10, 25), "Europe/London", 9),
        (date(2026, 3, 8), "America/New_York", 13),
        (date(2026, 10, 4), "Australia/Sydney", 22),
    ],
)
def test_nine_in_the_morning_there(day, zone, hour):
    assert opens_at(day, zone).hour == hour


def test_the_end_and_the_reminder_keep_the_local_clock_over_the_change():
    assert closes_at(date(2026, 3, 20), 14, "Europe/Berlin") == datetime(2026, 4, 2, 22, tzinfo=UTC)
    assert reminds_at(date(2026, 3, 26), 5, "Europe/Berlin") == datetime(2026, 3, 31, 7, tzinfo=UTC)
