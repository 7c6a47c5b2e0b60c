"""From raw numbers to the seven parts of health: a table of cases, and what must hold for any numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.health import WEIGHTS, health_of
from services.rules.health_inputs import HealthInputs, shares_of

NOTHING = dict.fromkeys(WEIGHTS)


def test_nothing_known_is_no_part():
    assert shares_of(HealthInputs()) == NOTHING


@pytest.mark.parametrize(
    ("given", "key", "share"),
    [
        ({"answers": 11, "happy": 9, "asked": 20}, "satisfaction", 0.523),
        ({"answers": 11, "happy": 9, "asked": None}, "satisfaction", 0.523),
        ({"answers": 11, "happy": 9, "asked": 11}, "satisfaction", 9 / 11),
        ({"answers": 5, "happy": 0, "asked": 9}, "satisfaction", 0),
        ({"hours_before": 100.0, "hours_now": 50.0, "felt_answers": 1}, "pain_trend", 0.75),
        ({"hours_before": 100.0, "hours_now": 50.0}, "pain_trend", None),
        ({"promises_due": 4, "promises_score": 0.5}, "promises", 0.5),
        ({"may_complain": True}, "concerns", 1),
        ({"open_concerns": 1, "late_concerns": 1}, "concerns", 1 / 3),
        ({"people": 4, "active_people": 1}, "engagement", 0.25),
        ({"releases": 2, "used": 1.2}, "adoption", 0.6),
        ({"staff_answers": 5, "staff_mean": 4.0}, "staff_pulse", 0.75),
    ],
)
def test_each_part(given, key, share):
    found = shares_of(HealthInputs(**given))
    assert found.pop(key) == (share if share is None else pytest.approx(share, abs=0.001))
    assert all(other is None for other in found.values())


@given(
    st.integers(0, 40),
    st.integers(0, 40),
    st.floats(0, 1e6),
    st.floats(0, 1e6),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
    st.floats(0, 9),
)
def test_every_part_is_a_share(answers, happy, before, now, people, active, releases, used):
    given = HealthInputs(
        answers=answers,
        happy=min(happy, answers),
        hours_before=before,
        hours_now=now,
        felt_answers=1,
        people=people,
        active_people=min(active, people),
        releases=releases,
        used=used,
    )
    shares = shares_of(given)
    assert all(share is None or 0 <= share <= 1 for share in shares.values())
    assert 0 <= health_of(shares, 0).score <= 100


@given(st.integers(5, 60), st.integers(1, 60))
def test_one_more_happy_answer_never_lowers_it(answers, happy):
    happy = min(happy, answers)
    less = shares_of(HealthInputs(answers=answers, happy=happy - 1))["satisfaction"]
    assert shares_of(HealthInputs(answers=answers, happy=happy))["satisfaction"] >= less
