"""Who reads a piece of news, by voice: the customer's sponsors, everybody else of the customer, and the leaders."""

from customers.models import Membership
from pmo_portal.accounts.models import Role, User


def readers_of(customer_id: int) -> dict[str, list[User]]:
    """Return voice → people, each person once. 2 queries."""
    rows = Membership.objects.filter(customer=customer_id, user__is_active=True).select_related("user")
    rows = list(rows.order_by("user__name"))
    leaders = User.objects.filter(role=Role.LEADER, is_active=True).order_by("name")
    return {
        "user": [row.user for row in rows if row.role != "sponsor"],
        "sponsor": [row.user for row in rows if row.role == "sponsor"],
        "leader": list(leaders),
    }
