"""The widest gap of the mirror opens the next agenda."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.mirror import gaps, widest

PRINCIPLES = [7, 3, 5]


def scores(**given):
    """`c_p_7=2`: the customer rates the PMO on principle 7 with 2."""
    names = {"c": "customer", "p": "pmo"}
    parts = ((key.split("_"), score) for key, score in given.items())
    return {(names[by], names[about], int(number)): score for (by, about, number), score in parts}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (scores(c_p_7=2, p_p_7=5, c_p_3=4, p_p_3=4), (7, "pmo", 3)),
        (scores(c_p_7=4, p_p_7=5, c_c_3=5, p_c_3=1), (3, "customer", 4)),
        (scores(c_p_5=2, p_p_5=4, c_p_7=4, p_p_7=2), (7, "pmo", 2)),
        (scores(c_c_7=2, p_c_7=4, c_p_5=4, p_p_5=2), (5, "pmo", 2)),
    ],
)
def test_the_widest_gap(given, found):
    gap = widest(PRINCIPLES, given)
    assert (gap.principle, gap.about, gap.size) == found


@pytest.mark.parametrize("given", [{}, scores(c_p_7=2), scores(c_p_7=2, p_p_7=2)])
def test_no_gap(given):
    assert widest(PRINCIPLES, given) is None


KEY = st.tuples(st.sampled_from(["pmo", "customer"]), st.sampled_from(["pmo", "customer"]), st.sampled_from(PRINCIPLES))


@given(st.dictionaries(KEY, st.integers(1, 5)))
def test_gaps_fall_in_size_and_stay_within_the_scale(given):
    sizes = [gap.size for gap in gaps(PRINCIPLES, given)]
    assert sizes == sorted(sizes, reverse=True)
    assert all(0 <= size <= 4 for size in sizes)
