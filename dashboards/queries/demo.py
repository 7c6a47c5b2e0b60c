"""What there is of the demo organisation: for the button that removes it and for the page that asks once more."""

from dataclasses import dataclass

from customers.models import Customer, Interview, Quote
from pmo_portal.accounts.models import Role, User


@dataclass(frozen=True)
class DemoExtent:
    """How much would go, and how many customers of one's own would stay."""

    customers: int
    people: int
    interviews: int
    quotes: int
    own_customers: int


def is_demo_here(user: User) -> bool:
    """Answer whether this person could remove a demo organisation: the PMO lead, while there is one. 0-1 query."""
    if user.role != Role.LEAD:
        return False
    return user.is_demo or Customer.objects.visible_to(user).filter(is_demo=True).exists()


def demo_extent(user: User) -> DemoExtent:
    """Return what removing the demo would take and leave. 5 queries."""
    customers = Customer.objects.visible_to(user)
    return DemoExtent(
        customers=customers.filter(is_demo=True).count(),
        people=User.objects.filter(is_demo=True).count(),
        interviews=Interview.objects.visible_to(user).filter(customer__is_demo=True).count(),
        quotes=Quote.objects.visible_to(user).filter(customer__is_demo=True).count(),
        own_customers=customers.filter(is_demo=False).count(),
    )
