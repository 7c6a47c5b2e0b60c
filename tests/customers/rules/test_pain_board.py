"""Places on the board of relief against effort."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.pain_board import Spot, corner_of, estimate_at, middle_of, spot_of


@pytest.mark.parametrize(
    ("relief", "days", "spot"),
    [(160, 240, (1, 1)), (0, 0.5, (0, 0)), (40, 0.5, (0, 0.5)), (999, 999, (1, 1)), (-1, 0.1, (0, 0))],
)
def test_spots(relief, days, spot):
    found = spot_of(relief, days, 160)
    assert (found.x, found.y) == pytest.approx(spot)


def test_a_board_without_hours_has_all_at_its_foot():
    assert spot_of(10, 1, 0).y == 0


@given(st.floats(0.5, 240), st.floats(0, 160))
def test_there_and_back(days, relief):
    back = estimate_at(spot_of(relief, days, 160), 160, 160)
    assert back[0] == pytest.approx(relief, abs=0.06)
    assert back[1] == pytest.approx(days, abs=0.26)


def test_no_more_comes_back_than_the_pain_costs():
    assert estimate_at(Spot(0, 1), 160, 30) == (30, 0.5)
    assert estimate_at(Spot(-3, 7), 160, 160) == (160, 0.5)


@pytest.mark.parametrize(
    ("relief", "days", "corner"),
    [(50, 5, "first"), (50, 60, "plan"), (5, 20, "aside"), (5, 21, "leave"), (40, 20, "first")],
)
def test_corners(relief, days, corner):
    assert corner_of(relief, days, 40) == corner


@pytest.mark.parametrize(("hours", "middle"), [([], 0), ([3], 3), ([1, 9], 5), ([9, 1, 4], 4)])
def test_middle(hours, middle):
    assert middle_of(hours) == middle
