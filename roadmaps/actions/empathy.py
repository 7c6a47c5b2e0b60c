"""Keeping an empathy check (N17). It is in no history and no log: it belongs to the person alone."""

from django.db import transaction

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import EmpathyCheck
from roadmaps.queries.empathy import priorities_of
from roadmaps.rules.kendall import tau


@transaction.atomic
def check_empathy(*, actor, customer_id: int, order: list[int]) -> EmpathyCheck:
    """Compare what one thinks they would rank first with their own order. 3 queries.

    Raises NotTheSameThings where the order does not hold their priorities, 403, 404.
    """
    customer = editable_row(Customer, actor, customer_id)
    truth = [fact.pk for fact in priorities_of(actor, customer.pk)]
    check = EmpathyCheck(customer=customer, by=actor, order=order, truth=truth, tau=tau(order, truth), at=clock.now())
    check.save(force_insert=True)
    return check
