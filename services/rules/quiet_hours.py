"""When we may write to somebody: in working hours of their place, on no holiday, and in none of their busy weeks.

Local times, zones and days go in; the clock is passed in. What does not live here: which mails are free of it (`post`),
and who is written to.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from services.rules.due import NO_HOLIDAYS, WORK_BEGINS, WORK_ENDS, instant_of, is_working_day, local_parts

LONGEST_WAIT_DAYS = 400


@dataclass(frozen=True)
class BusySpan:
    """Busy days, both ends included; `is_yearly` repeats them each year, and they may run over New Year."""

    first: date
    last: date
    is_yearly: bool = False

    def holds(self, day: date) -> bool:
        if not self.is_yearly:
            return self.first <= day <= self.last
        if day < self.first:
            return False
        begin, end, here = ((one.month, one.day) for one in (self.first, self.last, day))
        return begin <= here <= end if begin <= end else here >= begin or here <= end


def is_busy(day: date, spans: Iterable[BusySpan]) -> bool:
    """Return whether a day lies in one of their busy weeks."""
    return any(span.holds(day) for span in spans)


def may_write(moment: datetime, zone: str, holidays: Set[date] = NO_HOLIDAYS, spans: Iterable[BusySpan] = ()) -> bool:
    """Return whether this aware moment lies in their working hours: from 7:30 until before 18:00 of a working day.

    Source: design guide 11, "none between 18:00 and 7:30 local, never on their marked busy weeks".
    """
    day, clock = local_parts(moment, zone)
    return WORK_BEGINS <= clock < WORK_ENDS and is_working_day(day, holidays) and not is_busy(day, spans)


def next_open(
    moment: datetime, zone: str, holidays: Set[date] = NO_HOLIDAYS, spans: Iterable[BusySpan] = ()
) -> datetime:
    """Return the first moment from `moment` on at which we may write: itself, or 7:30 of the next open day.

    Whoever marks more than a year as busy is written to on the next working day.
    """
    if may_write(moment, zone, holidays, spans):
        return moment
    day, clock = local_parts(moment, zone)
    if clock >= WORK_BEGINS:
        day += timedelta(days=1)
    return instant_of(
        _first_day(day, lambda one: is_working_day(one, holidays) and not is_busy(one, spans)), WORK_BEGINS, zone
    )


def next_morning(
    moment: datetime, rhythm: str, zone: str, holidays: Set[date] = NO_HOLIDAYS, spans: Iterable[BusySpan] = ()
) -> datetime:
    """Return when the next bundle goes: 7:30 of the next open day ("daily"), or of the first open day of next week ("weekly").

    A moment before 7:30 of an open day belongs to that morning. Raises ValueError for another rhythm.
    """
    day, clock = local_parts(moment, zone)
    if clock >= WORK_BEGINS:
        day += timedelta(days=1)
    if rhythm == "weekly":
        day += timedelta(days=-day.weekday() % 7)
    elif rhythm != "daily":
        raise ValueError(f"Nobody is written to {rhythm!r}.")
    return instant_of(
        _first_day(day, lambda one: is_working_day(one, holidays) and not is_busy(one, spans)), WORK_BEGINS, zone
    )


def _first_day(day: date, is_open: Callable[[date], bool]) -> date:
    for later in range(LONGEST_WAIT_DAYS):
        if is_open(day + timedelta(days=later)):
            return day + timedelta(days=later)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day
