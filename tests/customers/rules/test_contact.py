"""The rhythm of contact, and what people value."""

import pytest

from customers.rules import contact as rules


@pytest.mark.parametrize(
    ("importance", "satisfaction", "score"), [(9, 3, 15), (9, 9, 9), (4, 8, 4), (0, 0, 0), (10, 0, 20)]
)
def test_the_opportunity_score(importance, satisfaction, score):
    assert rules.opportunity(importance, satisfaction) == score


@pytest.mark.parametrize("pair", [(11, 3), (3, -1), (float("nan"), 3)])
def test_scores_outside_the_scale_are_refused(pair):
    with pytest.raises(ValueError, match="0 to 10"):
        rules.opportunity(*pair)


@pytest.mark.parametrize(
    ("tier", "health", "due"),
    [
        ("strategic", 80, (14, "days")),
        ("core", 60, (30, "days")),
        ("light", None, (90, "days")),
        ("light", 59.9, (5, "working_days")),
    ],
)
def test_the_rhythm_tightens_when_health_falls(tier, health, due):
    assert rules.contact_due_days(tier, health) == due


def test_reviews_are_quarterly_half_yearly_yearly():
    assert [rules.review_days(tier) for tier in ("strategic", "core", "light")] == [91, 182, 365]


def test_findings_age():
    assert rules.freshness(0) == 1
    assert rules.freshness(180) == pytest.approx(0.5)
    assert rules.freshness(-3) == 1
    assert (rules.must_ask_again(180), rules.must_ask_again(181)) == (False, True)


def test_a_silent_sponsor_is_a_hole():
    assert not rules.is_hole("sponsor", 59)
    assert rules.is_hole("sponsor", 60)
    assert rules.is_hole("sponsor", None)
    assert not rules.is_hole("user", None)


@pytest.mark.parametrize(("days", "is_risk"), [([], True), ([3], True), ([3, None, 60], True), ([3, 59], False)])
def test_one_active_contact_is_a_risk(days, is_risk):
    assert rules.hangs_on_one_person(days) is is_risk
