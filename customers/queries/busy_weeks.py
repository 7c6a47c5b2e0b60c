"""The weeks in which a customer has no room (1.2)."""

from dataclasses import dataclass

from customers.models import BusyWeek, Customer
from customers.queries.facts import may_write
from pmo_portal.core.rows import visible_row


@dataclass(frozen=True)
class BusyWeeks:
    """Its busy weeks by their first day."""

    customer: Customer
    rows: list[BusyWeek]
    may_write: bool


def busy_weeks_of(user, customer_id: int) -> BusyWeeks:
    """Return the busy weeks of one customer, or answer 404. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    rows = BusyWeek.objects.visible_to(user).filter(customer_id=customer_id)
    return BusyWeeks(customer, list(rows), may_write(user, customer_id))
