"""A bar is shared out in whole per cents that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.share_bar import Part, share_out


def test_the_parts_stand_in_the_order_given():
    assert share_out({"us": 1, "them": 3}) == [Part("us", 25, 0.0, 25.0), Part("them", 75, 25.0, 75.0)]


@pytest.mark.parametrize("amounts", [{}, {"a": 0}, {"a": -3.0, "b": 0}])
def test_nothing_to_share_is_no_bar(amounts):
    assert share_out(amounts) == []


def test_thirds_add_up():
    assert [part.pct for part in share_out({"a": 1, "b": 1, "c": 1})] == [34, 33, 33]


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1e6), min_size=1, max_size=6))
def test_whole_per_cents_add_up_to_100_and_stay_near_the_truth(amounts):
    parts = share_out(amounts)
    if not parts:
        assert sum(amounts.values()) == 0
        return
    assert sum(part.pct for part in parts) == 100
    assert all(abs(part.pct - part.width) < 1.01 for part in parts)
    assert parts[-1].start + parts[-1].width == pytest.approx(100, abs=0.1)
