"""Which customers need a leader now, and why: reasons first, in order (design guide, screen 10). No words, only keys."""

from dataclasses import dataclass, field
from datetime import datetime

from customers.rules.quiet import is_quiet

LOW_MEAN = 3.0
FEWEST_PROMISES, LATE_SHARE = 3, 0.4


@dataclass(frozen=True)
class Standing:
    """What is known about one customer: means are of 5; `mean` is None below the minimum group.

    `has_fallen`: the 95 % ranges say that it went down (no range lies within the other).
    """

    open_concerns: int = 0
    late_concerns: int = 0
    next_answer_due: datetime | None = None
    days_silent: int = 0
    mean: float | None = None
    mean_before: float | None = None
    has_fallen: bool = False
    asked: int = 0
    answered: int = 0
    hurting_hours: float = 0.0
    relieved_hours: float = 0.0
    longest_wait_days: int = 0
    promises_due: int = 0
    promises_late: int = 0


@dataclass(frozen=True)
class Reason:
    """`key` chooses the sentence, `values` fill it, `weight` orders customers."""

    key: str
    weight: int
    values: dict = field(default_factory=dict)


def reasons_for(standing: Standing) -> list[Reason]:
    """Return why this customer needs somebody, heaviest first; empty when nothing does."""
    found = []
    if standing.late_concerns:
        found.append(Reason("late_concern", 50, {"count": standing.late_concerns}))
    elif standing.open_concerns:
        found.append(Reason("open_concern", 40, {"count": standing.open_concerns, "due": standing.next_answer_due}))
    if is_quiet(standing.days_silent):
        found.append(Reason("quiet", 25, {"days": standing.days_silent}))
    if standing.mean is not None and standing.mean < LOW_MEAN:
        found.append(Reason("low_mean", 30, {"mean": standing.mean, "answered": standing.answered}))
    if standing.has_fallen:
        found.append(Reason("fell", 20, {"before": standing.mean_before, "after": standing.mean}))
    if standing.promises_due >= FEWEST_PROMISES and standing.promises_late / standing.promises_due >= LATE_SHARE:
        values = {"count": standing.promises_late, "due": standing.promises_due}
        found.append(Reason("late_promises", 20, values))
    if standing.asked >= 3 and standing.answered == 0:
        found.append(Reason("no_answers", 15, {"asked": standing.asked}))
    if standing.hurting_hours > 0 and standing.relieved_hours == 0 and standing.longest_wait_days > 60:
        found.append(Reason("no_relief", 15, {"hours": standing.hurting_hours, "days": standing.longest_wait_days}))
    return sorted(found, key=lambda reason: -reason.weight)


def weight_of(reasons: list[Reason]) -> int:
    """Return how urgent a list of reasons is; 0 without any."""
    return sum(reason.weight for reason in reasons)
