"""The curve of a journey: where its knots stand, what relief does to it, and new orders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.journey import StageFeeling, curve_of, feeling_later, first_to_land, put_at


def test_steps_stand_inside_their_stage_and_a_stage_without_steps_is_one_knot():
    points = curve_of([StageFeeling("Ask", -1, (("Form", -2), ("Wait", 0))), StageFeeling("Live", 1)])
    assert [(point.place, point.today, point.stage, point.step) for point in points] == [
        (0.125, -2, "Ask", "Form"),
        (0.375, 0, "Ask", "Wait"),
        (0.75, 1, "Live", ""),
    ]
    assert curve_of([]) == []


@pytest.mark.parametrize(
    ("today", "hours", "gone", "later"),
    [(-2, 100, 50, 0), (-2, 100, 100, 2), (-1, 100, 0, -1), (1, 0, 0, 1), (2, 10, 10, 2), (-2, 10, 99, 2)],
)
def test_later(today, hours, gone, later):
    assert feeling_later(today, hours, gone) == later


@given(st.integers(-2, 2), st.floats(0, 1e6), st.floats(0, 1e6))
def test_relief_never_makes_it_worse_nor_better_than_best(today, hours, gone):
    assert today <= feeling_later(today, hours, gone) <= 2


def test_the_first_to_land_leaves_out_what_has_landed_and_what_never_comes():
    items = [
        (4, 9, "idea"),
        (0, 5, "relieved"),
        (1, 6, "not_now"),
        (2, 7, "building"),
        (3, 8, "idea"),
        (5, 1, "idea"),
        (6, 2, "released"),
    ]
    assert first_to_land(items) == [7, 8, 9]
    assert first_to_land([]) == []


@pytest.mark.parametrize(
    ("moved", "place", "order"),
    [
        (3, 0, [3, 1, 2]),
        (1, 2, [2, 3, 1]),
        (1, 99, [2, 3, 1]),
        (2, 1, [1, 2, 3]),
        (4, 1, [1, 4, 2, 3]),
        (1, -5, [1, 2, 3]),
    ],
)
def test_put_at(moved, place, order):
    assert put_at([1, 2, 3], moved, place) == order
