"""Whole per cents that add up to 100, whatever is shared."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.share_bar import share_out


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ({"a": 74, "b": 9, "c": 17}, [74, 9, 17]),
        ({"a": 1, "b": 1, "c": 1}, [34, 33, 33]),
        ({"a": 0, "b": 5}, [0, 100]),
        ({"a": -3, "b": 5}, [0, 100]),
        ({"a": 0, "b": 0}, []),
        ({}, []),
    ],
)
def test_known_bars(amounts, expected):
    assert [part.pct for part in share_out(amounts)] == expected


@given(st.dictionaries(st.text(max_size=3), st.floats(0.01, 1e9), min_size=1, max_size=6))
def test_the_numbers_add_up_and_the_parts_touch(amounts):
    parts = share_out(amounts)
    assert sum(part.pct for part in parts) == 100
    for before, after in pairwise(parts):
        assert after.start == pytest.approx(before.start + before.width, abs=0.03)
