"""The map of the people: everybody is on it once, within the paper, and nobody hides behind another."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.drawing.people_map import HEIGHT, NARROW, WIDTH, Dot, people_map, spread

DOTS = st.lists(st.builds(Dot, st.just("RA"), st.integers(0, 5), st.integers(-2, 2)), max_size=30)
WORDS = ["a", "b", "c", "d", "e"]


@given(DOTS)
def test_everybody_is_on_the_paper_once(dots):
    placed = spread(dots)
    assert len(placed) == len(dots) == people_map(dots, "x", "up", WORDS).count("<circle")
    assert all(0 < x < WIDTH and 0 < y < HEIGHT + 100 for _dot, x, y in placed)


def test_people_of_one_cell_stand_apart():
    places = {(x, y) for _dot, x, y in spread([Dot(str(n), 5, 2) for n in range(6)])}
    assert len(places) == 6


def test_a_hole_is_drawn_as_a_hole_and_words_are_escaped():
    drawn = people_map([Dot("<b>", 5, 1, hole=True), Dot("B", 1, 0, faded=True)], "a & b", "up", WORDS)
    assert "pm-hole" in drawn and "pm-faded" in drawn and "<b>" not in drawn
    assert re.search(r'aria-label="a &amp; b"', drawn)


def test_the_narrow_drawing_holds_everybody_and_names_the_two_ends():
    dots = [Dot(str(number), 5, 2) for number in range(3)] + [Dot("a", 0, -2)]
    drawn = people_map(dots, "x", "up", WORDS, sheet=NARROW)
    assert drawn.count("<circle") == len(dots)
    assert "only-s" in drawn
    written = {word for word in WORDS if f">{word}<" in drawn}
    assert written == {WORDS[0], WORDS[-1]}
    assert all(0 < x < NARROW.width for _dot, x, _y in spread(dots, NARROW))
