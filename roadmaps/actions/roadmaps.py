"""Opening the one joint roadmap of a customer, with its three lanes (4.1)."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.rows import editable_row
from roadmaps.models import Lane, LaneKind, Roadmap
from roadmaps.rules.rank import spread


@transaction.atomic
def open_roadmap(*, actor, customer_id: int) -> Roadmap:
    """Return the open roadmap of a customer, made with its lanes if there is none yet. 2 queries, 7 for a new one.

    Two people who open it at once get the same one. Raises 403, 404.
    """
    customer = editable_row(Customer, actor, customer_id)
    if not actor.is_pmo:
        raise PermissionDenied
    roadmap = _open_one(actor, customer)
    if roadmap is None:
        try:
            with transaction.atomic():
                roadmap = Roadmap(customer=customer)
                roadmap.save(force_insert=True)
                _lay_lanes(roadmap)
                path = reverse("roadmaps:roadmaps-show", args=[roadmap.pk])
                record(actor=actor, verb="roadmap.opened", customer_id=customer.pk, label=customer.name, path=path)
        except IntegrityError:
            roadmap = _open_one(actor, customer)
    return roadmap


def _open_one(actor, customer: Customer) -> Roadmap | None:
    return Roadmap.objects.editable_by(actor).filter(customer=customer, archived_at__isnull=True).first()


def _lay_lanes(roadmap: Roadmap) -> None:
    kinds = LaneKind.values
    Lane.objects.bulk_create(
        [
            Lane(customer_id=roadmap.customer_id, roadmap=roadmap, kind=kind, rank=rank)
            for kind, rank in zip(kinds, spread(len(kinds)), strict=True)
        ]
    )
