"""When the mail about late follow-ups goes (X.1): one a day at most, in the working hours of its reader.

What does not live here: which follow-ups are late, and the mail itself (`actions/late_mail.py`).
"""

from collections.abc import Set
from datetime import date, datetime, time

from services.rules.due import NO_HOLIDAYS, WORK_BEGINS, WORK_ENDS, instant_of, is_working_day, local_parts


def beginning_of_today(now: datetime, zone: str) -> datetime:
    """Return the instant at which the reader's day began: what was due before it is late."""
    return instant_of(local_parts(now, zone)[0], time(0), zone)


def turn_of(now: datetime, rhythm: str, zone: str, holidays: Set[date] = NO_HOLIDAYS) -> tuple[str, datetime] | None:
    """Return (name of the day or week, when) of the mail that is on now; None when nobody works, and for "off".

    The name is the same all day ("2026-11-25"), or all week for "weekly" ("2026-W48"): whoever makes one mail a name makes
    one a day. Before 7:30 it goes at 7:30. Source: PRODUCT X.1, "at most one overdue mail a day".
    """
    day, clock = local_parts(now, zone)
    if rhythm == "off" or not is_working_day(day, holidays) or clock >= WORK_ENDS:
        return None
    name = "{}-W{:02}".format(*day.isocalendar()) if rhythm == "weekly" else day.isoformat()
    return name, max(now, instant_of(day, WORK_BEGINS, zone))
