"""Keeping a journey as it is today, under a name (3.10)."""

from django.db import transaction
from django.urls import reverse

from customers.models import Journey, JourneyVersion
from customers.queries.journey_versions import picture_of
from customers.queries.journeys import journey_map
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def keep_journey(*, actor, journey_id: int, name: str) -> JourneyVersion:
    """Keep the journey as it is now. 8 queries. Raises 403, 404."""
    journey = editable_row(Journey.objects.select_for_update(), actor, journey_id)
    version = JourneyVersion(
        customer_id=journey.customer_id,
        journey=journey,
        name=name,
        picture=picture_of(journey_map(actor, journey_id)),
        author=actor,
        at=clock.now(),
    )
    version.save(force_insert=True)
    path = reverse("customers:journey-versions-show", args=[version.pk])
    record(actor=actor, verb="journey.kept", customer_id=journey.customer_id, label=name, path=path)
    return version
