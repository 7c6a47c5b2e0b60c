"""Reading history."""

from pmo_portal.activity.models import Entry


def latest_entries(user, *, customer_id: int | None = None, limit: int = 20) -> list[Entry]:
    """Return the newest entries this person may see, newest first. 1 query."""
    entries = Entry.objects.visible_to(user).order_by("-at")
    if customer_id is not None:
        entries = entries.filter(customer_id=customer_id)
    return list(entries[:limit])
