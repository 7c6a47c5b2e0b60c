"""The chain from a customer to its end customer (1.6)."""

from dataclasses import dataclass

from customers.models import Customer, Receiver
from customers.queries.facts import may_write
from pmo_portal.core.rows import visible_row


@dataclass(frozen=True)
class Chain:
    """The links in order; the first value stands at the arrow that leaves the customer."""

    customer: Customer
    receivers: list[Receiver]
    may_write: bool


def chain_of(user, customer_id: int) -> Chain:
    """Return the chain of one customer, or answer 404. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    rows = Receiver.objects.visible_to(user).filter(customer_id=customer_id).order_by("position")
    return Chain(customer, list(rows), may_write(user, customer_id))
