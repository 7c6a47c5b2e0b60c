"""The line that should fall."""

import pytest

from pmo_portal.core.drawing.burn_down import burn_down

STEPS = [("Mon", 160, 160), ("Tue", 160, 80), ("Wed", 200, 120)]


def draw(steps=STEPS, is_wide=True):
    return burn_down(steps, "80 of 160 hours", ("known", "left"), lambda number: f"{number:g}", is_wide)


def test_one_moment_is_no_line():
    assert draw(STEPS[:1]) == draw([]) == ""


@pytest.mark.parametrize("is_wide", [True, False])
def test_it_falls_in_stairs_and_names_both_ends(is_wide):
    drawn = draw(is_wide=is_wide)
    assert 'role="img" aria-label="80 of 160 hours"' in drawn
    assert ">known<" in drawn and ">left<" in drawn and ">200<" in drawn and ">120<" in drawn
    line = drawn.split('class="s-pain nofill sw3 rnd" d="')[1].split('"')[0]
    assert line.count("H") == line.count("V") == 2


def test_the_names_never_lie_on_each_other():
    drawn = draw([("Mon", 160, 160), ("Tue", 160, 159)])
    ends = [float(part.split('y="')[1].split('"')[0]) for part in drawn.split("<text")[-4:]]
    assert ends[2] - ends[0] >= 36


def test_nothing_told_is_drawn_on_the_floor():
    assert "nan" not in draw([("Mon", 0, 0), ("Tue", 0, 0)])
