"""What differs between two states, and that the operations between them really lead there."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.differences import differences, longest_rising, moved_cards, ops_between
from roadmaps.rules.folding import Card, in_order

LANES = ["now", "next"]


def board(**lanes) -> dict:
    return {
        item: Card({"title": item}, lane, f"{at:03}") for lane, items in lanes.items() for at, item in enumerate(items)
    }


def test_each_kind_of_difference():
    old, new = board(now="abc"), board(now="abd")
    new["b"].values["title"] = "better"
    new["c"] = Card({"title": "c"}, "now", "zz", is_off=True)
    found = {(one.item, one.kind, one.field) for one in differences(old, new)}
    assert found == {("b", "changed", "title"), ("c", "taken_off", ""), ("d", "added", "")}
    assert ("b", "changed", "title") not in {(o.item, o.kind, o.field) for o in differences(old, new, hidden=["title"])}


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [("abcd", "abcd", ""), ("abcd", "bcda", "a"), ("abcd", "dabc", "d"), ("abcd", "badc", "bd")],
)
def test_the_fewest_cards_count_as_moved(before, after, moved):
    found = moved_cards(board(now=before), board(now=after))
    assert len(found) == len(moved) and (len(moved) != 1 or found == set(moved))


def test_longest_rising():
    assert longest_rising([]) == set() and len(longest_rising([3, 1, 2, 5, 4])) == 3


cards = st.permutations(list("abcdef"))


@given(
    cards,
    cards,
    st.integers(0, 6),
    st.integers(0, 6),
    st.sets(st.sampled_from("abcdef")),
    st.sets(st.sampled_from("abcdef")),
)
def test_the_operations_between_two_states_lead_from_one_to_the_other(one, two, cut, cut_two, off, off_two):
    now, then = board(now=one[:cut], next=one[cut:]), board(now=two[:cut_two], next=two[cut_two:])
    for item in "abcdef":
        now[item].is_off, then[item].is_off = item in off, item in off_two
    then["a"].values["title"] = "other"
    reached = apply(copy.deepcopy(now), ops_between(now, then))
    assert in_order(reached, LANES) == in_order(then, LANES)
    assert all(reached[item].values == card.values for item, card in then.items() if not now[item].is_off)


def apply(state: dict, ops: list[dict]) -> dict:
    """What the operations do, in lists: a move goes behind `after`, else before `before`, else to the end of the lane."""
    lanes = {lane: sorted((i for i in state if state[i].lane == lane), key=lambda i: state[i].rank) for lane in LANES}
    for op in ops:
        card = state[op["item"]]
        if op["k"] in ("delete", "undelete"):
            card.is_off = op["k"] == "delete"
        elif op["k"] == "set":
            card.values[op["field"]] = op["value"]
        else:
            lanes[card.lane].remove(op["item"])
            lane = lanes[op["lane"]]
            at = (
                lane.index(op["after"]) + 1
                if op.get("after")
                else lane.index(op["before"])
                if "before" in op
                else len(lane)
            )
            lane.insert(at, op["item"])
            card.lane = op["lane"]
    for items in lanes.values():
        for at, item in enumerate(items):
            state[item].rank = f"{at:03}"
    return state
