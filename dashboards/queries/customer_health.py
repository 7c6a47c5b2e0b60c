"""Health of one customer (7.7): its parts today and on an earlier day, and which of them moved the score."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from customers.models import Customer
from pmo_portal.core.rows import visible_row
from services.models import HealthDay, StaffPulse
from services.rules.health import WEIGHTS, points_of, why_changed

SHOWN_DAYS, READ_DAYS, USUAL_DAYS_BACK = 120, 740, 30


@dataclass(frozen=True)
class PartRow:
    """One part on two days: shares 0-1 (None: not known), the points of 100 that it gave, and by how many it moved."""

    key: str
    weight: int
    then_share: float | None
    now_share: float | None
    then_points: float
    now_points: float
    moved: float


@dataclass(frozen=True)
class CustomerHealth:
    """`days` newest first; `cap_moved` is by how many points the cap of silence moved the score; `mine` my own word 1-5."""

    customer: Customer
    days: list[HealthDay]
    now: HealthDay | None
    then: HealthDay | None
    parts: list[PartRow] = field(default_factory=list)
    cap_moved: int = 0
    mine: int | None = None

    @property
    def moved(self) -> int | None:
        """By how many points the score moved; None where one of the days has none."""
        if self.now is None or self.then is None or self.now.score is None or self.then.score is None:
            return None
        return self.now.score - self.then.score

    @property
    def first_reason(self) -> PartRow | None:
        """The part that moved most in the direction of the score."""
        moved = self.moved or 0
        rows = [row for row in self.parts if row.moved * moved > 0]
        return max(rows, key=lambda row: abs(row.moved), default=None)


def customer_health(user, customer_id: int, wanted: tuple[date | None, date | None], now: datetime) -> CustomerHealth:
    """Return a customer's health on two days (`wanted`: earlier, later; None: thirty days before, and the newest). 3 queries.

    A day that was not kept stands for the last one before it. Raises 404.
    """
    customer = visible_row(Customer, user, customer_id)
    first, last = wanted
    rows = HealthDay.objects.visible_to(user).filter(customer=customer, day__lte=now.date())
    days = [day.as_read_by(user.pk) for day in rows.order_by("-day")[:READ_DAYS]]
    latest = _on(days, last) or (days[0] if days else None)
    earlier = _on(days, first or (latest.day - timedelta(days=USUAL_DAYS_BACK) if latest else None))
    if earlier is None and latest is not None:
        earlier = days[-1]
    mine = StaffPulse.objects.visible_to(user).filter(customer=customer, person=user).values_list("score", flat=True)
    return CustomerHealth(
        customer=customer,
        days=days[:SHOWN_DAYS],
        now=latest,
        then=earlier,
        parts=_parts(earlier.shares, latest.shares) if latest and earlier else [],
        cap_moved=_cap(latest) - _cap(earlier) if latest and earlier else 0,
        mine=mine.first(),
    )


def _on(days: list[HealthDay], wanted: date | None) -> HealthDay | None:
    return next((row for row in days if wanted and row.day <= wanted), None)


def _parts(then: dict, now: dict) -> list[PartRow]:
    then_points, now_points, moved = points_of(then), points_of(now), dict(why_changed(then, now))
    rows = [
        PartRow(
            key,
            weight,
            then.get(key),
            now.get(key),
            then_points.get(key, 0),
            now_points.get(key, 0),
            moved.get(key, 0.0),
        )
        for key, weight in WEIGHTS.items()
    ]
    return sorted(rows, key=lambda row: -abs(row.moved))


def _cap(day: HealthDay) -> int:
    """Return by how much silence lowered the score of a day: 0 or negative."""
    return (day.score or 0) - round(sum(points_of(day.shares).values())) if day.is_capped else 0
