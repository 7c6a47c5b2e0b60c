"""Small pictures: shares add up, nothing leaves its frame, colours are known ones."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.drawing.parts import bar, heat_level, pain_ball, ring, shares, spark


def widths(drawn):
    return [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)"', drawn)]


def test_spark_of_nothing_one_and_gaps():
    assert spark([], "x") == spark([None], "x") == ""
    assert spark([3], "x").count("<path") == 1
    assert spark([3, None, 4], "x").count("<path") == 2


@pytest.mark.parametrize(("last", "colour"), [(2.4, "f-pain"), (3.2, "f-c1"), (4.2, "f-relief")])
def test_the_dot_of_a_spark_tells_pain_from_relief(last, colour):
    assert f'class="{colour}"' in spark([3, last], "x")


@pytest.mark.parametrize(("pct", "second", "drawn"), [(40, 0, [40]), (130, 0, [100]), (70, 50, [70, 30]), (0, 0, [])])
def test_a_bar_never_leaves_its_frame(pct, second, drawn):
    assert widths(bar(pct, second_pct=second)) == drawn


def test_an_empty_ring_has_no_dot_of_colour():
    assert ring(0, "x").count("<circle") == 1
    assert ring(50, "x", "50").count("<circle") == 2


@given(st.lists(st.integers(0, 500), min_size=1, max_size=5))
def test_shares_fill_the_width_or_draw_nothing(amounts):
    drawn = shares([("part", amount, "line") for amount in amounts], "x")
    if not sum(amounts):
        assert drawn == ""
    else:
        assert sum(widths(drawn)) <= 331 and sum(widths(drawn)) >= 330 - 2 * len(amounts) - 1


def test_an_unknown_colour_is_an_error():
    with pytest.raises(ValueError, match="mauve"):
        bar(10, kind="mauve")


@pytest.mark.parametrize(
    ("score", "level"), [(None, 0), (0, 0), (19, 0), (20, 2), (39.9, 2), (58, 3), (79, 4), (80, 5), (100, 5), (140, 5)]
)
def test_heat_darkens_with_pain(score, level):
    assert heat_level(score) == level


def test_the_area_of_a_pain_ball_grows_with_its_score():
    radius = lambda score: float(re.search(r' r="([\d.]+)"', pain_ball(score, "x")).group(1))  # noqa: E731
    assert radius(0) < radius(25) < radius(100) <= 20
    assert ">58</text>" in pain_ball(58, "Pain 58 of 100")
