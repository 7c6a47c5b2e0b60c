"""Taking the customer's word for how many use what was released (4.10, N5). The PMO cannot say it for them."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import AdoptionCheck, Item
from roadmaps.rules.adoption import CHECK_WEEKS


class NotReleased(Exception):
    """The card is not in their hands yet, so nobody can use it."""


@transaction.atomic
def tell_adoption(*, actor, item_id, week: int, using: int, expected: int, felt: int) -> AdoptionCheck:
    """Keep how many of how many use it and how it feels, for the check of a week; said again, the newer figures stand.

    4 queries. Raises NotReleased, ValueError for another week or more users than expected, 403, 404.
    """
    if week not in CHECK_WEEKS or not 0 <= using <= expected or not 0 <= felt <= 10:
        raise ValueError("A check has a known week, no more users than expected, and a feeling of 0 to 10.")
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    if actor.role != "customer":
        raise PermissionDenied
    if item.status not in ("released", "relieved"):
        raise NotReleased
    now = clock.now()
    told, _new = AdoptionCheck.objects.update_or_create(
        item=item,
        week=week,
        defaults={
            "customer_id": item.customer_id,
            "using": using,
            "expected": expected,
            "felt": felt,
            "person": actor,
            "on": now.date(),
            "at": now,
        },
    )
    record(
        actor=actor,
        verb="roadmap.adoption",
        customer_id=item.customer_id,
        label=item.title or item.outcome,
        path=reverse("roadmaps:items-show", args=[item.pk]),
        details={"week": week, "using": using, "expected": expected, "felt": felt},
    )
    return told
