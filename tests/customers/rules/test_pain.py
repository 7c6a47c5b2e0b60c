"""What a pain costs, and whether it still hurts (3.2, 3.8)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.pain import (
    felt_of,
    hours_remaining,
    is_due_for_check,
    momentum_hours,
    pain_hours,
    severity_level,
)

START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def answers(*scores):
    return [(START + timedelta(weeks=4 * number), score) for number, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("times", "minutes", "people", "hours"),
    [(60, 20, 8, 160), (21, 15, 4, 21), ("0.5", 60, 1, "0.5"), (60, 20, 0, 0), (0, 20, 8, 0)],
)
def test_pain_hours(times, minutes, people, hours):
    assert pain_hours(times, minutes, people) == Decimal(hours)


@pytest.mark.parametrize(
    ("scores", "first", "last", "relieved_number"),
    [
        ((), None, None, None),
        ((8,), 8, 8, None),
        ((8, 2), 8, 2, None),
        ((8, 2, 1), 8, 1, 2),
        ((8, 2, 3, 2), 8, 2, None),
        ((8, 2, 1, 0), 8, 0, 2),
        ((8, 2, 1, 5), 8, 5, None),
        ((2, 2), 2, 2, 1),
    ],
)
def test_gone_is_the_second_small_answer_in_a_row(scores, first, last, relieved_number):
    given_answers = answers(*scores)
    relieved = None if relieved_number is None else given_answers[relieved_number][0]
    result = felt_of(given_answers)
    assert (result.first, result.last, result.relieved_at) == (first, last, relieved)


@pytest.mark.parametrize(
    ("first", "last", "left"), [(8, 2, 40), (8, 8, 160), (8, 0, 0), (4, 9, 160), (None, None, 160), (0, 5, 160)]
)
def test_hours_remaining(first, last, left):
    assert hours_remaining(Decimal(160), first, last) == Decimal(left)


@given(st.integers(0, 10), st.integers(0, 10), st.decimals(0, 10_000, places=2))
def test_what_remains_is_never_more_than_all_nor_less_than_nothing(first, last, hours):
    assert 0 <= hours_remaining(hours, first, last) <= hours


def test_momentum_is_what_thirty_days_took_away():
    checks = [
        (START, Decimal(160)),
        (START + timedelta(days=40), Decimal(100)),
        (START + timedelta(days=60), Decimal(40)),
    ]
    assert momentum_hours(checks, START + timedelta(days=65)) == 120
    assert momentum_hours(checks, START + timedelta(days=100)) == 0
    assert momentum_hours([], START) == 0


def test_asked_again_after_four_weeks():
    assert not is_due_for_check(START, START + timedelta(days=27))
    assert is_due_for_check(START, START + timedelta(days=28))


def test_colours_go_from_pale_to_dark():
    assert [severity_level(score) for score in range(-1, 12)] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]
