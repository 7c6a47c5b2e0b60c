"""A pulse comes again on its day, at nine in the morning there, whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

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


@pytest.mark.parametrize(
    ("zone", "change"),
    [
        ("Europe/Berlin", date(2026, 3, 29)),
        ("Europe/Berlin", date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("Pacific/Auckland", date(2026, 9, 27)),
        ("Pacific/Auckland", date(2026, 4, 5)),
        ("Europe/London", date(2028, 2, 29)),
    ],
)
@pytest.mark.parametrize("before", range(4))
def test_a_round_over_the_change_keeps_the_clock_of_the_place(zone, change, before):
    day = change - timedelta(days=before)

    def there(moment):
        return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)

    assert there(opens_at(day, zone)) == datetime(day.year, day.month, day.day, 9)
    assert there(reminds_at(day, 2, zone)).time() == there(opens_at(day, zone)).time()
    assert there(reminds_at(day, 2, zone)).date() == day + timedelta(days=2)
    assert there(closes_at(day, 7, zone)).date() - there(closes_at(day, 6, zone)).date() == timedelta(days=1)
    assert there(closes_at(day, 7, zone)).time() == there(closes_at(day, 1, zone)).time()
