"""Quarters as they stand in an address."""

from datetime import date

import pytest

from dashboards.rules.quarters import Quarter, quarter_of, read_quarter


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_first_and_last_day(raw, first, last):
    quarter = read_quarter(raw)
    assert (quarter.first, quarter.last, quarter.name) == (first, last, raw)


@pytest.mark.parametrize(
    "raw", ["", "2026", "2026-Q5", "2026-Q0", "1999-Q1", "9999-Q4", "２０２６-Q1x", "2026-q1", "x"]
)
def test_anything_else_is_none(raw):
    assert read_quarter(raw) is None


def test_before_goes_over_the_year():
    assert Quarter(2026, 1).before() == Quarter(2025, 4)
    assert Quarter(2026, 2).before(5) == Quarter(2025, 1)


@pytest.mark.parametrize(("month", "number"), [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)])
def test_the_quarter_of_a_day(month, number):
    assert quarter_of(date(2026, month, 15)) == Quarter(2026, number)
