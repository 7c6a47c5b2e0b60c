"""The second clock: release is not the end."""

from datetime import date, timedelta

import pytest

from roadmaps.rules.adoption import (
    Check,
    adoption_end,
    adoption_ratio,
    due_weeks,
    is_debt,
    next_check,
    share_used,
    used_since,
    value_counted,
)

RELEASE = date(2026, 1, 1)


@pytest.mark.parametrize(("past", "found"), [
    ([], (3.0, False)),
    ([(10, 5), (20, 5)], (3.0, False)),
    ([(10, 5), (20, 5), (50, 10)], (4.0, True)),
    ([(10, 0), (20, 5), (50, 10)], (3.0, False)),
])  # fmt: skip
def test_the_ratio_is_three_until_three_are_known(past, found):
    assert adoption_ratio(past) == found


def test_adoption_ends_r_times_the_build_days_later():
    assert adoption_end(RELEASE, 3.0, 12) == RELEASE + timedelta(days=36)


def test_only_what_is_used_counts():
    checks = [Check(RELEASE + timedelta(days=14), 3, 12), Check(RELEASE + timedelta(days=42), 10, 12)]
    assert share_used(checks[:1]) == 0.25 and share_used([]) == 0
    assert is_debt(True, checks[:1]) and is_debt(True, []) and not is_debt(True, checks) and not is_debt(False, [])
    assert value_counted(160, checks[:1]) == 40
    assert used_since(checks) == RELEASE + timedelta(days=42) and used_since(checks[:1]) is None
    assert Check(RELEASE, 20, 12).share == 1 and Check(RELEASE, 0, 0).share == 0


@pytest.mark.parametrize(("days", "answered", "due"), [
    (13, [], []), (14, [], [2]), (14, [2], []), (42, [2], [6]), (84, [], [12]), (400, [12], []),
])  # fmt: skip
def test_checks_are_due_at_two_six_and_twelve_weeks(days, answered, due):
    assert due_weeks(RELEASE, RELEASE + timedelta(days=days), answered) == due


def test_the_next_check():
    assert next_check(RELEASE, RELEASE) == date(2026, 1, 15)
    assert next_check(RELEASE, RELEASE + timedelta(days=84)) is None
