"""Findings age visibly."""

from datetime import UTC, datetime, timedelta

import pytest

from customers.rules.ageing import age_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "half_life", "fresh", "is_old"),
    [(0, 180, 100, False), (180, 180, 50, False), (181, 180, 50, True), (360, 180, 25, True), (30, 30, 50, False)],
)
def test_ages(days, half_life, fresh, is_old):
    age = age_of(NOW - timedelta(days=days), NOW, half_life)
    assert (age.days, age.fresh_pct, age.is_old) == (days, fresh, is_old)


def test_the_future_is_fresh():
    assert age_of(NOW + timedelta(days=3), NOW).fresh_pct == 100
