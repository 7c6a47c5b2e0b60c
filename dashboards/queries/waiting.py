"""What waits for a person, and which places are their own: read on every page, so each is one query."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery

from customers.models import Customer
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from roadmaps.models import Roadmap
from services.models import Concern, FollowUp


@dataclass(frozen=True)
class Places:
    """The first customer a person belongs to, and its roadmap."""

    customer_id: int | None
    roadmap_id: int | None


def waiting_counts(user) -> dict[str, int]:
    """Return {"follow_ups": my open ones due today or late, "concerns": open ones of all customers}. 1 query."""
    due = FollowUp.objects.visible_to(user).filter(owner=user, state="open", due_at__lte=clock.now())
    open_concerns = Concern.objects.visible_to(user).filter(closed_at__isnull=True, feeling="hurts")
    row = (
        User.objects.filter(pk=user.pk)
        .annotate(
            due=Subquery(due.order_by().values("owner").annotate(n=Count("*")).values("n")),
            waiting_concerns=Subquery(
                open_concerns.order_by().annotate(one=OuterRef("pk")).values("one").annotate(n=Count("*")).values("n")
            ),
        )
        .values("due", "waiting_concerns")
        .first()
    )
    return {"follow_ups": row["due"] or 0, "concerns": row["waiting_concerns"] or 0}


def own_places(user) -> Places:
    """Return where a customer's person is at home. 1 query."""
    row = (
        Customer.objects.visible_to(user)
        .order_by("name")
        .annotate(
            roadmap_id=Subquery(
                Roadmap.objects.filter(customer=OuterRef("pk"), archived_at__isnull=True).values("pk")[:1]
            )
        )
        .values("pk", "roadmap_id")
        .first()
    )
    return Places(row["pk"], row["roadmap_id"]) if row else Places(None, None)
