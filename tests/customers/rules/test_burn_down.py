"""The felt-pain burn-down: only answers move it."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.burn_down import FeltPain, line_of, momentum_of, next_ask, remaining_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def ago(days):
    return NOW - timedelta(days=days)


def pain(hours=160, told=200, answers=()):
    return FeltPain(Decimal(hours), ago(told), tuple((ago(days), felt) for days, felt in answers))


@pytest.mark.parametrize(
    ("answers", "left"),
    [((), 160), (((60, 8),), 160), (((60, 8), (30, 4)), 80), (((60, 8), (30, 10)), 160), (((60, 8), (30, 0)), 0)],
)
def test_remaining_is_hours_by_felt_of_first_felt(answers, left):
    assert remaining_of(pain(answers=answers), NOW) == left


def test_the_line_begins_with_the_first_pain_and_ends_now():
    line = line_of([pain(told=20, answers=((10, 8), (1, 4)))], NOW)
    assert [(moment.at, moment.known, moment.remaining) for moment in line] == [
        (ago(14), 160, 160),
        (ago(7), 160, 160),
        (NOW, 160, 80),
    ]
    assert line_of([], NOW) == []
    assert [moment.known for moment in line_of([pain(told=0)], NOW)] == [160]


@pytest.mark.parametrize(
    ("answers", "told", "momentum"),
    [
        (((60, 8), (10, 4)), 200, 80),
        (((60, 8), (40, 4)), 200, 0),
        (((10, 8), (5, 4)), 20, 80),
        (((60, 4), (40, 2), (5, 4)), 200, -80),
        ((), 5, 0),
    ],
)
def test_momentum_is_what_thirty_days_relieved(answers, told, momentum):
    assert momentum_of([pain(told=told, answers=answers)], NOW) == momentum


@pytest.mark.parametrize(
    ("answers", "asked", "days"),
    [
        ((), None, 200 - 28),
        (((30, 8),), None, 2),
        (((30, 8),), 10, -18),
        (((60, 2), (30, 8)), None, 2),
        (((60, 2),), None, 32),
    ],
)
def test_asked_again_four_weeks_later(answers, asked, days):
    assert next_ask(pain(answers=answers), ago(asked) if asked else None) == ago(days)


def test_never_asked_again_after_two_answers_of_two_or_less():
    assert next_ask(pain(answers=((60, 8), (30, 2), (2, 1)))) is None


@given(st.lists(st.tuples(st.integers(1, 190), st.integers(0, 10)), max_size=8))
def test_between_nothing_and_all_at_every_moment(answers):
    line = line_of([pain(answers=tuple(sorted(answers, reverse=True)))], NOW)
    assert all(0 <= moment.remaining <= moment.known for moment in line)
