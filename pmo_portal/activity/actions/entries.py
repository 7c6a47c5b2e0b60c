"""Writing history. Every action of every app calls this in its own transaction."""

from collections.abc import Iterable
from datetime import datetime

from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core import clock


def record(
    *,
    actor,
    verb: str,
    customer_id: int | None = None,
    label: str = "",
    path: str = "",
    details: dict | None = None,
    team_only: bool = False,
    at: datetime | None = None,
    not_for: Iterable[int] = (),
) -> None:
    """Record that `actor` (a user, or None for the portal itself) did `verb` to `label`. 1 query.

    `details` holds ids and numbers, never anybody's words; `not_for` are ids of people who never read the line.
    """
    model = TeamEntry if team_only else Entry
    model(
        customer_id=customer_id,
        actor_id=getattr(actor, "pk", None),
        actor_name=getattr(actor, "name", ""),
        verb=verb,
        label=label[:300],
        path=path[:300],
        details=details or {},
        at=at or clock.now(),
        not_for=sorted(not_for),
    ).save(force_insert=True)
