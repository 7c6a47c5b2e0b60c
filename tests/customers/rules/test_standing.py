"""Where they are: the level of five answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.standing import LEVELS, direction, level_of


@pytest.mark.parametrize(
    ("answers", "level", "held"),
    [
        ([0, 0, 0, 0, 0], "chaos", False),
        ([1, 1, 1, 1, 0], "chaos", False),
        ([1, 1, 1, 1, 1], "coping", False),
        ([2, 2, 2, 1, 1], "coping", False),
        ([2, 2, 2, 2, 1], "steady", False),
        ([3, 3, 2, 2, 2], "steady", False),
        ([3, 3, 3, 2, 2], "ready", False),
        ([3, 3, 3, 3, 0], "coping", True),
        ([3, 3, 3, 3, 3], "ready", False),
    ],
)
def test_levels(answers, level, held):
    found = level_of(answers)
    assert (found.key, found.held_back, found.points) == (level, held, sum(answers))


@pytest.mark.parametrize("answers", [[], [1] * 4, [1] * 6, [4, 0, 0, 0, 0], [-1, 0, 0, 0, 0]])
def test_bad_answers(answers):
    with pytest.raises(ValueError):
        level_of(answers)


@given(st.lists(st.integers(0, 2), min_size=5, max_size=5), st.integers(0, 4))
def test_a_better_answer_never_lowers_the_level(answers, place):
    better = [*answers]
    better[place] += 1
    assert LEVELS.index(level_of(better).key) >= LEVELS.index(level_of(answers).key)


def test_direction():
    low, high = level_of([0] * 5), level_of([3] * 5)
    assert (direction(low, high), direction(high, low), direction(low, low)) == (1, -1, 0)
