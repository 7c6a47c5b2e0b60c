"""Reading history."""

from pmo_portal.activity.models import Entry
from pmo_portal.core.prepared import prepared


def latest_entries(user, *, customer_id: int | None = None, limit: int = 20) -> list[Entry]:
    """Return the newest entries this person may see, newest first. 1 query."""
    values = {} if customer_id is None else {"customer": customer_id}
    return _newest.rows(user, limit, **values)


@prepared
def _newest(reader, limit: int, customer=None):
    entries = Entry.objects.visible_to(reader).order_by("-at")
    return (entries if customer is None else entries.filter(customer_id=customer))[:limit]
