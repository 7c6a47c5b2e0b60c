"""The intervals are those of the book, and small groups stay without a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.honest import csat, wilson_interval


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(9, 11, 52.3, 94.9), (5, 5, 56.6, 100.0), (960, 1200, 77.6, 82.2)]
)
def test_wilson_gives_the_values_of_the_book(hits, n, low, high):
    found = wilson_interval(hits, n)
    assert [round(100 * end, 1) for end in found] == [low, high]


@pytest.mark.parametrize(("hits", "n"), [(0, 0), (3, 2), (-1, 4)])
def test_impossible_shares_are_refused(hits, n):
    with pytest.raises(ValueError, match="share"):
        wilson_interval(hits, n)


@given(st.integers(1, 500), st.data())
def test_the_share_lies_inside_its_interval(n, data):
    hits = data.draw(st.integers(0, n))
    low, high = wilson_interval(hits, n)
    assert 0 <= low <= hits / n <= high <= 1


def test_four_answers_are_no_number():
    assert csat([5, 5, 4, 3], asked=9) is None


def test_some_of_many_have_an_interval():
    found = csat([5, 4, 4, 2, 3], asked=12)
    assert found["share"] == 0.6
    assert found["low"] < 0.6 < found["high"]


def test_everybody_has_no_interval():
    assert csat([5, 4, 4, 2, 3], asked=5) == {"share": 0.6, "low": None, "high": None}
