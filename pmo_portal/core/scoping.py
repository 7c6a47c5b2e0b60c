"""The scope of a transaction: whose rows PostgreSQL's row-level security lets it see (STACK.md, "Trust").

A scope lives exactly as long as its transaction (`set_config(…, true)`); nothing is ever set on the session.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection, transaction

ALL_CUSTOMERS = "*"


@dataclass(frozen=True)
class Scope:
    """What one transaction may see: `customers` is "*" or customer ids; `team` opens the team-only tables."""

    customers: str | tuple[int, ...] = ()
    team: bool = False
    user_id: int | None = None

    def settings(self) -> tuple[str, str, str]:
        """Return the values of app.customers, app.team and app.user."""
        ids = self.customers if self.customers == ALL_CUSTOMERS else ",".join(map(str, self.customers))
        return ids, "on" if self.team else "", str(self.user_id or "")


SYSTEM = Scope(customers=ALL_CUSTOMERS, team=True)
NOBODY = Scope()


def apply_scope(scope: Scope) -> None:
    """Set the scope of the running transaction. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.customers', %s, true), set_config('app.team', %s, true),"
            " set_config('app.user', %s, true)",
            scope.settings(),
        )
    connection.portal_scope = scope


@contextmanager
def open_scope(scope: Scope) -> Iterator[None]:
    """Open a transaction in which exactly this scope's rows can be seen; an outer scope returns afterwards."""
    outer = getattr(connection, "portal_scope", None) if connection.in_atomic_block else None
    try:
        with transaction.atomic():
            apply_scope(scope)
            yield
    finally:
        connection.portal_scope = outer
    if connection.in_atomic_block:
        apply_scope(outer or NOBODY)


def system_scope():
    """Open the scope of the portal itself: for tasks, commands and seeds, never for a request of a person."""
    return open_scope(SYSTEM)


def customer_scope(customer_id: int, user_id: int | None = None):
    """Open the scope of one customer: for holders of a signed link."""
    return open_scope(Scope(customers=(customer_id,), user_id=user_id))
