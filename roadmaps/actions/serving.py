"""Saying what serves a thing that a customer values (7.6): cards and services, by either side."""

from collections.abc import Collection
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import ValueStatement
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from roadmaps.models import Item, ValueServing
from roadmaps.queries.serving import may_tie
from services.models import Service


@transaction.atomic
def tie_serving(*, actor, value_id: int, items: Collection[UUID], services: Collection[int]) -> ValueStatement:
    """Make exactly these cards and services the ones that serve a value. Foreign ids are left out. Raises 403, 404. 6 queries."""
    value = visible_row(ValueStatement.objects.select_related("customer"), actor, value_id)
    if not may_tie(actor, value):
        raise PermissionDenied
    own = Item.objects.visible_to(actor).filter(pk__in=items, customer_id=value.customer_id, deleted_seq__isnull=True)
    known = Service.objects.filter(pk__in=services, retired_at__isnull=True)
    wanted = {(pk, None) for pk in own.values_list("pk", flat=True)}
    wanted |= {(None, pk) for pk in known.values_list("pk", flat=True)}
    tied = {(row.item_id, row.service_id): row for row in ValueServing.objects.filter(value=value)}
    gone = [row.pk for key, row in tied.items() if key not in wanted]
    ValueServing.objects.filter(pk__in=gone).delete()
    fresh = [
        ValueServing(
            customer_id=value.customer_id, value=value, item_id=item, service_id=service, by=actor, at=clock.now()
        )
        for item, service in wanted - tied.keys()
    ]
    ValueServing.objects.bulk_create(fresh, ignore_conflicts=True)
    if gone or fresh:
        path = reverse("customers:values-index", args=[value.customer_id])
        label = value.customer.name
        record(actor=actor, verb="value.served", customer_id=value.customer_id, label=label, path=path)
    return value
