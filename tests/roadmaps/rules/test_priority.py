"""The default order: relief that is quick comes first, then hours by days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.priority import Candidate, hours_lost, in_order, is_quick, ratio

candidates = st.lists(
    st.builds(
        Candidate,
        key=st.uuids().map(str),
        hours=st.floats(0, 500),
        build_days=st.none() | st.floats(0.5, 200),
        adoption_days=st.floats(0, 60),
        is_relief=st.booleans(),
    ),
    max_size=12,
)


@pytest.mark.parametrize(("hours", "days", "found"), [(160, 3, 53.3), (300, 20, 15.0), (0, 5, 0.0)])
def test_the_ratio_of_the_book(hours, days, found):
    assert round(ratio(hours, days), 1) == found


@pytest.mark.parametrize(("hours", "days"), [(160, 0), (160, -1), (-1, 3)])
def test_a_ratio_that_cannot_be_is_refused(hours, days):
    with pytest.raises(ValueError, match="not negative"):
        ratio(hours, days)


@pytest.mark.parametrize(
    ("candidate", "is_so"),
    [
        (Candidate("a", 100, 20, 10), True),
        (Candidate("a", 100, 20, 10.5), False),
        (Candidate("a", 99, 3, 9), False),
        (Candidate("a", 100, 3, 9, is_relief=False), False),
        (Candidate("a", 100, None), False),
    ],
)
def test_quick_is_soon_and_worth_it(candidate, is_so):
    assert is_quick(candidate, 100) is is_so


def test_quick_relief_first_then_the_ratio_then_the_unknown():
    slow, quick, small = Candidate("slow", 400, 5, 120), Candidate("quick", 160, 3, 9), Candidate("small", 20, 1, 3)
    unknown = Candidate("unknown", 0, None)
    assert ratio(slow.hours, slow.build_days) > ratio(quick.hours, quick.build_days)
    assert [one.key for one in in_order([unknown, small, slow, quick])] == ["quick", "slow", "small", "unknown"]


@given(candidates)
def test_nothing_is_lost_and_the_order_is_settled(items):
    ordered = in_order(items)
    assert sorted(one.key for one in ordered) == sorted(one.key for one in items)
    assert in_order(ordered) == ordered


@given(candidates)
def test_no_order_loses_fewer_hours_than_the_plain_ratio(items):
    known = [one for one in items if one.build_days is not None]
    by_ratio = sorted(known, key=lambda one: -ratio(one.hours, one.build_days))
    assert hours_lost(by_ratio) <= hours_lost(items) + 1e-6


def test_hours_avoided_between_two_orders():
    first, second = Candidate("a", 160, 3), Candidate("b", 300, 20)
    assert hours_lost([second, first]) - hours_lost([first, second]) == pytest.approx((160 * 20 - 300 * 3) / 30)
