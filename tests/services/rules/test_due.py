"""Due times survive clock changes, leap days, weekends and holidays."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.due import (
    answer_due,
    instant_of,
    is_skipped,
    local_parts,
    next_working_day,
    reminder_at,
    snoozed_day,
)
from services.rules.quiet_hours import may_write


def utc(*parts) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "expected"),
    [
        (date(2026, 11, 30), time(9), "Europe/London", utc(2026, 11, 30, 9)),
        (date(2026, 7, 1), time(9), "Europe/Berlin", utc(2026, 7, 1, 7)),
        (date(2026, 3, 29), time(2, 30), "Europe/Berlin", utc(2026, 3, 29, 1, 30)),  # skipped: 03:30 summer time
        (date(2026, 10, 25), time(2, 30), "Europe/Berlin", utc(2026, 10, 25, 0, 30)),  # doubled: the first
        (date(2026, 3, 8), time(2, 30), "America/New_York", utc(2026, 3, 8, 7, 30)),  # skipped: 03:30
        (date(2026, 11, 1), time(1, 30), "America/New_York", utc(2026, 11, 1, 5, 30)),  # doubled: the first
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", utc(2026, 10, 3, 15, 45)),  # half an hour is skipped
        (date(2026, 4, 5), time(1, 45), "Australia/Lord_Howe", utc(2026, 4, 4, 14, 45)),  # and half an hour doubled
        (date(2026, 9, 27), time(2, 30), "Pacific/Auckland", utc(2026, 9, 26, 14, 30)),
        (date(2026, 4, 5), time(2, 30), "Pacific/Auckland", utc(2026, 4, 4, 13, 30)),
        (date(2026, 2, 28), time(23, 59), "America/New_York", utc(2026, 3, 1, 4, 59)),
        (date(2028, 2, 29), time(12), "Asia/Kolkata", utc(2028, 2, 29, 6, 30)),
        (date(2026, 12, 31), time(23, 30), "America/New_York", utc(2027, 1, 1, 4, 30)),
        (date(2026, 1, 1), time(0, 15), "Pacific/Auckland", utc(2025, 12, 31, 11, 15)),
    ],
)
def test_local_times_become_instants(day, clock, zone, expected):
    assert instant_of(day, clock, zone) == expected


@pytest.mark.parametrize(
    ("day", "clock", "zone", "skipped"),
    [
        (date(2026, 3, 29), time(2, 30), "Europe/Berlin", True),
        (date(2026, 3, 29), time(3, 0), "Europe/Berlin", False),
        (date(2026, 3, 29), time(1, 30), "Europe/London", True),
        (date(2026, 10, 25), time(2, 30), "Europe/Berlin", False),
    ],
)
def test_times_that_do_not_exist_are_known(day, clock, zone, skipped):
    assert is_skipped(day, clock, zone) is skipped


@given(
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.times(),
    st.sampled_from(["Europe/London", "Europe/Berlin", "America/Los_Angeles", "Australia/Lord_Howe", "UTC"]),
)
def test_what_exists_comes_back_as_it_was_typed(day, clock, zone):
    clock = clock.replace(second=0, microsecond=0, fold=0)
    if not is_skipped(day, clock, zone):
        assert local_parts(instant_of(day, clock, zone), zone) == (day, clock)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (utc(2026, 11, 24, 16, 0), utc(2026, 11, 25, 16, 0)),  # Tuesday → Wednesday
        (utc(2026, 11, 27, 16, 0), utc(2026, 11, 30, 16, 0)),  # Friday → Monday
        (utc(2026, 11, 28, 11, 0), utc(2026, 12, 1, 7, 30)),  # Saturday → Tuesday morning
        (utc(2026, 11, 24, 21, 0), utc(2026, 11, 26, 7, 30)),  # Tuesday evening counts as Wednesday morning
        (utc(2026, 11, 24, 5, 0), utc(2026, 11, 25, 7, 30)),  # before work
    ],
)
def test_answers_are_owed_one_working_day_later(asked, due):
    assert answer_due(asked, "Europe/London") == due


def test_holidays_are_no_working_days():
    assert next_working_day(date(2026, 12, 24), {date(2026, 12, 25), date(2026, 12, 28)}) == date(2026, 12, 29)


NOW = utc(2026, 11, 24, 9)


@pytest.mark.parametrize(
    ("due", "remind"),
    [
        (utc(2026, 11, 26, 12), utc(2026, 11, 26, 12)),
        (utc(2026, 11, 26, 17, 45), utc(2026, 11, 26, 17, 45)),
        (utc(2026, 11, 26, 17, 59), utc(2026, 11, 26, 17, 45)),
        (utc(2026, 11, 26, 18), utc(2026, 11, 26, 17, 45)),
        (utc(2026, 11, 26, 20), utc(2026, 11, 26, 17, 45)),
        (utc(2026, 11, 26, 6), utc(2026, 11, 25, 17, 45)),
        (utc(2026, 11, 29, 12), utc(2026, 11, 27, 17, 45)),  # a Sunday: Friday evening
        (utc(2026, 11, 29, 22), utc(2026, 11, 27, 17, 45)),
        (utc(2026, 11, 24, 6), utc(2026, 11, 24, 6)),  # the last working time is past
    ],
)
def test_reminders_come_in_working_hours_and_never_late(due, remind):
    assert reminder_at(due, "Europe/London", NOW) == remind


def test_holidays_of_the_reader_are_no_working_time():
    due, holidays = utc(2026, 11, 26, 12), {date(2026, 11, 26), date(2026, 11, 25)}
    assert reminder_at(due, "Europe/London", NOW, holidays) == utc(2026, 11, 24, 17, 45)


@given(
    st.datetimes(datetime(2026, 11, 25, 18), datetime(2030, 1, 1)), st.sampled_from(["Europe/Berlin", "Asia/Kolkata"])
)
def test_a_reminder_leaves_before_the_due_moment_while_the_post_is_open(moment, zone):
    due = moment.replace(tzinfo=ZoneInfo(zone))
    remind = reminder_at(due, zone, NOW, {date(2027, 1, 1)})
    assert remind <= due
    assert may_write(remind + timedelta(minutes=10), zone, {date(2027, 1, 1)})


@pytest.mark.parametrize(
    ("today", "choice", "day"),
    [
        (date(2026, 11, 24), "tomorrow", date(2026, 11, 25)),
        (date(2026, 11, 27), "tomorrow", date(2026, 11, 30)),
        (date(2026, 11, 24), "next_week", date(2026, 11, 30)),
        (date(2026, 11, 29), "next_week", date(2026, 11, 30)),
        (date(2026, 12, 31), "tomorrow", date(2027, 1, 1)),
    ],
)
def test_snoozing_leads_to_a_working_day(today, choice, day):
    assert snoozed_day(today, choice) == day
    assert day - today <= timedelta(days=7)


def test_snoozing_anywhere_else_is_refused():
    with pytest.raises(ValueError, match="someday"):
        snoozed_day(date(2026, 11, 24), "someday")
