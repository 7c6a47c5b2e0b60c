"""Days of contact by tier, tighter when health falls; looks back by quarter, half-year and year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.due import is_working_day
from services.rules.rhythm import contact_due_on, is_tight, planned_day, review_due_on

MONDAY = date(2026, 11, 2)
TIERS = st.sampled_from(["strategic", "core", "light"])
HEALTH = st.sampled_from([None, 0, 59, 60, 100])


@pytest.mark.parametrize(
    ("tier", "health", "due"),
    [
        ("strategic", None, date(2026, 11, 16)),
        ("strategic", 60, date(2026, 11, 16)),
        ("strategic", 59, date(2026, 11, 9)),
        ("core", 80, date(2026, 12, 2)),
        ("core", 20, date(2026, 11, 9)),
        ("light", None, date(2027, 1, 29)),  # 31 January 2027 is a Sunday: the Friday before
        ("light", 0, date(2026, 11, 9)),
    ],
)
def test_the_next_contact(tier, health, due):
    assert contact_due_on(MONDAY, tier, health) == due


def test_holidays_are_counted_out():
    assert contact_due_on(MONDAY, "core", 10, {date(2026, 11, 5)}) == date(2026, 11, 10)
    assert contact_due_on(MONDAY, "strategic", None, {date(2026, 11, 16)}) == date(2026, 11, 13)


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), TIERS, HEALTH)
def test_a_fall_of_health_never_makes_it_later(last, tier, health):
    assert contact_due_on(last, tier, health) <= contact_due_on(last, tier, None)
    assert is_working_day(contact_due_on(last, tier, health))
    assert is_tight(health) is (health in (0, 59))


@pytest.mark.parametrize(
    ("first", "last", "tier", "today", "due"),
    [
        (date(2026, 1, 15), None, "strategic", date(2026, 11, 25), date(2027, 1, 15)),
        (date(2026, 1, 15), None, "core", date(2026, 7, 1), date(2026, 7, 15)),
        (date(2026, 1, 15), None, "light", date(2026, 7, 1), date(2027, 1, 15)),
        (date(2026, 1, 15), date(2026, 8, 31), "strategic", date(2026, 11, 25), date(2026, 11, 30)),
        (date(2026, 1, 15), date(2026, 8, 31), "core", date(2026, 11, 25), date(2027, 3, 1)),
        (date(2024, 2, 29), None, "light", date(2024, 3, 1), date(2025, 2, 28)),
    ],
)
def test_the_next_look_back(first, last, tier, today, due):
    assert review_due_on(first, last, tier, today) == due


@given(st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.dates(date(2026, 1, 1), date(2030, 1, 1)), TIERS)
def test_the_first_look_back_is_ahead(first, today, tier):
    assert review_due_on(first, None, tier, today) >= today


@pytest.mark.parametrize(
    ("due", "day"),
    [
        (MONDAY + timedelta(days=8), None),
        (MONDAY + timedelta(days=7), MONDAY + timedelta(days=7)),
        (MONDAY, MONDAY + timedelta(days=1)),
        (MONDAY - timedelta(days=100), MONDAY + timedelta(days=1)),
    ],
)
def test_what_is_far_ahead_is_not_planned_and_what_is_past_comes_next(due, day):
    assert planned_day(due, MONDAY, 7) == day
