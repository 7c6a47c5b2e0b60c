"""The order of what we know: the first priority stands first (1.2)."""

from django.db import transaction
from django.urls import reverse

from customers.actions.places import exchange
from customers.models import Fact
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.rows import editable_row


@transaction.atomic
def move_fact(*, actor, fact_id: int, direction: str) -> Fact:
    """Move a line one place up or down within its question; at the end it stays. 5 queries. Raises 403, 404."""
    fact = editable_row(Fact.objects.filter(retired_at__isnull=True), actor, fact_id)
    siblings = Fact.objects.editable_by(actor).filter(
        customer_id=fact.customer_id, topic=fact.topic, retired_at__isnull=True
    )
    if exchange(siblings=siblings, row=fact, direction=direction):
        path = reverse("customers:facts-index", args=[fact.customer_id])
        record(actor=actor, verb="fact.moved", customer_id=fact.customer_id, label=fact.get_topic_display(), path=path)
    return fact
