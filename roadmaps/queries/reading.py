"""Small questions to the log: who was where, and how recently."""

from datetime import timedelta

from django.db import connection

from pmo_portal.core import clock
from roadmaps.models import Item

STILL_THERE = timedelta(minutes=30)
# Written out: it is asked for all that is typed, while others wait for the lock.
_THERE = """
SELECT EXISTS (SELECT FROM roadmaps_operation WHERE roadmap_id = %s AND item_id = %s AND kind = 'text'
               AND actor_id = %s AND seq < %s AND at > %s)
"""


def was_just_there(user, item: Item, before_seq: int) -> bool:
    """Return whether this person wrote on the card within half an hour before operation `before_seq`. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute(_THERE, [item.roadmap_id, item.pk, user.pk, before_seq, clock.now() - STILL_THERE])
        return cursor.fetchone()[0]
