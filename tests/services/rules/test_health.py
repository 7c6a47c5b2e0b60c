"""Health with its reasons: what is missing lowers confidence, silence caps, and a fall can be explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.health import (
    WEIGHTS,
    concerns_share,
    derail_risk,
    health_of,
    pain_trend_share,
    why_changed,
)

FULL = dict.fromkeys(WEIGHTS, 1.0)
shares = st.fixed_dictionaries({key: st.none() | st.floats(0, 1) for key in WEIGHTS})


def test_the_weights_of_the_book():
    assert list(WEIGHTS.values()) == [25, 20, 15, 15, 10, 10, 5]
    assert sum(WEIGHTS.values()) == 100


def test_everything_well_is_100_without_reasons():
    found = health_of(FULL, days_silent=0)
    assert (found.score, found.confidence, found.colour, found.reasons) == (100, 1.0, "well", ())


def test_reasons_come_heaviest_first():
    found = health_of(FULL | {"promises": 0.0, "satisfaction": 0.5, "staff_pulse": 0.0}, days_silent=0)
    assert found.score == 68
    assert found.colour == "unsure"
    assert [(part.key, part.lost) for part in found.reasons] == [
        ("promises", 15),
        ("satisfaction", 12.5),
        ("staff_pulse", 5),
    ]


def test_missing_parts_spread_their_weight_and_lower_confidence():
    found = health_of(dict.fromkeys(WEIGHTS) | {"satisfaction": 0.8, "pain_trend": 0.2}, days_silent=1)
    assert found.confidence == 0.45
    assert found.score == round(100 * (25 * 0.8 + 20 * 0.2) / 45)
    assert found.colour == ""


def test_half_of_the_weight_is_enough_for_a_colour():
    assert health_of({"satisfaction": 0, "pain_trend": 0, "staff_pulse": 0}, 0).colour == "worried"


@pytest.mark.parametrize(("days", "score", "is_capped"), [(59, 100, False), (60, 59, True), (None, 59, True)])
def test_silence_caps(days, score, is_capped):
    found = health_of(FULL, days)
    assert (found.score, found.is_capped) == (score, is_capped)


def test_nothing_known_is_no_number():
    found = health_of({}, 3)
    assert (found.score, found.confidence, found.colour) == (None, 0.0, "")


@pytest.mark.parametrize("wrong", [{"weather": 0.5}, {"promises": 1.1}, {"promises": float("nan")}])
def test_a_part_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match="known parts"):
        health_of(wrong, 0)


@given(shares)
def test_score_and_reasons_add_up_to_100(parts):
    found = health_of(parts, 0)
    if found.score is not None:
        assert 0 <= found.score <= 100
        assert found.score + sum(part.lost for part in found.reasons) == pytest.approx(100, abs=0.51)


@given(shares, shares)
def test_what_moved_adds_up_to_the_change(before, after):
    then, now = health_of(before, 0).score or 0, health_of(after, 0).score or 0
    assert sum(points for _, points in why_changed(before, after)) == pytest.approx(now - then, abs=1.4)


def test_why_it_dropped_twelve():
    assert why_changed(FULL, FULL | {"promises": 0.2})[0] == ("promises", pytest.approx(-12))


@pytest.mark.parametrize(
    ("before", "now", "share"), [(0, 0, 1), (100, 0, 1), (100, 100, 0.5), (0, 50, 0), (100, 50, 0.75)]
)
def test_the_trend_of_pain(before, now, share):
    assert pain_trend_share(before, now) == share


@pytest.mark.parametrize(("open_ones", "late", "share"), [(0, 0, 1), (3, 0, 0), (1, 1, 1 / 3), (9, 9, 0)])
def test_open_concerns(open_ones, late, share):
    assert concerns_share(open_ones, late) == pytest.approx(share)


@pytest.mark.parametrize(
    ("influence", "health", "silent", "concerns", "risk"),
    [
        (5, 0, 0, 0, 1),
        (5, 0, 600, 30, 4),
        (5, 100, 90, 3, 0),
        (0, 0, 90, 3, 0),
        (4, 50, 30, 1, 0.8 * 0.5 * 1.5 * 4 / 3),
    ],
)
def test_derail_risk(influence, health, silent, concerns, risk):
    found = derail_risk(influence=influence, health=health, days_silent=silent, open_concerns=concerns)
    assert found == pytest.approx(risk)


@pytest.mark.parametrize("wrong", [{"influence": 6}, {"health": -1}, {"days_silent": -1}, {"open_concerns": -1}])
def test_risk_outside_the_scales_is_refused(wrong):
    with pytest.raises(ValueError, match="Influence"):
        derail_risk(**({"influence": 1, "health": 50, "days_silent": 0, "open_concerns": 0} | wrong))
