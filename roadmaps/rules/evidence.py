"""What the portal itself knows beside the ratings of the mirror (6.2): shares of days, changes and hours.

Predictability is in `forecast.py`, reliability in the ledger of promises (services).
"""

from collections.abc import Iterable
from datetime import datetime

HOURS_A_DAY = 8


def alignment(days: Iterable[tuple[float, bool]]) -> float | None:
    """Return the share 0-1 of roadmap days that are tied to one of their priorities, None without days.

    `days` are (build days, whether the card is tied to a priority). Source: 6.2.
    """
    rows = list(days)
    total = sum(amount for amount, _tied in rows)
    return sum(amount for amount, tied in rows if tied) / total if total > 0 else None


def transparency(changes: Iterable[tuple[datetime | None, datetime | None]]) -> float | None:
    """Return the share 0-1 of changes that were explained before somebody asked, None without changes.

    `changes` are (when it was explained, when somebody first asked), each None where it never happened. Source: 6.2.
    """
    rows = list(changes)
    early = [told for told, asked in rows if told is not None and (asked is None or told <= asked)]
    return len(early) / len(rows) if rows else None


def return_on_hours(given_back: float, pmo_days: float) -> float | None:
    """Return the confirmed hours given back for each hour of the PMO's, None where no days were spent. Source: 6.2."""
    return given_back / (pmo_days * HOURS_A_DAY) if pmo_days > 0 else None
