"""Erasing a customer whole: every row of theirs in every table, history too, in the running transaction.

Tables are found by their `customer_id`, so a new one needs no line here. What does not live here: who may ask for it, and
people, who may belong to several customers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from graphlib import TopologicalSorter

from django.db import connection

from .checks import customer_models


@contextmanager
def history_may_go() -> Iterator[None]:
    """Let rows of append-only tables be deleted (never changed) inside the block, by this transaction alone. 2 queries."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.erase', 'on', true)")
        yield
        cursor.execute("SELECT set_config('app.erase', '', true)")


def erase_rows_of(customer_ids: list[int]) -> int:
    """Delete every row that belongs to these customers and return how many; the customers' own rows stay. 1 query a table.

    Needs a transaction in the scope of the portal itself. What points at a row goes before it: row-level security may show
    an answer only as long as its concern is there.
    """
    gone = 0
    with history_may_go(), connection.cursor() as cursor:
        for model in children_first(customer_models()):
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"DELETE FROM {table} WHERE customer_id = ANY (%s)", [customer_ids])  # noqa: S608
            gone += cursor.rowcount
    return gone


def children_first(models) -> list:
    """Return the models so that each stands before those it points at. Raises graphlib.CycleError where they point in a circle."""
    pointed_from = {model: set() for model in models}
    for model in models:
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model in pointed_from and field.related_model is not model:
                pointed_from[field.related_model].add(model)
    return list(TopologicalSorter(pointed_from).static_order())
