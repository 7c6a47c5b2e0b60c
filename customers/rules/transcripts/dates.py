"""Dates of a transcript (2.14): read when they can mean one thing only, asked about when they can mean two.

What does not live here: dates that a person types into a form of ours.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import latin_digits

from .shapes import Question

ORDERS = ("day_first", "month_first")
FIRST_YEAR, LAST_YEAR = 1990, 2199
_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_YEAR_FIRST = re.compile(r"(\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2,6})(?:[ ,]+\d{1,2}:\d{2}.*)?")
_DAY_WORD = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4,6})")
_WORD_DAY = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4,6})")


class DateUnreadable(ValueError):
    """The text is not a date, or names a day that does not exist; the message is a sentence."""


@dataclass
class DateReader:
    """Reads the dates of one file and remembers what it met. `order` is the person's answer, "" when not yet asked."""

    order: str = ""
    doubtful: list[str] = field(default_factory=list)
    orders_seen: set[str] = field(default_factory=set)
    known: dict[str, date | None] = field(default_factory=dict)

    def read(self, raw: str) -> date | None:
        """Return the day, None for an empty cell or for one whose order must be asked first.

        Raises: DateUnreadable.
        """
        if raw not in self.known:
            self.known[raw] = self._read(raw, latin_digits(raw).strip())
        return self.known[raw]

    def _read(self, raw: str, text: str) -> date | None:
        if not text:
            return None
        if found := _YEAR_FIRST.fullmatch(text):
            return _day(raw, *found.groups())
        if found := _DAY_WORD.fullmatch(text):
            return _day(raw, found[3], _month(raw, found[2]), found[1])
        if found := _WORD_DAY.fullmatch(text):
            return _day(raw, found[3], _month(raw, found[1]), found[2])
        if found := _YEAR_LAST.fullmatch(text):
            return self._year_last(raw, found[1], found[2], found[3], found[4])
        raise DateUnreadable(
            Sentence(
                "“%(value)s” is not a date we can read. Write it as 2026-01-31 (year, month, day).", value=raw[:40]
            )
        )

    def _year_last(self, raw: str, first: str, mark: str, second: str, year: str) -> date | None:
        if len(year) < 4:
            raise DateUnreadable(Sentence("“%(value)s” has a short year. Write all four digits.", value=raw[:40]))
        if mark == "." or int(first) > 12:
            self.orders_seen.add("day_first")
            return _day(raw, year, second, first)
        if int(second) > 12:
            self.orders_seen.add("month_first")
            return _day(raw, year, first, second)
        if first.lstrip("0") == second.lstrip("0"):
            return _day(raw, year, first, second)
        self.doubtful.append(raw)
        if self.order == "day_first":
            return _day(raw, year, second, first)
        return _day(raw, year, first, second) if self.order == "month_first" else None

    def question(self) -> Question | None:
        """Return what to ask about the order of day and month, None when every date was clear or it is answered."""
        if not self.doubtful or self.order:
            return None
        examples = tuple(self.doubtful[:5])
        suggestion = next(iter(self.orders_seen)) if len(self.orders_seen) == 1 else ""
        return Question("date_order", ORDERS, examples, suggestion)


def _month(raw: str, word: str) -> int:
    month = _MONTHS.get(word[:3].lower())
    if month is None:
        raise DateUnreadable(
            Sentence("“%(value)s” names a month we do not know. Write it as 2026-01-31.", value=raw[:40])
        )
    return month


def _day(raw: str, year: str | int, month: str | int, day: str | int) -> date:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        raise DateUnreadable(
            Sentence(
                "The year %(year)s is out of reach. Use a year from %(first_year)s to %(last_year)s.",
                year=int(year),
                first_year=FIRST_YEAR,
                last_year=LAST_YEAR,
            )
        )
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise DateUnreadable(
            Sentence("There is no day “%(value)s”. Check the day and the month.", value=raw[:40])
        ) from None
