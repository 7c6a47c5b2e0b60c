"""The first promised date against the forecast: an early warning is not a miss."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.forecast import Plan, forecast_of, is_early, predictability

TOLD, START, END = date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 31)
PLAN = Plan(TOLD, START, END)


@pytest.mark.parametrize(("days", "early"), [(30, True), (3, True), (2, False), (0, False), (-1, False)])
def test_a_tenth_of_the_time_ahead_is_early(days, early):
    assert is_early(PLAN, END - timedelta(days=days)) is early


def moved(days_ahead, by=7):
    return Plan(END - timedelta(days=days_ahead), START, END + timedelta(days=by))


@pytest.mark.parametrize(
    ("plans", "released", "today", "days", "verdict"),
    [
        ([PLAN], None, START, 0, "ahead"),
        ([PLAN], None, END + timedelta(days=1), 0, "missed"),
        ([PLAN], END, END, 0, "met"),
        ([PLAN], END - timedelta(days=5), END, -5, "met"),
        ([PLAN], END + timedelta(days=1), END + timedelta(days=9), 1, "missed"),
        ([PLAN, moved(10)], None, START, 7, "warned"),
        ([PLAN, moved(10)], END + timedelta(days=7), END + timedelta(days=9), 7, "warned"),
        ([PLAN, moved(1)], None, END, 7, "missed"),
        ([PLAN, moved(10, by=-3)], END - timedelta(days=3), END, -3, "met"),
    ],
)
def test_how_a_date_went(plans, released, today, days, verdict):
    found = forecast_of(plans, released, today)
    assert (found.first, found.days, found.verdict) == (END, days, verdict)


def test_without_a_date_there_is_no_forecast():
    assert forecast_of([], None, END) is None


@pytest.mark.parametrize(
    ("verdicts", "share"), [([], None), (["ahead"], None), (["met", "warned", "missed", "missed", "ahead"], 0.5)]
)
def test_predictability(verdicts, share):
    assert predictability(verdicts) == share


@given(st.lists(st.sampled_from(["met", "warned", "missed", "ahead"])))
def test_a_share_is_a_share(verdicts):
    share = predictability(verdicts)
    assert share is None or 0 <= share <= 1
