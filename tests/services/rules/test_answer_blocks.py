"""Whole safe cells of answers: what may be added up over customers."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.answer_blocks import answer_blocks, together_of

JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
months = st.dictionaries(
    st.dates(date(2025, 1, 1), date(2026, 12, 31)).map(lambda day: day.replace(day=1)),
    st.dictionaries(st.integers(1, 5), st.integers(1, 6), min_size=1),
)


def test_months_that_are_too_few_are_taken_together_and_the_tail_waits():
    found = answer_blocks({JAN: {5: 3}, FEB: {4: 2}, MAR: {1: 4}}, {JAN: 4, FEB: 5, MAR: 6}, (), 5)
    assert [(block.first, block.last, block.n, block.asked) for block in found] == [(JAN, FEB, 5, 9)]
    assert (found[0].total, found[0].squares, found[0].ends("csat")) == (23, 107, (5, 0))


def test_the_ends_of_a_recommendation_are_others():
    block = answer_blocks({JAN: {9: 1, 10: 1, 8: 1, 6: 2, 0: 1}}, {}, (), 5)[0]
    assert block.ends("nps") == (2, 3)


def test_a_month_in_which_nobody_answered_was_still_asked():
    found = answer_blocks({JAN: {5: 5}, MAR: {1: 5}}, {JAN: 6, FEB: 7, MAR: 8}, (), 5)
    assert [block.asked for block in found] == [6, 15]


def test_nobody_knows_how_many_a_file_asked():
    found = answer_blocks({JAN: {5: 5}, FEB: {5: 5}}, {FEB: 6}, {JAN}, 5)
    assert [block.asked for block in found] == [None, 6]
    assert together_of(found) == ({5: 10}, None)


def test_more_answers_than_invitations_are_their_own_number():
    assert answer_blocks({JAN: {2: 7}}, {}, (), 5)[0].asked == 7


@given(months, st.integers(3, 8))
def test_no_block_is_below_the_minimum_and_none_is_counted_twice(counts, minimum):
    found = answer_blocks(counts, {}, (), minimum)
    assert all(block.n >= minimum for block in found)
    total = sum(sum(scores.values()) for scores in counts.values())
    assert 0 <= total - sum(block.n for block in found) < minimum or total < minimum
    assert all(a.last < b.first for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("score", [1, 5])
def test_sums_are_those_of_the_scores(score):
    block = answer_blocks({JAN: {score: 6}}, {}, (), 5)[0]
    assert (block.total, block.squares) == (6 * score, 6 * score * score)
