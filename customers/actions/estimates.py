"""Estimating what relief of a pain would bring and ask for; every estimate stays as history (3.4)."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import PainEstimate, PainPoint
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


class MoreThanItCosts(Exception):
    """The relief is larger than the hours that the pain costs."""

    def __init__(self, hours: Decimal):
        super().__init__(str(hours))
        self.hours = hours


@transaction.atomic
def estimate_pain(*, actor, pain_id: int, relief_hours: Decimal, effort_days: Decimal) -> PainEstimate:
    """Add an estimate of a pain: hours a month of relief, days of work. The same one again adds nothing. 4 queries.

    Only the PMO estimates. Raises MoreThanItCosts, 403, 404. Source: 3.4.
    """
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    if not actor.is_pmo:
        raise PermissionDenied
    hours = pain.hours_a_month.quantize(Decimal("0.1"))
    if relief_hours > hours:
        raise MoreThanItCosts(hours)
    last = PainEstimate.objects.editable_by(actor).filter(pain=pain).first()
    if last and (last.relief_hours, last.effort_days) == (relief_hours, effort_days):
        return last
    estimate = PainEstimate(
        customer_id=pain.customer_id,
        pain=pain,
        relief_hours=relief_hours,
        effort_days=effort_days,
        author=actor,
        at=clock.now(),
    )
    estimate.save(force_insert=True)
    path = reverse("customers:pain-estimates-index", args=[pain.pk])
    details = {"pain": pain.pk, "relief_hours": float(relief_hours), "effort_days": float(effort_days)}
    record(
        actor=actor,
        verb="pain.estimated",
        customer_id=pain.customer_id,
        label=pain.title,
        path=path,
        details=details,
    )
    return estimate
