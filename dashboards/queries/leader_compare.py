"""Two quarters beside each other (X.5): satisfaction of whole blocks, and what was kept on the last day of each."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Avg, FloatField, Q, Subquery, Sum
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Coalesce

from dashboards.queries.leader_filters import LeaderFilters
from dashboards.queries.leader_months import Sums
from dashboards.rules.quarters import Quarter
from services.models import HealthDay
from services.models.figures import name_key
from services.rules.honest import arrow

KEPT = ("hours_now", "open_concerns", "late_concerns", "promises_due")


@dataclass(frozen=True)
class Side:
    """One quarter. `day` is the last day of it that was kept (None: none was); hours are a month, `health` the mean 0-100."""

    quarter: Quarter
    sums: Sums
    day: date | None
    health: float | None
    hours_now: float
    open_concerns: int
    late_concerns: int
    promises_pct: float | None


@dataclass(frozen=True)
class Comparison:
    """`arrow` is "up", "down" or "": what the 95 % ranges of satisfaction say."""

    this: Side
    against: Side
    arrow: str

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return the earlier one first, as they stand in the table."""
        return self.against, self.this


def compare_quarters(user, filters: LeaderFilters, sums: dict) -> Comparison | None:
    """Return both quarters, or None where none were asked for. `sums` are of `block_sums`. 1 query."""
    if filters.this is None or filters.against is None:
        return None
    kept = _kept(user, filters)
    this, against = (_side(quarter, sums, kept) for quarter in (filters.this, filters.against))
    before, after = (side.sums.figure.interval if side.sums.figure else None for side in (against, this))
    return Comparison(this, against, arrow(before, after))


def _kept(user, filters: LeaderFilters) -> dict[date, dict]:
    """Return day → sums over the wanted customers, of the last day in each quarter that was kept."""
    days = HealthDay.objects.visible_to(user)
    lasts = [Q(day=_last_day(days, quarter)) for quarter in (filters.this, filters.against)]
    rows = filters.narrow(days.filter(lasts[0] | lasts[1])).order_by().values("day")
    sums = {f"sum_{key}": Sum(_number(key, user)) for key in KEPT}
    kept = Sum(_number("promises_due", user) * _number("promises_score", user))
    score = Coalesce(Cast(KT(f"for_named__{name_key(user.pk)}__score"), FloatField()), Cast("score", FloatField()))
    return {row["day"]: row for row in rows.annotate(health=Avg(score), kept=kept, **sums)}


def _last_day(days, quarter: Quarter) -> Subquery:
    inside = days.filter(day__gte=quarter.first, day__lte=quarter.last, customer__status="active")
    return Subquery(inside.order_by("-day").values("day")[:1])


def _number(key: str, user):
    """Return a number of a day as this reader may know it: without the concerns that name them (7.5)."""
    return Cast(Coalesce(KT(f"for_named__{name_key(user.pk)}__inputs__{key}"), KT(f"inputs__{key}")), FloatField())


def _side(quarter: Quarter, sums: dict, kept: dict[date, dict]) -> Side:
    day = next((day for day in kept if quarter.first <= day <= quarter.last), None)
    row = kept.get(day, {})
    together = Sums()
    for (kind, last), block in sums.items():
        if kind == "csat" and quarter.first <= last <= quarter.last:
            together += block
    due = row.get("sum_promises_due") or 0
    return Side(
        quarter=quarter,
        sums=together,
        day=day,
        health=row.get("health"),
        hours_now=row.get("sum_hours_now") or 0.0,
        open_concerns=int(row.get("sum_open_concerns") or 0),
        late_concerns=int(row.get("sum_late_concerns") or 0),
        promises_pct=100 * (row.get("kept") or 0) / due if due else None,
    )
