"""Ranks: always a place between two cards, always in the order that was meant."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.rank import BASE, DIGITS, MAX_RANK_LENGTH, RankError, between, is_rank, needs_spreading, spread

ranks = st.text(st.sampled_from(DIGITS), min_size=1, max_size=8).filter(is_rank)


@given(st.none() | ranks, st.none() | ranks)
def test_there_is_always_a_place_between(first, second):
    if first and second:
        if first == second:
            return
        first, second = sorted((first, second))
    rank = between(first, second)
    assert is_rank(rank)
    assert first is None or first < rank
    assert second is None or rank < second


@given(st.lists(st.integers(0, 10_000), max_size=60))
def test_cards_stand_where_they_were_put(places):
    lane = []
    for place in places:
        at = place % (len(lane) + 1)
        lane.insert(at, between(lane[at - 1] if at else None, lane[at] if at < len(lane) else None))
    assert lane == sorted(set(lane))


def test_growth_stays_where_the_design_measured_it():
    lane = [between(None, None)]
    for _ in range(29):
        lane.append(between(lane[-1], None))
    assert max(map(len, lane)) == 1
    for _ in range(970):
        lane.append(between(lane[-1], None))
    assert max(map(len, lane)) <= 33
    first = lane[0]
    for _ in range(970):
        first = between(None, first)
    assert len(first) <= 33

    rng, mixed = random.Random(4), [between(None, None)]
    for _ in range(2000):
        at = rng.randrange(len(mixed) + 1)
        mixed.insert(at, between(mixed[at - 1] if at else None, mixed[at] if at < len(mixed) else None))
    assert max(map(len, mixed)) <= 8


def test_always_between_the_same_two_grows_by_one_in_two_moves_and_then_asks_for_fresh_ranks():
    low, high = "A", "B"
    moves = 0
    while not needs_spreading(high):
        if moves % 2:
            low = between(low, high)
        else:
            high = between(low, high)
        moves += 1
    assert moves >= MAX_RANK_LENGTH


@pytest.mark.parametrize("count", [0, 1, 2, 30, 31, 61, 500, 4000])
def test_fresh_ranks_are_short_even_and_leave_room(count):
    lane = spread(count)
    assert len(lane) == count
    assert lane == sorted(set(lane))
    assert all(is_rank(rank) for rank in lane)
    assert max(map(len, lane), default=0) <= (1 if count <= BASE // 2 - 1 else 2 if count < 1900 else 3)
    for low, high in zip([None, *lane], [*lane, None], strict=True):
        between(low, high)


@pytest.mark.parametrize(
    ("low", "high"), [("B", "A"), ("A", "A"), ("A0", None), (None, "0"), ("é", None), ("a b", "c")]
)
def test_what_is_no_place_is_refused(low, high):
    with pytest.raises(RankError):
        between(low, high)
