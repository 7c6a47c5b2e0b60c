"""When something is due, and when to remind of it: local day, time and zone → an instant, working days, snoozing.

The clock is passed in; holidays are a set of days. What does not live here: who is reminded (actions/follow_ups.py).
"""

from collections.abc import Set
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WORK_BEGINS = time(7, 30)
WORK_ENDS = time(18, 0)
# A mail that is due at 18:00 sharp would be sorted after 18:00 and wait until the morning.
LAST_REMINDER = time(17, 45)
NO_HOLIDAYS: frozenset[date] = frozenset()


def instant_of(day: date, clock: time, zone: str) -> datetime:
    """Return the UTC instant of a local day and time.

    In the hour that the clocks skip it is as much later as they skip (02:30 → 03:30); in the doubled hour it is the first.
    """
    local = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    return local.replace(fold=0).astimezone(UTC)


def is_skipped(day: date, clock: time, zone: str) -> bool:
    """Return whether this local time does not exist, because the clocks jump over it."""
    back = instant_of(day, clock, zone).astimezone(ZoneInfo(zone))
    return (back.date(), back.time()) != (day, clock)


def local_parts(instant: datetime, zone: str) -> tuple[date, time]:
    """Return the local day and time of an aware instant."""
    local = instant.astimezone(ZoneInfo(zone))
    return local.date(), local.time().replace(tzinfo=None)


def is_working_day(day: date, holidays: Set[date] = NO_HOLIDAYS) -> bool:
    """Return whether people work on this day: Monday to Friday, no holiday."""
    return day.weekday() < 5 and day not in holidays


def next_working_day(day: date, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return the first working day after `day`."""
    day += timedelta(days=1)
    while not is_working_day(day, holidays):
        day += timedelta(days=1)
    return day


def working_day_at_or_before(day: date, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return `day` if people work on it, else the last working day before it."""
    while not is_working_day(day, holidays):
        day -= timedelta(days=1)
    return day


def answer_due(asked_at: datetime, zone: str, working_days: int = 1, holidays: Set[date] = NO_HOLIDAYS) -> datetime:
    """Return when an answer is owed: the same time so many working days later, within working hours.

    Asked outside working time, the clock starts with the next working morning (Saturday → Tuesday 07:30).
    Source: PRODUCT 7.6, "acknowledge within 1 working day".
    """
    day, clock = local_parts(asked_at, zone)
    if not is_working_day(day, holidays) or clock >= WORK_ENDS:
        day, clock = next_working_day(day, holidays), WORK_BEGINS
    clock = max(clock, WORK_BEGINS).replace(second=0, microsecond=0)
    for _ in range(working_days):
        day = next_working_day(day, holidays)
    return instant_of(day, clock, zone)


def is_late_hour(moment: datetime, zone: str, holidays: Set[date] = NO_HOLIDAYS) -> bool:
    """Return whether a reminder of this aware moment would come too late: outside working time, or at its very end."""
    day, clock = local_parts(moment, zone)
    return not (is_working_day(day, holidays) and WORK_BEGINS <= clock <= LAST_REMINDER)


def reminder_at(due_at: datetime, zone: str, now: datetime, holidays: Set[date] = NO_HOLIDAYS) -> datetime:
    """Return when to remind of something due: at that moment, or earlier if nobody works then.

    At a late hour it is 17:45 of the last working day before; if that is past already, the due moment itself.
    Source: design guide 11, "none between 18:00 and 7:30 local".
    """
    if not is_late_hour(due_at, zone, holidays):
        return due_at
    day, clock = local_parts(due_at, zone)
    if clock <= LAST_REMINDER:
        day -= timedelta(days=1)
    earlier = instant_of(working_day_at_or_before(day, holidays), LAST_REMINDER, zone)
    return earlier if now < earlier <= due_at else due_at


def snoozed_day(today: date, choice: str, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return the day for "tomorrow" (the next working day) or "next_week" (its Monday, or the first working day after).

    Raises ValueError for any other choice.
    """
    if choice == "tomorrow":
        return next_working_day(today, holidays)
    if choice == "next_week":
        return next_working_day(today + timedelta(days=6 - today.weekday()), holidays)
    raise ValueError(f"Nobody can snooze to {choice!r}.")
