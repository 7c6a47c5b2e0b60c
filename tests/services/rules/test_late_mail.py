"""The mail about what is late has one name a day, or a week, and goes in working hours."""

from datetime import UTC, date, datetime

import pytest

from services.rules.late_mail import beginning_of_today, turn_of


def utc(*parts) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "rhythm", "turn"),
    [
        (utc(2026, 11, 25, 9), "daily", ("2026-11-25", utc(2026, 11, 25, 9))),
        (utc(2026, 11, 25, 2), "daily", ("2026-11-25", utc(2026, 11, 25, 7, 30))),
        (utc(2026, 11, 25, 18), "daily", None),
        (utc(2026, 11, 28, 9), "daily", None),  # a Saturday
        (utc(2026, 12, 25, 9), "daily", None),  # a holiday
        (utc(2026, 11, 25, 9), "weekly", ("2026-W48", utc(2026, 11, 25, 9))),
        (utc(2026, 11, 27, 9), "weekly", ("2026-W48", utc(2026, 11, 27, 9))),
        (utc(2026, 11, 30, 9), "weekly", ("2026-W49", utc(2026, 11, 30, 9))),
        (utc(2026, 11, 25, 9), "off", None),
    ],
)
def test_its_name_and_moment(now, rhythm, turn):
    assert turn_of(now, rhythm, "Europe/London", {date(2026, 12, 25)}) == turn


def test_the_day_is_the_readers():
    assert beginning_of_today(utc(2026, 11, 25, 20), "Asia/Kolkata") == utc(2026, 11, 25, 18, 30)
    assert turn_of(utc(2026, 11, 25, 20), "daily", "Asia/Kolkata")[0] == "2026-11-26"
