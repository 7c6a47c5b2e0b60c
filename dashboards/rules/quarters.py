"""Quarters of the year as they stand in an address: "2026-Q4" (X.5, compare)."""

import re
from dataclasses import dataclass
from datetime import date

from services.rules.quarters import quarter_end, quarter_number

_NAME = re.compile(r"(\d{4})-Q([1-4])")


@dataclass(frozen=True, order=True)
class Quarter:
    """`number` is 1-4."""

    year: int
    number: int

    @property
    def name(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Return the last day."""
        return quarter_end(self.first)

    def before(self, count: int = 1) -> "Quarter":
        """Return the quarter `count` before this one."""
        place = self.year * 4 + self.number - 1 - count
        return Quarter(place // 4, place % 4 + 1)


def quarter_of(day: date) -> Quarter:
    """Return the quarter in which a day lies."""
    return Quarter(day.year, quarter_number(day))


def read_quarter(raw: str) -> Quarter | None:
    """Return the quarter of "2026-Q4"; None for anything else, and outside the years 2000 to 2200."""
    found = _NAME.fullmatch(raw)
    quarter = Quarter(int(found[1]), int(found[2])) if found else None
    return quarter if quarter and 2000 <= quarter.year <= 2200 else None
