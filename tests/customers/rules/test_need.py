"""Who comes first in the list of customers."""

import pytest

from customers.rules.need import cadence_days, need_of

CALM = {"tier": "core", "days_silent": 1, "mean": 4.2, "answers": 12, "late_concerns": 0, "open_concerns": 0}


def need(**changes):
    return need_of(**{**CALM, **changes})


@pytest.mark.parametrize(
    ("changes", "flag"),
    [
        ({}, ""),
        ({"mean": 2.4}, "needs_you"),
        ({"mean": 2.4, "answers": 2}, ""),
        ({"mean": None, "answers": 0}, ""),
        ({"late_concerns": 1}, "needs_you"),
        ({"open_concerns": 1}, ""),
        ({"days_silent": 59}, ""),
        ({"days_silent": 60}, "quiet"),
        ({"days_silent": 47, "mean": 3.1}, "needs_you"),
        ({"days_silent": 63, "mean": 3.8}, "quiet"),
        ({"tier": "strategic", "days_silent": 15}, ""),
        ({"tier": "light", "days_silent": 80}, "quiet"),
    ],
)
def test_flag(changes, flag):
    assert need(**changes).flag == flag


def test_order_is_late_answer_then_unhappy_then_quiet_then_calm():
    ordered = [need(late_concerns=1), need(mean=2.4), need(days_silent=70), need(mean=3.2), need()]
    assert [row.weight for row in ordered] == sorted((row.weight for row in ordered), reverse=True)


def test_a_longer_silence_never_counts_less():
    weights = [need(days_silent=days).weight for days in range(400)]
    assert weights == sorted(weights)


def test_an_unknown_tier_has_the_cadence_of_core():
    assert cadence_days("whatever") == cadence_days("core") == 30
