"""Keeping and removing the picture of a customer (1.1)."""

import uuid

from django.db import transaction

from customers.models import Customer, Logo
from customers.rules.pictures import clean_picture
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def keep_logo(*, actor, customer_id: int, raw: bytes) -> Logo:
    """Keep a picture under a new random name; the one before is gone. 5 queries. Raises PictureRefused, 403, 404."""
    content = clean_picture(raw)
    customer = editable_row(Customer.objects.select_for_update(), actor, customer_id)
    Logo.objects.editable_by(actor).filter(customer=customer).delete()
    logo = Logo(customer=customer, name=uuid.uuid4(), kind="png", content=content, uploaded_at=clock.now())
    logo.save(force_insert=True)
    record(actor=actor, verb="logo.kept", customer_id=customer.pk, label=customer.name, team_only=True)
    return logo


@transaction.atomic
def remove_logo(*, actor, customer_id: int) -> None:
    """Remove the picture of a customer for good; twice changes nothing. 4 queries. Raises 403, 404."""
    customer = editable_row(Customer, actor, customer_id)
    removed, _rows = Logo.objects.editable_by(actor).filter(customer=customer).delete()
    if removed:
        record(actor=actor, verb="logo.removed", customer_id=customer.pk, label=customer.name, team_only=True)
