"""Kendall's tau on values worked out by hand, and the largest gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.kendall import NotTheSameThings, gaps, tau


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("1234", "1234", 1), ("1234", "4321", -1), ("1234", "2143", 1 / 3), ("12", "21", -1), ("123", "132", 1 / 3)],
)
def test_tau(first, second, expected):
    assert tau(first, second) == pytest.approx(expected)


@given(st.permutations(range(7)), st.permutations(range(7)))
def test_tau_is_symmetric_and_turns_its_sign_with_the_order(first, second):
    assert tau(first, second) == pytest.approx(tau(second, first)) == pytest.approx(-tau(first, second[::-1]))


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("", ""), ("12", "13"), ("112", "121"), ("12", "123")])
def test_orders_of_other_things_are_refused(first, second):
    with pytest.raises(NotTheSameThings):
        tau(first, second)


def test_the_largest_gaps_come_first():
    found = gaps("abcd", "dbca")
    assert [(gap.thing, gap.first, gap.second, gap.size) for gap in found][:2] == [("a", 1, 4, 3), ("d", 4, 1, 3)]
