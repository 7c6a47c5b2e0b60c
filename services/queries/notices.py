"""Reading the notices of a person: what has come due to be told, newest first."""

from datetime import datetime

from services.models import Notice


def list_notices(user, now: datetime) -> list[Notice]:
    """Return the newest 100 notices that this person may see by now. 1 query."""
    return list(Notice.objects.visible_to(user).filter(at__lte=now).select_related("customer")[:100])


def unseen_count(user, now: datetime) -> int:
    """Return how many notices of this person are new. 1 query."""
    return Notice.objects.visible_to(user).filter(at__lte=now, seen_at__isnull=True).count()
