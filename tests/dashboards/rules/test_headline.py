"""What the leader's page may claim, and how people are greeted."""

import pytest

from dashboards.rules.headline import greeting, headline


@pytest.mark.parametrize(
    ("direction", "months", "trend"),
    [(1, 1, "unknown"), (0, 0, "unknown"), (1, 2, "happier"), (-1, 5, "unhappier"), (0, 5, "steady")],
)
def test_no_direction_is_claimed_without_two_months(direction, months, trend):
    assert headline(direction=direction, answered_months=months, need_you=2).trend == trend


@pytest.mark.parametrize(
    ("hour", "word"),
    [
        (3, "evening"),
        (4, "morning"),
        (11, "morning"),
        (12, "afternoon"),
        (17, "afternoon"),
        (18, "evening"),
        (23, "evening"),
    ],
)
def test_greetings_follow_the_hour(hour, word):
    assert greeting(hour) == word
