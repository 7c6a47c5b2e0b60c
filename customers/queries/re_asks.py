"""What to ask again (2.12): facts past their half-life, values and pains that nobody has spoken of for as long."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import DateTimeField, DurationField, ExpressionWrapper, F, Max, Q, Value
from django.db.models.functions import Coalesce, Greatest

from customers.models import ConsentState, Customer, Fact, PainPoint, ValueStatement
from customers.rules.ageing import Age, age_of
from customers.rules.contact import HALF_LIFE_DAYS
from pmo_portal.core.rows import visible_row

MOST_OF_A_KIND = 100


@dataclass(frozen=True)
class Finding:
    """One thing to ask again; `kind` is fact, value or pain, `question` what to open the talk with."""

    kind: str
    label: str
    text: str
    customer: Customer
    age: Age
    path_name: str
    path_arg: int


@dataclass(frozen=True)
class ReAsks:
    """`findings`, the oldest first; `customer` where the list is one customer's."""

    findings: list[Finding]
    customer: Customer | None


def re_asks(user, now: datetime, customer_id: int | None = None) -> ReAsks:
    """Return what has grown old, the oldest first. 3 queries, 4 for one customer. Raises 404."""
    customer = visible_row(Customer, user, customer_id) if customer_id else None
    mine = Q(customer=customer) if customer else ~Q(customer__status="ended")
    findings = [*_facts(user, now, mine), *_values(user, now, mine), *_pains(user, now, mine)]
    return ReAsks(sorted(findings, key=lambda finding: -finding.age.days), customer)


def _facts(user, now: datetime, mine: Q) -> list[Finding]:
    spoken = Q(evidence__quote__consent__state=ConsentState.RECORDED, evidence__quote__removed_at=None)
    half_life = ExpressionWrapper(F("half_life_days") * Value(timedelta(days=1)), output_field=DurationField())
    rows = (
        Fact.objects.visible_to(user)
        .filter(mine, retired_at__isnull=True)
        .select_related("customer")
        .annotate(heard_at=Max("evidence__quote__said_at", filter=spoken))
        .annotate(since=Greatest("stated_at", "heard_at", "confirmed_at"), half_life=half_life)
        .filter(since__lt=ExpressionWrapper(Value(now) - F("half_life"), output_field=DateTimeField()))
        .order_by("since")[:MOST_OF_A_KIND]
    )
    return [
        Finding(
            "fact",
            row.get_topic_display(),
            row.text,
            row.customer,
            age_of(row.since, now, row.half_life_days),
            "customers:facts-index",
            row.customer_id,
        )
        for row in rows
    ]


def _values(user, now: datetime, mine: Q) -> list[Finding]:
    rows = ValueStatement.objects.visible_to(user).filter(mine).select_related("customer")
    rows = rows.annotate(since=Greatest("stated_at", "confirmed_at")).filter(since__lt=_old(now)).order_by("since")
    return [
        Finding("value", "", row.text, row.customer, age_of(row.since, now), "customers:values-index", row.customer_id)
        for row in rows[:MOST_OF_A_KIND]
    ]


def _pains(user, now: datetime, mine: Q) -> list[Finding]:
    rows = PainPoint.objects.visible_to(user).filter(mine, deleted_at__isnull=True, relieved_at__isnull=True)
    rows = rows.select_related("customer").annotate(since=Coalesce(Max("checks__at"), F("created_at")))
    return [
        Finding("pain", "", row.title, row.customer, age_of(row.since, now), "customers:pains-show", row.pk)
        for row in rows.filter(since__lt=_old(now)).order_by("since")[:MOST_OF_A_KIND]
    ]


def _old(now: datetime) -> datetime:
    return now - timedelta(days=HALF_LIFE_DAYS + 1)
