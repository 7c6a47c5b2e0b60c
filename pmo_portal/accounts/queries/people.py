"""Looking people up: for the lead's list, and for the one-click page of local mode."""

from django.db.models import QuerySet

from pmo_portal.accounts.models import Role, User


def pmo_people(actor: User) -> QuerySet[User]:
    """Return staff, leads and leaders for the PMO lead, those with an open door first; nobody for others. 1 query."""
    if actor.role != Role.LEAD:
        return User.objects.none()
    return User.objects.exclude(role=Role.CUSTOMER).order_by("-is_active", "name")


def demo_people() -> list[User]:
    """Return the demo people whom local mode signs in with one click. 1 query."""
    return list(User.objects.filter(is_demo=True, is_active=True).order_by("role", "name"))
