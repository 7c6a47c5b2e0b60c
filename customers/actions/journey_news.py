"""Telling open journey maps that something on them has changed (3.6): a number in the row, and a word on the live channel."""

from functools import partial

from django.db import connection, transaction

from customers.rules.journey import channel_of, frame_of
from pmo_portal.live.publish import publish


@transaction.atomic
def tell_map(*, customer_id: int) -> None:
    """Count one change on every map of a customer, and publish it once the transaction is saved. 1 query.

    A page that misses the word finds the higher number at its next look; PostgreSQL is the truth.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE customers_journey SET seq = seq + 1 WHERE customer_id = %s RETURNING id, seq", [customer_id]
        )
        for journey_id, seq in cursor.fetchall():
            transaction.on_commit(partial(publish, channel_of(journey_id), seq, [frame_of(seq)]), robust=True)
