"""Days that come again (X.1, X.2): working days on, months on, years on; month ends and 29 February.

Holidays are a set of days. What does not live here: times of day and zones (due), who is reminded (actions).
"""

import calendar
from collections.abc import Set
from datetime import date

from services.rules.due import NO_HOLIDAYS, is_working_day, next_working_day


def add_working_days(day: date, count: int, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return the working day that is `count` working days after `day`; for 0 the first working day from `day` on.

    Raises: ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("Working days are counted forward.")
    while not is_working_day(day, holidays) and count == 0:
        day = next_working_day(day, holidays)
    for _ in range(count):
        day = next_working_day(day, holidays)
    return day


def months_later(first: date, count: int) -> date:
    """Return the day `count` months after `first`, on its last day where the month is shorter.

    Always count from the first day, never from the last answer: 31 January → 28 February → 31 March.
    Raises: ValueError when that is after the year 9999.
    """
    year, month0 = divmod(first.year * 12 + first.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"The year {year} is out of reach.")
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(first.day, last))


def years_later(first: date, count: int) -> date:
    """Return the day `count` years after `first`; 29 February becomes 28 February in a common year."""
    return months_later(first, 12 * count)


def next_monthly(first: date, after: date) -> date:
    """Return the first of the monthly days of `first` that is later than `after`."""
    count = max(0, (after.year - first.year) * 12 + after.month - first.month - 1)
    while (day := months_later(first, count)) <= after:
        count += 1
    return day
