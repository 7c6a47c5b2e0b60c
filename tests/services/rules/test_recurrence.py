"""Days that come again: month ends, 29 February, weekends and holidays."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.due import is_working_day
from services.rules.recurrence import add_working_days, months_later, next_monthly, years_later

days = st.dates(date(2000, 1, 1), date(2190, 12, 31))
CHRISTMAS = {date(2026, 12, 25), date(2026, 12, 28)}


@pytest.mark.parametrize(
    ("day", "count", "found"),
    [
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 0, date(2026, 11, 30)),
        (date(2026, 11, 27), 0, date(2026, 11, 27)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 12, 25), 0, date(2026, 12, 29)),
    ],
)
def test_working_days_skip_weekends_and_holidays(day, count, found):
    assert add_working_days(day, count, CHRISTMAS) == found


def test_working_days_do_not_run_backwards():
    with pytest.raises(ValueError, match="forward"):
        add_working_days(date(2026, 11, 24), -1)


@given(days, st.integers(0, 60))
def test_exactly_so_many_working_days_pass(day, count):
    found = add_working_days(day, count)
    passed = sum(is_working_day(day + timedelta(days=gone + 1)) for gone in range((found - day).days))
    assert is_working_day(found)
    assert passed == count or count == 0


@pytest.mark.parametrize(
    ("first", "count", "found"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2026, 3, 31)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 15), -3, date(2025, 12, 15)),
    ],
)
def test_months_end_where_they_end(first, count, found):
    assert months_later(first, count) == found


def test_the_leap_day_comes_back_in_leap_years():
    assert years_later(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_later(date(2028, 2, 29), 4) == date(2032, 2, 29)


def test_the_end_of_the_calendar_is_refused():
    with pytest.raises(ValueError, match="10000"):
        months_later(date(9999, 12, 1), 1)


@given(days, days)
def test_the_next_monthly_day_is_later_and_not_by_more_than_a_month(first, after):
    found = next_monthly(first, after)
    assert found > after
    assert found >= first
    assert found == first or (found - after).days <= 31
