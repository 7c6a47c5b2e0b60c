"""Pain-hours of many customers at a moment (3.2, 3.8): told, given back, still hurting, and how that moved. Plain sums.

What does not live here: one customer's line (burn_down), and the ready figures (services/actions/figures.py).
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from customers.models import PainCheck, PainPoint
from customers.queries.pains import hours_back
from customers.rules.burn_down import FeltPain, momentum_of, remaining_of

TREND_DAYS = 90


@dataclass
class FeltHours:
    """Hours a month. `before` is what hurt 90 days ago of what was told by then, and what was told since when it was told.

    `cells` are hours by theme, `relief` hours that went away by month ("2026-11", UTC).
    `answers` to "does it still hurt?"; `relief_days` from the first pain told to the first one gone, None before that.
    """

    hours: float = 0.0
    back: float = 0.0
    now: float = 0.0
    before: float = 0.0
    momentum: float = 0.0
    answers: int = 0
    cells: dict[str, float] = field(default_factory=dict)
    relief: dict[str, float] = field(default_factory=dict)
    first_told_at: datetime | None = None
    relief_days: int | None = None


def felt_hours(customer_ids: Collection[int], now: datetime) -> dict[int, FeltHours]:
    """Return the hours of the living pains of these customers as of `now`. 2 queries, in the scope of the caller."""
    pains = PainPoint.objects.filter(customer_id__in=customer_ids, deleted_at__isnull=True, created_at__lte=now)
    checks = defaultdict(list)
    rows = PainCheck.objects.filter(customer_id__in=customer_ids, pain__deleted_at__isnull=True, at__lte=now)
    for pain_id, at, felt in rows.order_by("at", "pk").values_list("pain_id", "at", "felt"):
        checks[pain_id].append((at, felt))
    found: dict[int, FeltHours] = defaultdict(FeltHours)
    mine: dict[int, list] = defaultdict(list)
    columns = ("pk", "customer_id", "theme", "hours_a_month", "created_at", "relieved_at", "given_back")
    for row in pains.annotate(given_back=hours_back()).order_by("pk").values_list(*columns):
        mine[row[1]].append(row)
    for pk, pain_rows in mine.items():
        found[pk] = _sum(pain_rows, checks, now)
    return found


def _sum(rows: list, checks: dict, now: datetime) -> FeltHours:
    total, pains, start = FeltHours(), [], now - timedelta(days=TREND_DAYS)
    for pk, _customer, theme, hours, created_at, relieved_at, back in rows:
        answers = tuple(checks.get(pk, ()))
        pains.append(FeltPain(hours, min([created_at, *(at for at, _ in answers)]), answers))
        total.hours += float(hours)
        total.back += float(back)
        total.answers += len(answers)
        total.cells[theme] = total.cells.get(theme, 0.0) + float(hours)
        if relieved_at and relieved_at <= now:
            month = f"{relieved_at:%Y-%m}"
            total.relief[month] = total.relief.get(month, 0.0) + float(hours)
    total.now = float(sum(remaining_of(pain, now) for pain in pains))
    total.before = float(sum(remaining_of(pain, max(start, pain.told_at)) for pain in pains))
    total.momentum = float(momentum_of(pains, now))
    total.first_told_at = min(row[4] for row in rows)
    relieved = [row[5] for row in rows if row[5] and row[5] <= now]
    total.relief_days = max(0, (min(relieved) - total.first_told_at).days) if relieved else None
    return total
