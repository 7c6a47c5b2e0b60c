"""Somebody of the PMO says how it is to work for a customer (7.7)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from services.models import StaffPulse


@transaction.atomic
def say_how_it_is(*, actor, customer_id: int, score: int) -> None:
    """Keep one person's word, 1-5; a later one takes its place. Raises ValueError, PermissionDenied, 404. 3 queries.

    The log says that somebody spoke, not what.
    """
    if not actor.is_pmo:
        raise PermissionDenied
    if score not in range(1, 6):
        raise ValueError("A score goes from 1 to 5.")
    customer = visible_row(Customer, actor, customer_id)
    row = StaffPulse(customer=customer, person=actor, score=score, at=clock.now())
    StaffPulse.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["customer", "person"], update_fields=["score", "at"]
    )
    record(actor=actor, verb="staff_pulse.said", customer_id=customer.pk, label=customer.name, team_only=True)
