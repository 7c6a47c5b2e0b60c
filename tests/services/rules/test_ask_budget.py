"""Four asks in any 30 days, and the fifth on the first day that keeps it so."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.ask_budget import MOST_ASKS, is_within_budget, next_slot

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


@pytest.mark.parametrize(
    ("taken", "wanted", "slot"),
    [
        ([], 0, 0),
        ([0, 1, 2], 3, 3),
        ([0, 1, 2, 3], 4, 30),
        ([0, 0, 0, 0], 0, 30),
        ([0, 1, 2, 3], 29.5, 30),
        ([0, 1, 2, 3], 30, 30),
        ([0, 1, 2, 3, 30], 4, 31),
        ([0, 10, 20, 40], 15, 15),
        ([0, 10, 12, 20, 39], 15, 40),
    ],
)
def test_the_table(taken, wanted, slot):
    assert next_slot([day(number) for number in taken], day(wanted)) == day(slot)


def test_a_slot_is_moved_to_where_we_may_write():
    assert next_slot([], START, shift=lambda moment: moment + timedelta(hours=3)) == START + timedelta(hours=3)


@given(
    st.lists(st.integers(0, 200), max_size=30),
    st.integers(0, 24),
)
def test_the_budget_holds_whatever_is_asked_in_whatever_order(days, late_hours):
    asks: list[datetime] = []
    for number in days:
        slot = next_slot(asks, day(number), shift=lambda moment: moment + timedelta(hours=late_hours))
        assert slot >= day(number)
        asks.append(slot)
    assert is_within_budget(asks)
    assert all(sum(one <= other < one + timedelta(days=30) for other in asks) <= MOST_ASKS for one in asks)
