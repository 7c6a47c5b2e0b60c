"""The intervals are those of the book, and small groups stay without a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.honest import (
    arrow,
    csat,
    mean_band,
    nps,
    nps_interval,
    silence_bounds,
    student_95,
    wilson_interval,
)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(9, 11, 52.3, 94.9), (5, 5, 56.6, 100.0), (960, 1200, 77.6, 82.2)]
)
def test_wilson_gives_the_values_of_the_book(hits, n, low, high):
    found = wilson_interval(hits, n)
    assert [round(100 * end, 1) for end in found] == [low, high]


@pytest.mark.parametrize(("hits", "n"), [(0, 0), (3, 2), (-1, 4)])
def test_impossible_shares_are_refused(hits, n):
    with pytest.raises(ValueError, match="share"):
        wilson_interval(hits, n)


@given(st.integers(1, 500), st.data())
def test_the_share_lies_inside_its_interval(n, data):
    hits = data.draw(st.integers(0, n))
    low, high = wilson_interval(hits, n)
    assert 0 <= low <= hits / n <= high <= 1


def test_four_answers_are_no_number():
    assert csat([5, 5, 4, 3], asked=9) is None


def test_some_of_many_have_an_interval():
    found = csat([5, 4, 4, 2, 3], asked=12)
    assert found["share"] == 0.6
    assert found["low"] < 0.6 < found["high"]


def test_everybody_has_no_interval():
    assert csat([5, 4, 4, 2, 3], asked=5) == {"share": 0.6, "low": None, "high": None}


def test_the_score_interval_of_the_book():
    assert [round(end, 1) for end in nps_interval(7, 2, 3)] == [-15.5, 68.9]
    assert [round(end, 1) for end in silence_bounds(7, 3, asked=15, silent=3)] == [6.7, 46.7]
    found = nps(7, 2, 3, asked=15)
    assert {key: round(value, 1) for key, value in found.items()} == {
        "score": 33.3,
        "low": -15.5,
        "high": 68.9,
        "worst": 6.7,
        "best": 46.7,
    }


def test_a_score_of_everybody_has_no_interval_and_a_small_group_no_score():
    assert nps(7, 2, 3, asked=12) == {"score": pytest.approx(33.33, abs=0.01)} | dict.fromkeys(
        ("low", "high", "worst", "best")
    )
    assert nps(2, 1, 1, asked=12) is None


@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200), st.integers(0, 50))
def test_a_score_interval_stays_on_the_scale_and_silence_can_only_widen(promoters, passives, detractors, silent):
    n = promoters + passives + detractors
    if not n:
        return
    low, high = nps_interval(promoters, passives, detractors)
    assert -100 <= low < high <= 100
    worst, best = silence_bounds(promoters, detractors, asked=n + silent, silent=silent)
    assert -100 <= worst <= best <= 100
    assert best - worst == pytest.approx(200 * silent / (n + silent))


@pytest.mark.parametrize("counts", [(0, 0, 0), (-1, 2, 3)])
def test_no_answers_are_no_score(counts):
    with pytest.raises(ValueError, match="at least one"):
        nps_interval(*counts)


def test_more_answers_than_asked_are_refused():
    with pytest.raises(ValueError, match="than were asked"):
        silence_bounds(7, 3, asked=10, silent=1)


@pytest.mark.parametrize(
    ("freedom", "value"), [(4, 2.776), (5, 2.571), (9, 2.262), (14, 2.145), (29, 2.045), (999, 1.962)]
)
def test_students_table(freedom, value):
    assert student_95(freedom) == pytest.approx(value, abs=0.01)


def test_a_mean_has_a_band_on_its_scale():
    found = mean_band([5, 5, 4, 5, 4, 5], asked=9, lowest=1, highest=5)
    assert found["mean"] == pytest.approx(4.667, abs=0.001)
    assert found["low"] == pytest.approx(4.124, abs=0.01)
    assert found["high"] == 5
    assert mean_band([4, 4, 4, 4, 4], asked=5, lowest=1, highest=5) == {"mean": 4, "low": None, "high": None}
    assert mean_band([4, 4, 4, 4], asked=9, lowest=1, highest=5) is None


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ((10, 20), (30, 40), "up"),
        ((10, 20), (15, 25), "up"),
        ((10, 20), (0, 12), "down"),
        ((10, 20), (12, 18), ""),
        ((12, 18), (10, 20), ""),
        ((10, 20), (10, 20), ""),
        ((15, 15), (10, 20), ""),
        ((15, 15), (16, 16), "up"),
        (None, (1, 2), ""),
        ((1, 2), None, ""),
    ],
)
def test_an_arrow_needs_more_than_noise(before, after, shown):
    assert arrow(before, after) == shown
