"""What was first promised against what is forecast now (6.6), and how predictable that makes the PMO (6.2).

A new date told at least a tenth of the time ahead is an early warning and not a miss.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

EARLY_SHARE = 0.10
MET, WARNED, MISSED, AHEAD = "met", "warned", "missed", "ahead"


@dataclass(frozen=True)
class Plan:
    """A span of building as it stood from day `told` on; `start` may be unknown. All ends are the last day, included."""

    told: date
    start: date | None
    end: date


@dataclass(frozen=True)
class Forecast:
    """`first` is the end that was promised first, `now` the newest one; `days` later is positive. `verdict` is one of four."""

    first: date
    now: date
    days: int
    verdict: str


def is_early(old: Plan, told: date) -> bool:
    """Return whether a new date was told at least a tenth of the old span ahead of its end, and before the end. Source: 6.2."""
    duration = max(1, (old.end - (old.start or old.told)).days)
    ahead = (old.end - told).days
    return ahead > 0 and ahead >= EARLY_SHARE * duration


def forecast_of(plans: Sequence[Plan], released: date | None, today: date) -> Forecast | None:
    """Return how a card's date went, None where no end was ever told. `plans` are oldest first.

    Missed: a later date was told too late, or it came after the date that stood. Warned: it moved, but was told early.
    Ahead: its day is still to come and it has not moved. Source: 6.6.
    """
    if not plans:
        return None
    moves = [(old, new) for old, new in pairwise(plans) if new.end > old.end]
    late = any(not is_early(old, new.told) for old, new in moves)
    standing = plans[-1].end
    over = (released or today) > standing
    verdict = MISSED if late or over else WARNED if moves else MET if released else AHEAD
    now = released or standing
    return Forecast(plans[0].end, now, (now - plans[0].end).days, verdict)


def predictability(verdicts: Iterable[str]) -> float | None:
    """Return the share 0-1 of dates met or re-agreed early among those that are decided, None without any. Source: 6.2."""
    decided = [verdict for verdict in verdicts if verdict != AHEAD]
    return sum(verdict in (MET, WARNED) for verdict in decided) / len(decided) if decided else None
