"""What came back: only what is adopted, relieved and seen counts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.returns import hours_returned, months_adopted, seen_weight

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("answers", "weight"),
    [([], 0), (["yes"], 1), (["partly"], 0.5), (["no"], 0), (["yes", "no"], 0.5), (["yes", "partly", "no"], 0.5)],
)
def test_what_nobody_has_seen_does_not_count(answers, weight):
    assert seen_weight(answers) == weight


def test_another_answer_is_refused():
    with pytest.raises(ValueError, match="'maybe'"):
        seen_weight(["yes", "maybe"])


@pytest.mark.parametrize(("days", "months"), [(None, 0), (0, 0), (-5, 0), (365, 11.99), (3652, 119.98)])
def test_months_count_from_the_day_of_use(days, months):
    since = None if days is None else TODAY - timedelta(days=days)
    assert months_adopted(since, TODAY) == pytest.approx(months, abs=0.02)


SIZE = st.floats(0, 1e6)


@given(SIZE, st.floats(0, 120), st.floats(0, 1))
def test_nothing_counts_twice(hours, months, seen):
    assert 0 <= hours_returned(hours, months, seen) <= hours * months + 1e-6
