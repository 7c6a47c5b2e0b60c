"""Colour steps of the heat map."""

import pytest

from dashboards.rules.heat import heat_step


@pytest.mark.parametrize(("hours", "step"), [(0, 0), (0.09, 0), (0.1, 1), (0.5, 2), (1, 3), (2, 4), (4, 5), (400, 5)])
def test_steps_follow_hours_per_person(hours, step):
    assert heat_step(hours) == step
