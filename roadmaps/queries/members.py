"""Which side of a roadmap somebody stands on, and what their role there is (docs/decisions/0003)."""

from django.db import connection

from customers.models.owned import memberships_of

ROLES = {"sponsor": "owner", "editor": "editor", "suggester": "suggester", "viewer": "viewer"}
# Written out: it is asked for every operation, while others wait for the lock.
_NOW = """
SELECT person.role, (SELECT role FROM customers_membership WHERE user_id = person.id AND customer_id = %s LIMIT 1),
       ARRAY(SELECT id FROM roadmaps_operation WHERE roadmap_id = %s AND op_id = ANY(%s::uuid[]))
FROM accounts_user AS person WHERE person.id = %s AND person.is_active
"""


def role_on(roadmap, user) -> tuple[str, str] | None:
    """Return (side, role) of a person on a roadmap, or None for a stranger. No query inside a request."""
    if user.role == "customer":
        found = [row["role"] for row in memberships_of(user) if row["customer"] == roadmap.customer_id]
        return ("customer", ROLES[found[0]]) if found else None
    return _role_of_house(user.role)


def role_on_now(owned, user) -> tuple[str, str] | None:
    """Return (side, role) of a person on what a customer owns, as it stands in the tables this moment. 1 query."""
    return _standing(owned.customer_id, None, user, [])[0]


def standing_now(roadmap, user, op_ids) -> tuple[tuple[str, str] | None, list[int]]:
    """Return (side and role this moment, which of these operations are in the log): for use under the lock. 1 query."""
    return _standing(roadmap.customer_id, roadmap.pk, user, op_ids)


def _standing(customer_id: int, roadmap_id: int | None, user, op_ids):
    with connection.cursor() as cursor:
        cursor.execute(_NOW, [customer_id, roadmap_id, list(op_ids), user.pk])
        row = cursor.fetchone()
    if row is None:
        return None, []
    role, here, logged = row
    if role == "customer":
        return (("customer", ROLES[here]) if here else None), logged
    return _role_of_house(role), logged


def _role_of_house(role: str) -> tuple[str, str]:
    return ("leader", "viewer") if role == "leader" else ("pmo", "editor")
