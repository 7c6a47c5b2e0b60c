"""The felt-pain burn-down (3.8, N18): hours that still hurt, by the customer's own answers, over time.

Remaining = hours × felt / first felt. Momentum = hours relieved in 30 days. Closing work moves nothing here.
What does not live here: one pain's first and last answer (rules/pain.py), and asking (services).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from .pain import ASK_AGAIN_DAYS, MOMENTUM_DAYS, felt_of, hours_remaining

WEEKS = 26


@dataclass(frozen=True)
class FeltPain:
    """A pain with its hours a month, since when it is known, and its answers (moment, 0-10), oldest first."""

    hours: Decimal
    told_at: datetime
    answers: tuple[tuple[datetime, int], ...] = ()


@dataclass(frozen=True)
class Moment:
    """The line at one moment, in hours a month: all that was known by then, and what of it still hurt."""

    at: datetime
    known: Decimal
    remaining: Decimal


def remaining_of(pain: FeltPain, at: datetime) -> Decimal:
    """Return the hours a month of a pain that still hurt at a moment; nothing before it was told."""
    if at < pain.told_at:
        return Decimal(0)
    felt = felt_of([answer for answer in pain.answers if answer[0] <= at])
    return hours_remaining(pain.hours, felt.first, felt.last)


def line_of(pains: Sequence[FeltPain], now: datetime, weeks: int = WEEKS) -> list[Moment]:
    """Return the line week by week, the last moment being now; it begins with the first pain. Source: N18."""
    if not pains:
        return []
    first = min(pain.told_at for pain in pains)
    moments = [now - timedelta(weeks=back) for back in range(weeks, -1, -1)]
    return [
        Moment(
            at,
            sum((pain.hours for pain in pains if pain.told_at <= at), Decimal(0)),
            sum((remaining_of(pain, at) for pain in pains), Decimal(0)),
        )
        for at in moments
        if at >= first or at == now
    ]


def momentum_of(pains: Sequence[FeltPain], now: datetime) -> Decimal:
    """Return the hours a month relieved in the last 30 days, below 0 where it hurts more again.

    A pain told in that time starts with all its hours: hearing of more pain is not a step back. Source: N18.
    """
    start = now - timedelta(days=MOMENTUM_DAYS)
    return sum((remaining_of(pain, max(start, pain.told_at)) - remaining_of(pain, now) for pain in pains), Decimal(0))


def next_ask(pain: FeltPain, last_asked_at: datetime | None = None) -> datetime | None:
    """Return when to ask again: four weeks after it was told, asked or answered; None once it is gone.

    Gone is two answers ≤ 2 in a row. Source: 3.8.
    """
    if felt_of(list(pain.answers)).relieved_at is not None:
        return None
    known = [pain.told_at, *(at for at, _ in pain.answers), *([last_asked_at] if last_asked_at else [])]
    return max(known) + timedelta(days=ASK_AGAIN_DAYS)
