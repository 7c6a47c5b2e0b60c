"""The rhythm of contact and what people value (2.7, 2.12, X.2, 1.4): cadence, freshness, opportunity, holes in the map.

Days are whole calendar days, given by the caller. What does not live here: reminders (services), the order of the list
of customers (need).
"""

from customers.rules.need import cadence_days
from customers.rules.quiet import QUIET_DAYS, is_quiet

REVIEW_DAYS = {"strategic": 91, "core": 182, "light": 365}
UNHEALTHY_BELOW = 60
TIGHT_WORKING_DAYS = 5
HALF_LIFE_DAYS = 180


def review_days(tier: str) -> int:
    """Return how many days lie between two value reviews: a quarter, half a year, a year. Source: X.2."""
    return REVIEW_DAYS.get(tier, REVIEW_DAYS["core"])


def contact_due_days(tier: str, health: float | None) -> tuple[int, str]:
    """Return (number, unit) until the next contact is due: "days" by tier, or 5 "working_days" when health is below 60.

    `health` is 0-100, None when it is not known. Source: X.2.
    """
    if health is not None and health < UNHEALTHY_BELOW:
        return TIGHT_WORKING_DAYS, "working_days"
    return cadence_days(tier), "days"


def opportunity(importance: float, satisfaction: float) -> float:
    """Return importance + max(importance − satisfaction, 0), both 0-10, so 0-20; higher is worse served.

    Raises: ValueError outside 0-10. Source: 2.7 (Ulwick): 9,3 → 15; 9,9 → 9; 4,8 → 4.
    """
    if not (0 <= importance <= 10 and 0 <= satisfaction <= 10):
        raise ValueError("Importance and satisfaction go from 0 to 10.")
    return importance + max(importance - satisfaction, 0)


def freshness(age_days: int, half_life_days: int = HALF_LIFE_DAYS) -> float:
    """Return how fresh a finding is: 1 today, 0.5 at its half-life, and on towards 0. Source: 2.12."""
    return 0.5 ** (max(0, age_days) / half_life_days)


def must_ask_again(age_days: int, half_life_days: int = HALF_LIFE_DAYS) -> bool:
    """Return whether a finding is on the re-ask list: older than its half-life. Source: 1.3, 2.12."""
    return age_days > half_life_days


def is_hole(role: str, days_since_touch: int | None) -> bool:
    """Return whether a contact is a visible hole: a sponsor never touched, or not for 60 days. Source: 1.4."""
    return role == "sponsor" and is_quiet(days_since_touch)


def hangs_on_one_person(days_since_touch: list[int | None], active_within_days: int = QUIET_DAYS) -> bool:
    """Return whether fewer than two contacts are active, so that one holiday ends the conversation. Source: 1.5."""
    return sum(days is not None and days < active_within_days for days in days_since_touch) < 2
