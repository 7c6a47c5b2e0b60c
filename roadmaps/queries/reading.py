"""Small questions to the log: who was where, and how recently."""

from datetime import timedelta

from pmo_portal.core import clock
from roadmaps.models import Item, Operation

STILL_THERE = timedelta(minutes=30)


def was_just_there(user, item: Item, before_seq: int) -> bool:
    """Return whether this person wrote on the card within half an hour before operation `before_seq`. 1 query."""
    rows = Operation.objects.filter(roadmap_id=item.roadmap_id, item_id=item.pk, kind="text", actor_id=user.pk)
    return rows.filter(seq__lt=before_seq, at__gt=clock.now() - STILL_THERE).exists()
