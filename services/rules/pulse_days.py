"""When a pulse comes again (7.2): its days, and the moments at which it opens, reminds and ends, in the customer's zone."""

from datetime import date, datetime, time, timedelta

from services.rules.due import instant_of
from services.rules.recurrence import months_later

MONTHS = {"month": 1, "quarter": 3}
OPENS_AT = time(9, 0)


def next_day(first: date, every: str, after: date) -> date:
    """Return the first of its days later than `after`; months that are shorter use their last day. Raises KeyError."""
    step, count = MONTHS[every], 0
    while (day := months_later(first, count * step)) <= after:
        count += 1
    return day


def opens_at(day: date, zone: str) -> datetime:
    """Return the UTC instant of nine in the morning there."""
    return instant_of(day, OPENS_AT, zone)


def closes_at(day: date, open_days: int, zone: str) -> datetime:
    """Return the UTC instant at which the last open day ends there."""
    return instant_of(day + timedelta(days=open_days), time(0), zone)


def reminds_at(day: date, remind_after_days: int, zone: str) -> datetime:
    """Return the UTC instant of nine in the morning, so many days later."""
    return instant_of(day + timedelta(days=remind_after_days), OPENS_AT, zone)
