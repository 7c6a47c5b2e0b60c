"""Hours that are planned to go away, by month; no pain counts twice."""

from datetime import date

from roadmaps.rules.planned import Planned, planned_by_month


def test_each_pain_goes_once_with_its_first_card():
    rows = [
        Planned(1, 10.0, date(2027, 2, 28)),
        Planned(1, 10.0, date(2026, 12, 1)),
        Planned(2, 4.5, date(2026, 12, 31)),
        Planned(3, 3.0, date(2027, 2, 1)),
    ]
    assert planned_by_month(rows) == {"2026-12": 14.5, "2027-02": 3.0}


def test_no_plan_takes_nothing_away():
    assert planned_by_month([]) == {}
