"""Versions that a person can step through (4.8): changes of one person in one sitting are one step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

SITTING = timedelta(minutes=10)


@dataclass(frozen=True)
class Step:
    """Operations `first` to `seq`, by one person (id, or None), the last of them at `at`."""

    first: int
    seq: int
    actor: int | None
    at: datetime

    @property
    def count(self) -> int:
        return self.seq - self.first + 1


def steps_of(log: Iterable[tuple[int, int | None, datetime]], breaks: Iterable[int] = ()) -> list[Step]:
    """Return the steps of a log given as (seq, actor, at), oldest first.

    A pause of ten minutes, another person, or an operation in `breaks` (a named or signed state) ends a step.
    """
    steps: list[Step] = []
    ends = set(breaks)
    for seq, actor, at in log:
        last = steps[-1] if steps else None
        if last and last.actor == actor and at - last.at <= SITTING and last.seq not in ends:
            steps[-1] = Step(last.first, seq, actor, at)
        else:
            steps.append(Step(seq, seq, actor, at))
    return steps
