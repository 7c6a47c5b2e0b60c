"""What waits for a person, and which places are their own: read on every page, so each is one query."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from customers.models import Customer
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.prepared import prepared
from roadmaps.models import Roadmap
from services.models import Concern, FollowUp, Notice


@dataclass(frozen=True)
class Places:
    """The first customer a person belongs to, its roadmap, and how many notices are new."""

    customer_id: int | None
    roadmap_id: int | None
    notices: int = 0


def waiting_counts(user, **more) -> dict:
    """Return how many of my follow-ups are late, concerns of all customers open, and my notices new. 1 query.

    Keys: follow_ups, concerns, notices, and those of `more`: functions of the reader that return an annotation, for what
    a page reads at once with them.
    """
    (row,) = _waiting.rows(user, tuple(more.items()), now=clock.now())
    return {
        "follow_ups": row["due"] or 0,
        "concerns": row["waiting_concerns"] or 0,
        "notices": row["new_notices"] or 0,
        **{name: row[name] for name in more},
    }


@prepared
def _waiting(reader, more, now):
    due = FollowUp.objects.visible_to(reader).filter(owner=reader, state="open", due_at__lte=now)
    open_concerns = Concern.objects.visible_to(reader).filter(closed_at__isnull=True, feeling="hurts")
    return (
        User.objects.filter(pk=reader.pk)
        .annotate(
            due=Subquery(due.order_by().values("owner").annotate(n=Count("*")).values("n")),
            waiting_concerns=Subquery(
                open_concerns.order_by().annotate(one=OuterRef("pk")).values("one").annotate(n=Count("*")).values("n")
            ),
            new_notices=_new_notices(reader, now),
            **{name: annotation(reader) for name, annotation in more},
        )
        .values("due", "waiting_concerns", "new_notices", *dict(more))
    )


def _new_notices(user, now):
    new = Notice.objects.visible_to(user).filter(at__lte=now, seen_at__isnull=True)
    return Subquery(new.order_by().values("user").annotate(n=Count("*")).values("n"))


def own_places(user) -> Places:
    """Return where a customer's person is at home. 1 query."""
    row = (
        Customer.objects.visible_to(user)
        .order_by("name")
        .annotate(
            roadmap_id=Subquery(
                Roadmap.objects.filter(customer=OuterRef("pk"), archived_at__isnull=True).values("pk")[:1]
            ),
            new_notices=_new_notices(user, clock.now()),
        )
        .values("pk", "roadmap_id", "new_notices")
        .first()
    )
    return Places(row["pk"], row["roadmap_id"], row["new_notices"] or 0) if row else Places(None, None)
