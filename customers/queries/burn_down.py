"""The felt-pain burn-down of a customer (3.8): its line, its momentum, and each pain with what of it still hurts."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from customers.models import Customer, PainCheck, PainPoint
from customers.rules.burn_down import FeltPain, Moment, line_of, momentum_of, next_ask, remaining_of
from pmo_portal.core.rows import visible_row

MOST_PAINS = 300


@dataclass(frozen=True)
class PainRow:
    """One pain: `remaining` hours a month still hurt; `next_at` is when we ask again, None when it is gone."""

    pain: PainPoint
    remaining: Decimal
    answers: int
    next_at: datetime | None
    is_due: bool


@dataclass(frozen=True)
class BurnDown:
    """`known` hours a month were told, `remaining` still hurt, `momentum` were relieved in 30 days. `asked` pains were asked."""

    line: list[Moment]
    rows: list[PainRow]
    known: Decimal
    remaining: Decimal
    momentum: Decimal
    asked: int
    gone: int

    @property
    def due(self) -> list[PainRow]:
        """Return the pains to ask about now, the biggest first."""
        return [row for row in self.rows if row.is_due]


def burn_down_of(user, customer_id: int, now: datetime) -> BurnDown:
    """Return the burn-down of a customer's living pains. 1 query."""
    pains = PainPoint.objects.visible_to(user).filter(customer_id=customer_id, deleted_at__isnull=True)
    return burn_down_from(with_answers(pains, user).order_by("-hours_a_month", "pk")[:MOST_PAINS], now)


def with_answers(pains, user):
    """Add `felt`, all answers to "does it still hurt?" as JSON, oldest first, to each pain: what `burn_down_from` needs."""
    checks = PainCheck.objects.visible_to(user).filter(pain=OuterRef("pk")).order_by("at", "pk")
    return pains.annotate(felt=ArraySubquery(checks.values(answer=JSONObject(at="at", felt="felt"))))


def burn_down_from(pains, now: datetime) -> BurnDown:
    """Return the burn-down of pains that come `with_answers`. No query of its own."""
    felt = [(pain, _felt(pain)) for pain in pains]
    rows = [_row(pain, line, now) for pain, line in felt]
    lines = [line for _, line in felt]
    return BurnDown(
        line=line_of(lines, now),
        rows=rows,
        known=sum((line.hours for line in lines), Decimal(0)),
        remaining=sum((row.remaining for row in rows), Decimal(0)),
        momentum=momentum_of(lines, now),
        asked=sum(row.answers > 0 for row in rows),
        gone=sum(row.pain.relieved_at is not None for row in rows),
    )


def burn_down_page(user, customer_id: int, now: datetime) -> tuple[Customer, BurnDown]:
    """Return a customer with its burn-down, or answer 404. 2 queries."""
    return visible_row(Customer, user, customer_id), burn_down_of(user, customer_id, now)


def _felt(pain: PainPoint) -> FeltPain:
    answers = tuple((_moment(row["at"]), row["felt"]) for row in pain.felt)
    told_at = min([pain.created_at, *(at for at, _ in answers)])
    return FeltPain(pain.hours_a_month, told_at, answers)


def _moment(value) -> datetime:
    """Return a moment as PostgreSQL's JSON says it."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value)


def _row(pain: PainPoint, felt: FeltPain, now: datetime) -> PainRow:
    at = next_ask(felt)
    return PainRow(pain, remaining_of(felt, now), len(felt.answers), at, at is not None and at <= now)
