"""No circles, and whom a slip delays."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.waits import delayed_by, makes_circle, too_early

EDGES = [("b", "a"), ("c", "b"), ("d", "b")]


@pytest.mark.parametrize(("card", "waits_for", "found"), [
    ("a", "a", True), ("a", "c", True), ("a", "b", True), ("d", "c", False), ("c", "a", False), ("x", "a", False),
])  # fmt: skip
def test_circles(card, waits_for, found):
    assert makes_circle(EDGES, card, waits_for) is found


def test_a_slip_delays_all_that_wait_the_nearest_first():
    assert delayed_by(EDGES, "a") == ["b", "c", "d"]
    assert delayed_by(EDGES, "c") == []


def test_begun_before_what_it_waits_for_is_there():
    spans = {
        "a": (date(2026, 1, 1), date(2026, 2, 1)), "b": (date(2026, 1, 20), None), "c": (date(2026, 3, 1), None),
    }  # fmt: skip
    assert too_early(EDGES, spans) == {"b": ("a", 12)}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20))
def test_edges_taken_in_only_without_a_circle_never_lead_back(pairs):
    edges = []
    for card, before in pairs:
        if not makes_circle(edges, card, before):
            edges.append((card, before))
    assert all(card not in delayed_by(edges, card) for card in "abcdef")
    assert all(not makes_circle(edges[:n], *edges[n]) for n in range(len(edges)))
