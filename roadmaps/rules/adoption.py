"""The second clock (4.10, N5): when a customer has got used to what was built, and what is not used yet.

A release is never "done". What does not live here: felt pain (customers/rules/pain.py), the asking (actions/adoption_asks.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

USED_SHARE = 0.8
CHECK_WEEKS = (2, 6, 12)
RATIO_DEFAULT, KNOWN_FOR_RATIO = 3.0, 3


@dataclass(frozen=True)
class Check:
    """One answer: so many of so many use it, and how it feels (0-10)."""

    on: date
    using: int
    expected: int

    @property
    def share(self) -> float:
        return share_of(self.using, self.expected)


def share_of(using: int, expected: int) -> float:
    """Return the share 0-1 of those who should use it that do."""
    return min(1.0, using / expected) if expected else 0.0


def adoption_ratio(past: Sequence[tuple[float, float]]) -> tuple[float, bool]:
    """Return (r, whether it was learned): the median of days until 80 % use it / build days; 3 until three are known.

    `past` are (days from release to 80 % using, build days). Source: N5.
    """
    known = [days / build for days, build in past if build > 0 and days >= 0]
    return (median(known), True) if len(known) >= KNOWN_FOR_RATIO else (RATIO_DEFAULT, False)


def adoption_end(release: date, ratio: float, build_days: float) -> date:
    """Return the day on which it is theirs = release + r × build days. Source: N5."""
    return release + timedelta(days=round(ratio * build_days))


def share_used(checks: Iterable[Check]) -> float:
    """Return the share of the newest answer, 0 where nobody has answered yet: only what is used counts. Source: N5."""
    newest = max(checks, key=lambda check: check.on, default=None)
    return newest.share if newest else 0.0


def used_since(checks: Iterable[Check]) -> date | None:
    """Return the day of the first answer by which at least 80 % used it, None before that."""
    return min((check.on for check in checks if check.share >= USED_SHARE), default=None)


def is_debt(is_released: bool, checks: Iterable[Check]) -> bool:
    """Return whether it is adoption debt: released, and fewer than 80 % use it. Source: N5."""
    return is_released and share_used(checks) < USED_SHARE


def value_counted(hours: float, checks: Iterable[Check]) -> float:
    """Return the pain-hours a month that count: the adopted share of them. Source: N5."""
    return hours * share_used(checks)


def due_weeks(release: date, today: date, answered: Iterable[int]) -> list[int]:
    """Return the checks (2, 6, 12 weeks after the release) that are due and unanswered, the newest only.

    An older one that was missed is not asked for any more: the newest answer says more.
    """
    due = [week for week in CHECK_WEEKS if today >= release + timedelta(weeks=week)]
    last = due[-1] if due else None
    return [last] if last is not None and last not in set(answered) else []


def next_check(release: date, today: date) -> date | None:
    """Return the day of the next check to come, None after the last."""
    days = [release + timedelta(weeks=week) for week in CHECK_WEEKS]
    return next((day for day in days if day > today), None)
