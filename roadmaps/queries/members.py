"""Which side of a roadmap somebody stands on, and what their role there is (docs/decisions/0003)."""

from django.db.models import OuterRef, Subquery

from customers.models import Membership
from customers.models.owned import memberships_of
from pmo_portal.accounts.models import User

ROLES = {"sponsor": "owner", "editor": "editor", "suggester": "suggester", "viewer": "viewer"}


def role_on(roadmap, user) -> tuple[str, str] | None:
    """Return (side, role) of a person on a roadmap, or None for a stranger. No query inside a request."""
    if user.role == "customer":
        found = [row["role"] for row in memberships_of(user) if row["customer"] == roadmap.customer_id]
        return ("customer", ROLES[found[0]]) if found else None
    return _role_of_house(user.role)


def role_on_now(roadmap, user) -> tuple[str, str] | None:
    """Return (side, role) as it stands in the tables this moment: for use under the roadmap's lock. 1 query."""
    membership = Membership.objects.filter(user=OuterRef("pk"), customer_id=roadmap.customer_id).values("role")[:1]
    rows = User.objects.filter(pk=user.pk, is_active=True).annotate(here=Subquery(membership))
    row = rows.values_list("role", "here").first()
    if row is None:
        return None
    role, here = row
    if role == "customer":
        return ("customer", ROLES[here]) if here else None
    return _role_of_house(role)


def _role_of_house(role: str) -> tuple[str, str]:
    return ("leader", "viewer") if role == "leader" else ("pmo", "editor")
