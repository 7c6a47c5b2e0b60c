"""Nobody finds a hidden group, not even by subtracting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.small_groups import hidden_groups, may_show_total, minimum_of


@pytest.mark.parametrize(("wanted", "minimum"), [(None, 5), (8, 8), (3, 3), (1, 3), (0, 3)])
def test_the_minimum_is_five_and_never_below_three(wanted, minimum):
    assert minimum_of(wanted) == minimum


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"claims": 9, "legal": 6}, set()),
        ({"claims": 9, "legal": 4}, {"claims", "legal"}),
        ({"claims": 9, "legal": 6, "it": 2}, {"legal", "it"}),
        ({"claims": 9, "legal": 4, "it": 3}, {"legal", "it"}),
        ({"claims": 9, "legal": 2, "it": 2}, {"claims", "legal", "it"}),
        ({"claims": 9, "it": 0}, set()),
        ({}, set()),
    ],
)
def test_a_small_group_takes_company_into_hiding(sizes, hidden):
    assert hidden_groups(sizes) == hidden


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 20)), st.integers(3, 9))
def test_what_can_be_subtracted_is_never_a_small_group(sizes, minimum):
    hidden = hidden_groups(sizes, minimum)
    assert all(size >= minimum for name, size in sizes.items() if size and name not in hidden)
    together = sum(sizes[name] for name in hidden)
    is_everybody = hidden == {name for name, size in sizes.items() if size}
    assert not hidden or is_everybody or (together >= minimum and len(hidden) >= 2)


def test_the_total_needs_the_minimum_too():
    assert may_show_total({"a": 3, "b": 2})
    assert not may_show_total({"a": 3, "b": 1})
