"""Whose customers somebody may see: read once a request, by the scope middleware."""

from django.db import connection

from customers.models import Membership
from pmo_portal.core.scoping import ALL_CUSTOMERS, Scope, apply_scope

_OPEN = """
SELECT set_config('app.user', %(user)s, true);
SELECT set_config('app.customers', coalesce(string_agg(m.customer_id::text, ','), ''), true),
       set_config('app.team', '', true),
       coalesce(json_agg(json_build_object('customer', m.customer_id, 'role', m.role) ORDER BY m.customer_id), '[]')
FROM customers_membership m WHERE m.user_id = %(user)s::bigint
"""


def load_memberships(user) -> list[dict]:
    """Return [{"customer": id, "role": role}] of a person and open their scope for the running transaction. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, {"user": str(user.pk)})
        user.portal_memberships = cursor.fetchone()[2] or []
    return user.portal_memberships


def scope_of(user) -> Scope:
    """Open the scope of a signed-in person in the running transaction and return it. 1 query.

    The PMO and leaders see all customers; the team-only tables are open to the PMO alone.
    """
    if user.sees_all_customers:
        user.portal_memberships = []
        scope = Scope(customers=ALL_CUSTOMERS, team=user.is_pmo, user_id=user.pk)
        apply_scope(scope)
        return scope
    memberships = load_memberships(user)
    return Scope(customers=tuple(row["customer"] for row in memberships), user_id=user.pk)


def members_of(user, customer_id: int) -> list[Membership]:
    """Return who signs in for a customer, with their users, sponsors first. 1 query."""
    rows = Membership.objects.visible_to(user).filter(customer_id=customer_id).select_related("user")
    order = {"sponsor": 0, "editor": 1, "suggester": 2, "viewer": 3}
    return sorted(rows, key=lambda member: (order[member.role], member.user.name))
