"""Quarters of a year: the mirror, the confirmed roles and the value review go by them."""

from datetime import date, timedelta


def quarter_start(day: date) -> date:
    """Return the first day of the quarter of `day`."""
    return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)


def quarter_end(day: date) -> date:
    """Return the last day of the quarter of `day`."""
    return quarter_start(quarter_start(day) + timedelta(days=95)) - timedelta(days=1)


def quarter_before(day: date) -> date:
    """Return the first day of the quarter before that of `day`."""
    return quarter_start(quarter_start(day) - timedelta(days=1))


def quarter_number(day: date) -> int:
    """Return 1 to 4."""
    return (day.month - 1) // 3 + 1


def is_ending(day: date, days: int) -> bool:
    """Return whether the quarter of `day` ends in at most so many days."""
    return (quarter_end(day) - day).days <= days
