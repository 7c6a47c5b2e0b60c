"""Which item first (4.2, N4): pain-hours a month by build days, quick relief before the rest.

Hours are pain-hours a month, days are working days of the PMO (build) or calendar days (adoption). What does not live
here: capacity on both sides, the reason for moving a card against the order, and breathing room (customers/rules).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

QUICK_DAYS = 30


@dataclass(frozen=True)
class Candidate:
    """`build_days` is None when nobody has estimated it: such an item cannot be ranked by the ratio and comes last.

    `is_begun`: it is being built, so it stays in front; `waits_for` are the keys of what has to be there before it.
    """

    key: str
    hours: float
    build_days: float | None
    adoption_days: float = 0.0
    is_relief: bool = True
    is_begun: bool = False
    waits_for: tuple[str, ...] = ()


def ratio(hours: float, build_days: float) -> float:
    """Return pain-hours a month given back for a day of building.

    Raises: ValueError for no build days or negative hours. Source: N4 (H 160, B 3 → 53.3; H 300, B 20 → 15).
    """
    if build_days <= 0 or hours < 0:
        raise ValueError("Building takes some days, and hours are not negative.")
    return hours / build_days


def is_quick(candidate: Candidate, median_hours: float) -> bool:
    """Return whether it is quick relief: build + adoption ≤ 30 days and hours ≥ the customer's median. Source: N4."""
    if candidate.build_days is None or not candidate.is_relief or candidate.hours <= 0:
        return False
    return candidate.build_days + candidate.adoption_days <= QUICK_DAYS and candidate.hours >= median_hours


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the default order: quick relief by the ratio, then the rest by the ratio, then what is not estimated.

    Equal items keep the order they came in. The median is that of the candidates with hours. Source: N4.
    """
    everything = list(candidates)
    middle = hours_median(everything)
    return sorted(everything, key=lambda candidate: _place(candidate, middle))


def hours_median(candidates: Iterable[Candidate]) -> float:
    """Return the median of the pain-hours of those that have some, 0 where none has."""
    hours = [candidate.hours for candidate in candidates if candidate.hours > 0]
    return median(hours) if hours else 0.0


def _place(candidate: Candidate, middle: float) -> tuple[int, float]:
    if candidate.build_days is None:
        return 2, -candidate.hours
    group = 0 if is_quick(candidate, middle) else 1
    return group, -ratio(candidate.hours, candidate.build_days)


def hours_lost(order: Iterable[Candidate]) -> float:
    """Return the pain-hours still felt while the items are built one after the other, a month being 30 days.

    The difference of two orders is what one of them avoids. Items without an estimate are left out of both.
    """
    elapsed, lost = 0.0, 0.0
    for candidate in order:
        if candidate.build_days is not None:
            elapsed += candidate.build_days
            lost += candidate.hours * (elapsed + candidate.adoption_days) / 30
    return lost
