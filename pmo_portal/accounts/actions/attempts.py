"""Counting tries and refusing too many. The windows of passwords and codes are allauth's, in the settings."""

import hashlib
from datetime import timedelta

from django.db import connection

from pmo_portal.core import clock

WINDOW_MINUTES = 15
# One statement, so that a hundred tries at once are counted as a hundred.
_COUNT = """
INSERT INTO accounts_attempt AS known (key_hash, count, started_at) VALUES (%(key)s, 1, %(now)s)
ON CONFLICT (key_hash) DO UPDATE SET
    count = CASE WHEN known.started_at <= %(oldest)s THEN 1 ELSE known.count + 1 END,
    started_at = CASE WHEN known.started_at <= %(oldest)s THEN %(now)s ELSE known.started_at END
RETURNING count, started_at
"""


class TooManyTries(Exception):
    """Somebody tried too often; the next try is possible in `minutes`."""

    def __init__(self, minutes: int):
        super().__init__(f"Too many tries; the next one is possible in {minutes} minutes.")
        self.minutes = minutes


def count_attempt(*, key: str, most: int) -> None:
    """Count one try of this key and refuse it above `most` in 15 minutes. 1 query.

    Raises TooManyTries with the minutes (at least 1) until the window is over.
    """
    now = clock.now()
    window = timedelta(minutes=WINDOW_MINUTES)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"key": hashlib.sha256(key.encode()).hexdigest(), "now": now, "oldest": now - window})
        count, started_at = cursor.fetchone()
    if count > most:
        left = started_at + window - now
        raise TooManyTries(max(1, -(-int(left.total_seconds()) // 60)))
