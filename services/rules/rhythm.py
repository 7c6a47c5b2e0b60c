"""When the next contact and the next look back with a customer are due (X.2): days from the tier, sooner when health falls.

Days are calendar days of the owner; holidays are a set of days. What does not live here: the follow-up that comes of it
(`actions/rhythm.py`), and the numbers of the tiers (`customers.rules.contact`).
"""

from collections.abc import Set
from datetime import date, timedelta

from customers.rules.contact import UNHEALTHY_BELOW, contact_due_days
from services.rules.due import NO_HOLIDAYS, working_day_at_or_before
from services.rules.recurrence import add_working_days, months_later

REVIEW_MONTHS = {"strategic": 3, "core": 6, "light": 12}
CONTACT_AHEAD_DAYS = 7
REVIEW_AHEAD_DAYS = 14


def is_tight(health: float | None) -> bool:
    """Return whether a health of 0-100, None if it is not known, asks for a tighter rhythm. Source: X.2."""
    return health is not None and health < UNHEALTHY_BELOW


def contact_due_on(last: date, tier: str, health: float | None, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return the working day on which somebody should talk to a customer last spoken to on `last`.

    Strategic 14 days later, core 30, light 90, or the working day before; 5 working days when `health` (0-100, None if it
    is not known) is below 60. Source: X.2.
    """
    usual = working_day_at_or_before(last + timedelta(days=contact_due_days(tier, None)[0]), holidays)
    if not is_tight(health):
        return usual
    return min(usual, add_working_days(last, contact_due_days(tier, health)[0], holidays))


def review_due_on(first: date, last: date | None, tier: str, today: date, holidays: Set[date] = NO_HOLIDAYS) -> date:
    """Return the working day of the next look back: a quarter, half a year or a year after `last`, the day of the last one.

    Without one it is the next such day counted from `first`, the day on which we began. Source: X.2.
    """
    months = REVIEW_MONTHS.get(tier, REVIEW_MONTHS["core"])
    if last is not None:
        return add_working_days(months_later(last, months), 0, holidays)
    count = 1
    while (day := months_later(first, months * count)) < today:
        count += 1
    return add_working_days(day, 0, holidays)


def planned_day(due: date, today: date, ahead_days: int, holidays: Set[date] = NO_HOLIDAYS) -> date | None:
    """Return the day for the follow-up: `due`, or the next working day if that is past; None while it is far ahead."""
    if due > today + timedelta(days=ahead_days):
        return None
    return due if due > today else add_working_days(today, 1, holidays)
