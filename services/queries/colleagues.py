"""The people of the PMO whom a concern may be about (7.5)."""

from pmo_portal.accounts.models import Role, User


def colleagues() -> dict[int, str]:
    """Return id → name of everybody who works at the PMO now, by name. 1 query."""
    rows = User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True).order_by("name", "pk")
    return dict(rows.values_list("pk", "name"))
