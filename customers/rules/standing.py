"""Where they are (3.3): chaos, coping, steady or ready to grow, from five answers, with what that means for us."""

from collections.abc import Sequence
from dataclasses import dataclass

ANSWERS = 5
MOST = 3
CHAOS, COPING, STEADY, READY = "chaos", "coping", "steady", "ready"
LEVELS = (CHAOS, COPING, STEADY, READY)


@dataclass(frozen=True)
class Level:
    """`key` is one of LEVELS, `points` 0-15 the sum of the answers; `held_back` tells that one "never" decided."""

    key: str
    points: int
    held_back: bool = False


def level_of(answers: Sequence[int]) -> Level:
    """Return the level of five answers, each 0 (never) to 3 (always): 0-4 chaos, 5-8 coping, 9-12 steady, 13-15 ready.

    Somebody who answers "never" once is not above coping: growth on a missing floor falls through.

    Raises: ValueError for another number of answers, or one outside 0-3. Source: 3.3.
    """
    if len(answers) != ANSWERS or any(answer not in range(MOST + 1) for answer in answers):
        raise ValueError("Five answers from 0 to 3 are needed.")
    points = sum(answers)
    key = CHAOS if points <= 4 else COPING if points <= 8 else STEADY if points <= 12 else READY
    if 0 in answers and key in (STEADY, READY):
        return Level(COPING, points, held_back=True)
    return Level(key, points)


def direction(before: Level, after: Level) -> int:
    """Return 1 for a higher level than before, −1 for a lower one, 0 for the same."""
    step = LEVELS.index(after.key) - LEVELS.index(before.key)
    return (step > 0) - (step < 0)
