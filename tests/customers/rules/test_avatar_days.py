"""The avatar on two days."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.avatar_days import Line, changes_between


def day(number):
    return datetime(2026, 1, number, tzinfo=UTC)


LINE = Line("value", "third", day(5), day(25), ((day(10), "first"), (day(20), "second")))


@pytest.mark.parametrize(
    ("number", "text"), [(4, ""), (5, "first"), (9, "first"), (10, "second"), (20, "third"), (24, "third"), (25, "")]
)
def test_a_line_says_what_it_said_then(number, text):
    assert LINE.at(day(number)) == text


@pytest.mark.parametrize(
    ("first", "second", "kind"), [(4, 6, "added"), (6, 12, "changed"), (6, 7, "same"), (12, 26, "gone")]
)
def test_the_kind_of_change(first, second, kind):
    assert [change.kind for change in changes_between([LINE], day(first), day(second))] == [kind]


def test_what_was_there_on_neither_day_is_left_out():
    assert changes_between([LINE], day(1), day(2)) == []


@given(st.integers(1, 28), st.integers(1, 28))
def test_turning_the_days_round_turns_the_change_round(first, second):
    there = changes_between([LINE], day(first), day(second))
    back = changes_between([LINE], day(second), day(first))
    assert [(row.before, row.after) for row in there] == [(row.after, row.before) for row in back]
