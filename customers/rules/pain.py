"""What a pain costs and whether it still hurts (3.2, 3.8 felt-pain burn-down).

Severity is kept apart and never multiplied into hours. Only answers of the customer move the line.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

RELIEVED_AT_MOST = 2
RELIEVED_IN_A_ROW = 2
MOMENTUM_DAYS = 30
ASK_AGAIN_DAYS = 28


@dataclass(frozen=True)
class Felt:
    """What the answers to "does it still hurt? 0-10" add up to."""

    first: int | None
    last: int | None
    relieved_at: datetime | None


def pain_hours(times_a_month, minutes_lost, people: int) -> Decimal:
    """Return pain-hours a month = times × minutes × people / 60. Source: 3.2 (60 × 20 × 8 → 160)."""
    return Decimal(str(times_a_month)) * Decimal(str(minutes_lost)) * people / 60


def felt_of(answers: list[tuple[datetime, int]]) -> Felt:
    """Return the first and last felt score and since when the pain is gone: the second answer ≤ 2 in a row.

    `answers` are (moment, 0-10), oldest first. An answer above 2 after that makes it hurt again. Source: 3.8.
    """
    if not answers:
        return Felt(None, None, None)
    in_a_row, relieved_at = 0, None
    for at, felt in answers:
        in_a_row = in_a_row + 1 if felt <= RELIEVED_AT_MOST else 0
        if in_a_row == 0:
            relieved_at = None
        elif in_a_row == RELIEVED_IN_A_ROW:
            relieved_at = at
    return Felt(answers[0][1], answers[-1][1], relieved_at)


def hours_remaining(hours: Decimal, first: int | None, last: int | None) -> Decimal:
    """Return the pain-hours a month that still hurt = hours × felt / first felt, at most all of them. Source: 3.8."""
    if not first or last is None:
        return hours
    return hours * min(last, first) / first


def momentum_hours(checks: list[tuple[datetime, Decimal]], now: datetime) -> Decimal:
    """Return the hours relieved in the last 30 days. `checks` are (moment, hours remaining after it), oldest first."""
    start = now - timedelta(days=MOMENTUM_DAYS)
    before = [remaining for at, remaining in checks if at < start]
    until_now = [remaining for at, remaining in checks if at <= now]
    if not until_now:
        return Decimal(0)
    return (before[-1] if before else until_now[0]) - until_now[-1]


def is_due_for_check(last_asked_at: datetime, now: datetime) -> bool:
    """Answer whether to ask again: every four weeks. Source: 3.8."""
    return now - last_asked_at >= timedelta(days=ASK_AGAIN_DAYS)


def severity_level(severity: int) -> int:
    """Return the step 0-5 of the colour ramp for a severity 0-10; 0 stays pale, 10 is the darkest."""
    return (max(0, min(10, severity)) + 1) // 2
