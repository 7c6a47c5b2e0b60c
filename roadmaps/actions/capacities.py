"""Saying how much both sides can give a month (4.12)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Capacity, Roadmap
from roadmaps.queries.members import role_on

EDITORS = ("editor", "owner")


@transaction.atomic
def set_capacity(*, actor, roadmap_id: int, values: dict) -> Capacity:
    """Keep the PMO's days and the customer's slots a month; each side only sets its own, the other is left alone. 4 queries.

    Raises 403, 404.
    """
    roadmap = editable_row(Roadmap, actor, roadmap_id)
    side, role = role_on(roadmap, actor) or ("leader", "viewer")
    if role not in EDITORS:
        raise PermissionDenied
    mine = {name: values[name] for name in fields_of(side=side) if name in values}
    Capacity.objects.bulk_create(
        [Capacity(customer_id=roadmap.customer_id, roadmap=roadmap, by=actor, at=clock.now())], ignore_conflicts=True
    )
    Capacity.objects.filter(roadmap=roadmap).update(by=actor, at=clock.now(), **mine)
    path = reverse("roadmaps:plans-show", args=[roadmap.pk])
    record(actor=actor, verb="roadmap.capacity", customer_id=roadmap.customer_id, path=path, details=mine)
    return Capacity.objects.visible_to(actor).get(roadmap=roadmap)


def fields_of(*, side: str) -> tuple[str, ...]:
    """Return what a side says about itself; the PMO may write the customer's slots down for it."""
    return ("pmo_days", "change_slots") if side == "pmo" else ("change_slots",)
