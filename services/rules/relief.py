"""What a service brings, measured where it is in use (5.10, 5.11): medians over customers, never of fewer than the minimum.

A customer counts with the pains of the cards that came from the service, once somebody has said how many use it:
hours × how much less it hurts × share of people who use it. What does not live here: reading them (roadmaps/queries).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class FeltRelief:
    """One pain under one card in use: its hours a month, the first and the newest answer 0-10, the share 0-1 who use it."""

    hours: float
    first: int
    last: int
    used_share: float


@dataclass(frozen=True)
class Measured:
    """`share` 0-1 and `hours` a month are medians over `n` customers; both None where `n` is below the minimum."""

    share: float | None
    hours: float | None
    n: int


def relief_of(rows: Iterable[FeltRelief]) -> tuple[float, float] | None:
    """Return (share 0-1 of the hours, hours a month) given back at one customer; None where nothing was felt before."""
    known = [row for row in rows if row.hours > 0 and row.first > 0]
    total = sum(row.hours for row in known)
    if not total:
        return None
    back = sum(row.hours * max(0, row.first - row.last) / row.first * row.used_share for row in known)
    return back / total, back


def measured(by_customer: Mapping[int, tuple[float, float]], minimum: int, without: int | None = None) -> Measured:
    """Return the medians over customers, leaving one out. Source: N14, "median, n"; 7.4 for the minimum."""
    found = [figures for customer, figures in by_customer.items() if customer != without]
    if len(found) < max(1, minimum):
        return Measured(None, None, len(found))
    return Measured(median(share for share, _ in found), median(hours for _, hours in found), len(found))
