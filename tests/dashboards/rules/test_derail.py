"""The list of five, and what comes next (7.10)."""

import pytest

from dashboards.rules.derail import Peril, derail_list, next_step

CALM = {"key": 1, "influence": 5, "health": 50, "days_silent": 3, "open_concerns": 0}


@pytest.mark.parametrize(
    ("more", "step"),
    [
        ({"open_concerns": 1, "days_silent": 90}, "answer"),
        ({"days_silent": 60, "late_promises": 2}, "call"),
        ({"late_promises": 1, "hours_now": 9.0}, "promise"),
        ({"hours_now": 9.0}, "relief"),
        ({}, "ask"),
    ],
)
def test_the_next_step(more, step):
    assert next_step(Peril(**CALM | more)) == step


def test_the_highest_risk_comes_first_and_there_are_five():
    perils = [Peril(**CALM | {"key": number, "health": 10 * number}) for number in range(1, 9)]
    found = derail_list(perils)
    assert [key for key, _risk, _step in found] == [1, 2, 3, 4, 5]
    assert found[0][1] == pytest.approx(0.9 * 1.05)


def test_whose_health_is_not_known_or_who_is_well_is_not_on_it():
    assert derail_list([Peril(**CALM | {"health": None}), Peril(**CALM | {"health": 100})]) == []
