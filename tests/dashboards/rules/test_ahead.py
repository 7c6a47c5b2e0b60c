"""Months ahead: cumulated, capped, and nothing where nothing is planned."""

from datetime import date

from dashboards.rules.ahead import months_ahead

NOVEMBER = date(2026, 11, 1)


def test_it_adds_up_from_what_is_gone():
    plans = [{"2026-11": 5.0, "2027-01": 10.0}, {"2027-01": 1.0}]
    assert months_ahead(plans, 20.0, NOVEMBER) == [(date(2026, 12, 1), 25.0), (date(2027, 1, 1), 36.0)]


def test_the_rest_of_this_month_counts_with_the_next():
    assert months_ahead([{"2026-11": 5.0}], 1.0, NOVEMBER) == [(date(2026, 12, 1), 6.0)]


def test_what_lies_far_ahead_or_behind_is_left_out():
    assert months_ahead([{"2027-08": 5.0, "2026-03": 4.0}], 1.0, NOVEMBER) == []
    assert len(months_ahead([{"2027-05": 5.0, "2027-06": 9.0}], 1.0, NOVEMBER)) == 6
