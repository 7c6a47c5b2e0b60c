"""The agreement of a customer: the principles that every partnership starts from, in the reader's language (6.1)."""

from dataclasses import dataclass

from django.utils.translation import gettext

from customers.models import Customer
from pmo_portal.core.rows import visible_row
from roadmaps.models import Principle
from services.queries.promises import may_promise_for


@dataclass(frozen=True)
class Agreement:
    customer: Customer
    principles: list[Principle]
    may_promise: bool = False


def agreement_of(user, customer_id: int) -> Agreement:
    """Return the agreement of a customer; the seeded principles come in the reader's language. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    principles = [_translated(principle) for principle in Principle.objects.order_by("position")]
    return Agreement(customer, principles, may_promise_for(user, customer.pk))


def _translated(principle: Principle) -> Principle:
    """The seeded English words are message ids; words of somebody's own have no translation and stay as they are."""
    for name in ("title", "we_will", "you_will", "notice_by"):
        setattr(principle, name, gettext(getattr(principle, name)))
    return principle
