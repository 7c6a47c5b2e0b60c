"""What a service brings: medians over customers, none of fewer than the minimum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.relief import FeltRelief, Measured, measured, relief_of


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([FeltRelief(100, 8, 2, 1.0)], (0.75, 75)),
        ([FeltRelief(100, 8, 2, 0.5)], (0.375, 37.5)),
        ([FeltRelief(100, 8, 2, 1.0), FeltRelief(300, 6, 6, 1.0)], (0.1875, 75)),
        ([FeltRelief(100, 4, 9, 1.0)], (0, 0)),
        ([FeltRelief(100, 0, 0, 1.0)], None),
        ([], None),
    ],
)
def test_relief_is_the_hours_times_what_hurts_less_times_who_uses_it(rows, expected):
    assert relief_of(rows) == expected


def test_below_the_minimum_there_is_no_number_and_the_reader_is_left_out():
    known = {1: (0.1, 10), 2: (0.5, 20), 3: (0.9, 60)}
    assert measured(known, 3) == Measured(0.5, 20, 3)
    assert measured(known, 3, without=2) == Measured(None, None, 2)
    assert measured(known, 3, without=9) == Measured(0.5, 20, 3)
    assert measured({}, 0) == Measured(None, None, 0)


@given(
    st.dictionaries(st.integers(1, 50), st.tuples(st.floats(0, 1), st.floats(0, 1e6)), max_size=20), st.integers(1, 9)
)
def test_a_share_stays_a_share(known, minimum):
    found = measured(known, minimum)
    assert (found.share is None) == (len(known) < minimum)
    assert found.share is None or 0 <= found.share <= 1
