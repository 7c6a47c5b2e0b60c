"""What changed at one customer, page by page; the PMO also reads the team's own lines."""

from dataclasses import dataclass
from datetime import datetime

from customers.models import Customer
from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core.rows import visible_row

ENTRIES_A_PAGE = 50


@dataclass(frozen=True)
class History:
    """Lines of the log, newest first; `older_than` is the mark of the next page, None on the last one."""

    customer: Customer
    entries: list
    older_than: datetime | None


def history_of(user, customer_id: int, before: datetime | None) -> History:
    """Return one page of a customer's log, or answer 404. 3 queries (the team's lines are none for others)."""
    customer = visible_row(Customer, user, customer_id)
    found = []
    for model, is_team in ((Entry, False), (TeamEntry, True)):
        rows = model.objects.visible_to(user).filter(customer_id=customer_id).order_by("-at")
        if before is not None:
            rows = rows.filter(at__lt=before)
        for entry in rows[: ENTRIES_A_PAGE + 1]:
            entry.is_team = is_team
            found.append(entry)
    found.sort(key=lambda entry: entry.at, reverse=True)
    entries = found[:ENTRIES_A_PAGE]
    return History(customer, entries, entries[-1].at if len(found) > ENTRIES_A_PAGE else None)
