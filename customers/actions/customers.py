"""Opening and revising the record of a customer (1.1)."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from customers.models import Customer, Fact
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.editing import swap


class NameTaken(Exception):
    """Another customer has this name already."""


@transaction.atomic
def add_customer(*, actor, name: str, owner, tier: str, **details) -> Customer:
    """Open the record of a customer with its owner at the PMO. Raises NameTaken, PermissionDenied. 2 queries."""
    if not actor.is_pmo:
        raise PermissionDenied
    customer = Customer(name=name, owner=owner, tier=tier, **details)
    try:
        with transaction.atomic():
            customer.save(force_insert=True)
    except IntegrityError as error:
        raise NameTaken(name) from error
    record(actor=actor, verb="customer.added", customer_id=customer.pk, label=customer.name)
    return customer


@transaction.atomic
def revise_customer(*, actor, customer_id: int, seen: int, values: dict) -> Customer:
    """Change the record if nobody else has since version `seen`. Raises EditClash, NameTaken. 4 queries."""
    try:
        with transaction.atomic():
            customer = swap(Customer, actor, customer_id, seen=seen, values=values)
    except IntegrityError as error:
        raise NameTaken(values.get("name", "")) from error
    if "half_life_days" in values:
        facts = Fact.objects.editable_by(actor).filter(customer=customer)
        facts.exclude(half_life_days=customer.half_life_days).update(half_life_days=customer.half_life_days)
    record(actor=actor, verb="customer.revised", customer_id=customer.pk, label=customer.name, team_only=True)
    return customer
