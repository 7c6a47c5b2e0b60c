"""Places become an order, and an order becomes moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.ladders import LadderError, moves_to, order_of


def test_places_are_an_order():
    assert order_of({"a": "2", "b": " 1", "c": "3"}, ["a", "b", "c"]) == ["b", "a", "c"]


@pytest.mark.parametrize(
    "places", [{"a": "1"}, {"a": "1", "b": "1"}, {"a": "0", "b": "1"}, {"a": "1", "b": "3"}, {"a": "²", "b": "1"}]
)
def test_what_is_no_order(places):
    with pytest.raises(LadderError):
        order_of(places, ["a", "b"])


@given(st.permutations(list("abcdef")), st.permutations(list("abc")), st.permutations(list("abc")))
def test_only_the_ranked_cards_change_places(board, order, _other):
    lanes = {"now": board[:3], "next": board[3:]}
    after = {lane: list(cards) for lane, cards in lanes.items()}
    for move in moves_to(order, lanes):
        lane = after[move["lane"]]
        lane.remove(move["item"])
        at = lane.index(move["after"]) + 1 if "after" in move else lane.index(move["before"])
        lane.insert(at, move["item"])
    for lane, cards in lanes.items():
        assert [c for c in after[lane] if c in "abc"] == [c for c in order if c in cards]
        assert [c in "abc" for c in after[lane]] == [c in "abc" for c in cards]
        assert [c for c in after[lane] if c not in "abc"] == [c for c in cards if c not in "abc"]
