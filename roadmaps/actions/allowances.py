"""20 operations a second for each person, 100 at once (COEDIT.md, "Limits"): counted in PostgreSQL, whatever the processes."""

from django.db import connection, transaction

A_SECOND, AT_ONCE = 20, 100
_SPEND = """
INSERT INTO roadmaps_allowance AS mine (user_id, tokens, at) VALUES (%(user)s, %(most)s - %(count)s, clock_timestamp())
ON CONFLICT (user_id) DO UPDATE SET at = clock_timestamp(), tokens =
    least(%(most)s, mine.tokens + %(rate)s * greatest(0, extract(epoch FROM clock_timestamp() - mine.at))) - %(count)s
WHERE least(%(most)s, mine.tokens + %(rate)s * greatest(0, extract(epoch FROM clock_timestamp() - mine.at))) >= %(count)s
"""


class TooFast(Exception):
    """More operations than a person can make; `retry_after` is in whole seconds."""

    retry_after = 2


@transaction.atomic(savepoint=False)
def spend_allowance(*, actor, count: int) -> None:
    """Take `count` operations from what a person may send now. 1 query. Raises TooFast, and then takes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(_SPEND, {"user": actor.pk, "count": max(1, count), "most": AT_ONCE, "rate": A_SECOND})
        if not cursor.rowcount:
            raise TooFast
