"""Quarters: every day lies in exactly one, and they follow each other without a gap."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.quarters import is_ending, quarter_before, quarter_end, quarter_number, quarter_start

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "first", "last", "number"),
    [
        (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31), 1),
        (date(2028, 2, 29), date(2028, 1, 1), date(2028, 3, 31), 1),
        (date(2026, 6, 30), date(2026, 4, 1), date(2026, 6, 30), 2),
        (date(2026, 11, 25), date(2026, 10, 1), date(2026, 12, 31), 4),
    ],
)
def test_a_day_lies_in_its_quarter(day, first, last, number):
    assert (quarter_start(day), quarter_end(day), quarter_number(day)) == (first, last, number)


@given(DAYS)
def test_quarters_follow_each_other(day):
    assert quarter_start(day) <= day <= quarter_end(day)
    assert quarter_start(quarter_end(day) + timedelta(days=1)) == quarter_end(day) + timedelta(days=1)
    assert quarter_end(quarter_before(day)) == quarter_start(day) - timedelta(days=1)


@pytest.mark.parametrize(("day", "ending"), [(date(2026, 12, 16), False), (date(2026, 12, 17), True)])
def test_a_quarter_ends_in_two_weeks(day, ending):
    assert is_ending(day, 14) is ending
