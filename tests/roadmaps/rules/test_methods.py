"""The rivals of the default order, by their standard formulas."""

import pytest

from roadmaps.rules.methods import DISLIKE, EXPECT, LIKE, NEUTRAL, kano, kano_place, rice, value_by_effort, wsjf


def test_the_formulas():
    assert rice(100, 2, 0.8, 4) == 40
    assert wsjf(8, 5, 3, 4) == 4
    assert value_by_effort(160, 4) == 40


@pytest.mark.parametrize("call", [
    lambda: rice(1, 1, 1, 0), lambda: rice(1, 1, 1.1, 1), lambda: wsjf(1, 1, 1, 0), lambda: value_by_effort(1, 0),
    lambda: kano(5, 0),
])  # fmt: skip
def test_what_cannot_be_is_refused(call):
    with pytest.raises(ValueError, match=r"."):
        call()


@pytest.mark.parametrize(("with_it", "without_it", "found"), [
    (LIKE, DISLIKE, "performance"), (EXPECT, DISLIKE, "must-be"), (LIKE, NEUTRAL, "attractive"),
    (NEUTRAL, NEUTRAL, "indifferent"), (DISLIKE, LIKE, "reverse"), (LIKE, LIKE, "questionable"),
])  # fmt: skip
def test_the_table_of_kano(with_it, without_it, found):
    assert kano(with_it, without_it) == found


def test_what_must_be_comes_first():
    assert kano_place("must-be") < kano_place("performance") < kano_place("attractive") < kano_place("reverse")
