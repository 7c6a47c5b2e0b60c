"""Paths and axes: what is drawn lies where the data lie, and nothing is invented between."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.drawing.shapes import every_nth, line_path, runs, short, smooth_path, svg, ticks, wrap

numbers = st.floats(-1000, 1000, allow_nan=False)


@pytest.mark.parametrize(("number", "words"), [(3, "3"), (3.25, "3.2"), (-0.01, "0"), (10, "10"), (0, "0")])
def test_coordinates_are_short(number, words):
    assert short(number) == words


def test_no_point_draws_nothing_and_one_point_is_a_dot():
    assert smooth_path([]) == line_path([]) == ""
    assert smooth_path([(3, 4)]) == "M3 4h.01"
    assert smooth_path([(0, 0), (10, 5)]) == "M0 0 L10 5"


@given(st.lists(st.floats(0, 100), min_size=3, max_size=20))
def test_a_curve_never_swings_beyond_its_two_neighbours(heights):
    points = [(place * 10.0, height) for place, height in enumerate(heights)]
    pieces = smooth_path(points).split(" C")[1:]
    assert len(pieces) == len(points) - 1
    for (_, start), (_, end), piece in zip(points, points[1:], pieces, strict=False):
        ys = [float(y) for y in piece.split()[1::2]]
        assert min(start, end) - 0.06 <= min(ys) and max(ys) <= max(start, end) + 0.06


@pytest.mark.parametrize(
    ("low", "high", "marks"),
    [(0, 388, [0, 100, 200, 300, 400]), (2.9, 3.8, [2.75, 3.0, 3.25, 3.5, 3.75, 4.0]), (0, 1, [0, 0.25, 0.5, 0.75, 1])],
)
def test_an_axis_has_round_numbers(low, high, marks):
    assert ticks(low, high) == marks


@given(numbers, st.floats(0, 500, allow_nan=False))
def test_an_axis_covers_its_data(low, spread):
    marks = ticks(low, low + spread)
    assert marks[0] <= low + 1e-5 and marks[-1] >= low + spread - 1e-5
    assert 2 <= len(marks) <= 12


def test_a_gap_stays_a_gap():
    assert list(runs([None, 3, 4, None, None, 5])) == [[1, 2], [5]]
    assert list(runs([])) == []


def test_the_last_label_is_always_written():
    assert every_nth(12, 4) == {2, 5, 8, 11}
    assert every_nth(1, 4) == {0}
    assert every_nth(0, 4) == set()


def test_long_words_are_cut_after_two_lines():
    assert wrap("Three projects landed in one week") == ["Three projects", "landed in one week"]
    assert wrap("One two three four five six seven eight nine ten")[-1].endswith("…")


def test_a_sentence_in_a_picture_cannot_break_out():
    drawn = svg("chart", 10, 10, [], 'He said "<b>"')
    assert 'role="img"' in drawn and "<b>" not in drawn and re.search(r'aria-label="He said &quot;', drawn)
