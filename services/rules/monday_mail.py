"""When leaders get the week on one page (X.5): Monday at 7:30 of their own time; a day late is better than not at all.

What does not live here: what stands in it (dashboards/queries/monday_mail.py).
"""

from datetime import date, datetime, timedelta

from services.rules.due import WORK_BEGINS, instant_of, local_parts

LATEST_WEEKDAY = 2  # Wednesday: a portal that stood still on Monday still tells of the week


def week_turn(now: datetime, zone: str) -> tuple[str, datetime] | None:
    """Return (name of the week, when) of the mail that is on now, None from Thursday on.

    The name is the same all week ("2026-W48"): whoever makes one mail a name makes one a week. It is due at 7:30 of that
    Monday in the reader's zone, whatever their clocks did, and never before now.
    """
    today = local_parts(now, zone)[0]
    if today.weekday() > LATEST_WEEKDAY:
        return None
    monday: date = today - timedelta(days=today.weekday())
    return "{}-W{:02}".format(*monday.isocalendar()), max(now, instant_of(monday, WORK_BEGINS, zone))
