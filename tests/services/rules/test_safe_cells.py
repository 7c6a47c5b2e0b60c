"""Nobody works out a hidden answer: every difference of shown numbers is a sum of whole cells."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.safe_cells import blocks_of, chosen, may_stand_beside_names, safe_cells

COUNTS = st.dictionaries(
    st.tuples(st.integers(1, 12), st.sampled_from(["", "user", "sponsor", "champion"])), st.integers(0, 9)
)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([(1, 4)], []),
        ([(1, 5), (2, 5)], [(1,), (2,)]),
        ([(1, 2), (2, 3), (3, 9), (4, 1)], [(1, 2), (3,)]),
    ],
)
def test_months_wait_until_they_are_enough_together(sizes, expected):
    assert blocks_of(sizes) == expected


def test_new_answers_never_move_a_block_that_is_shown():
    sizes = [(1, 5), (2, 3)]
    assert blocks_of([*sizes, (3, 2)])[:1] == blocks_of(sizes)


@given(COUNTS, st.integers(3, 7))
def test_no_cell_is_below_the_minimum_and_none_overlap(counts, minimum):
    cells = safe_cells(counts, minimum)
    assert all(cell.n >= minimum for cell in cells)
    keys = [(period, group) for cell in cells for period in cell.periods for group in cell.groups]
    assert len(keys) == len(set(keys))
    assert all(cell.n == sum(counts.get((p, g), 0) for p in cell.periods for g in cell.groups) for cell in cells)
    assert all(a.periods[-1] <= b.periods[0] or a.periods == b.periods for a, b in pairwise(cells))


def test_200_random_filter_pairs_recover_no_answer():
    """Two filters are subtracted from each other in every way; the difference is nobody, or at least the minimum."""
    chance, recovered = random.Random(20261125), 0
    for _ in range(200):
        counts = {(m, g): chance.randint(0, 4) for m in range(1, 13) for g in ("", "user", "sponsor", "champion")}
        cells = safe_cells(counts)
        one, two = (_filtered(chance, cells) for _ in range(2))
        for less, more in ((one, two), (two, one)):
            left = sum(cell.n for cell in more) - sum(cell.n for cell in more if cell in less)
            recovered += 0 < left < 5
            both = set(less) | set(more)
            recovered += any(cell.n < 5 for cell in both)
    assert recovered == 0


def _filtered(chance, cells):
    first, last = sorted((chance.randint(1, 12), chance.randint(1, 12)))
    return chosen(cells, first, last, chance.choice(["", "user", "sponsor", "champion"]))


def test_a_part_that_is_too_small_is_not_chosen():
    cells = safe_cells({(1, "user"): 9, (1, "sponsor"): 1})
    assert [sum(cell.n for cell in chosen(cells, group=part)) for part in ("", "user", "sponsor")] == [10, 0, 0]


@pytest.mark.parametrize(
    ("nameless", "expected"), [([], True), ([0, 0], True), ([1], False), ([6], True), ([6, 2], False)]
)
def test_scores_stand_beside_names_only_where_enough_are_nameless(nameless, expected):
    assert may_stand_beside_names(nameless) is expected
