"""The steps of a plan and their days."""

from datetime import date

import pytest

from services.rules.plan_steps import PlanStep, plan_steps


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sofia rings on Monday", None),
        ("Sofia rings by 2026-12-04", date(2026, 12, 4)),
        ("Sofia ruft bis 4.12.2026 an", date(2026, 12, 4)),
        ("by 2026-02-30", None),
        ("by 04/12/2026", None),
        ("order 12026-12-04 is late", None),
        ("by 1776-07-04", None),
    ],
)
def test_a_day_that_means_one_day_everywhere(line, day):
    assert plan_steps(line) == [PlanStep(line, day)]


def test_marked_lines_are_the_steps_and_else_every_line():
    assert [one.words for one in plan_steps("What we do:\n- Ring them\n2) Send the list\n\nThanks")] == [
        "Ring them",
        "Send the list",
    ]
    assert [one.words for one in plan_steps("Ring them\n\n Send the list ")] == ["Ring them", "Send the list"]


def test_no_more_than_ten_and_none_longer_than_a_title():
    assert len(plan_steps("\n".join("x" for _ in range(30)))) == 10
    assert len(plan_steps("x" * 500)[0].words) == 200
    assert plan_steps(" \n ") == []
