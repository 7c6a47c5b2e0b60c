"""Whom we have heard (2.13): one cell of the grid role × unit, and when it counts as heard.

What does not live here: who counts as heard at all (a talk or a kept word: queries/coverage.py).
"""

from dataclasses import dataclass
from datetime import date

HEARD_WITHIN_DAYS = 180


@dataclass(frozen=True)
class Cell:
    """`heard` of `people` were heard within half a year; `last` is the newest day, None for never. `key` is for colour."""

    people: int
    heard: int
    last: date | None

    @property
    def key(self) -> str:
        if not self.people:
            return "nobody"
        if not self.heard:
            return "old" if self.last else "never"
        return "all" if self.heard == self.people else "some"


def cell_of(last_heard: list[date | None], today: date) -> Cell:
    """Return the cell for people, each given by the day they were last heard or None. Source: 2.13."""
    days = [day for day in last_heard if day is not None]
    heard = sum((today - day).days <= HEARD_WITHIN_DAYS for day in days)
    return Cell(len(last_heard), heard, max(days, default=None))
