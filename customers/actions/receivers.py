"""Drawing the chain from the customer to the end customer (1.6). Customers draw their own too."""

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from customers.actions.places import exchange
from customers.models import Customer, Receiver
from customers.queries.facts import may_write
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row

MOST_RECEIVERS = 12


class ChainFull(Exception):
    """A chain of more than twelve links is not read by anybody."""


def _log(actor, verb: str, receiver: Receiver) -> None:
    path = reverse("customers:receivers-index", args=[receiver.customer_id])
    record(actor=actor, verb=verb, customer_id=receiver.customer_id, label=receiver.name, path=path)


@transaction.atomic
def add_receiver(*, actor, customer_id: int, values: dict) -> Receiver:
    """Add whom the last of the chain serves. 4 queries. Raises ChainFull, 403, 404."""
    customer = visible_row(Customer.objects.select_for_update(), actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    rows = Receiver.objects.editable_by(actor).filter(customer=customer)
    last = rows.aggregate(last=Max("position"))["last"] or 0
    if last >= MOST_RECEIVERS:
        raise ChainFull
    receiver = Receiver(customer=customer, position=last + 1, **values)
    receiver.save(force_insert=True)
    _log(actor, "receiver.added", receiver)
    return receiver


@transaction.atomic
def revise_receiver(*, actor, receiver_id: int, seen: int, values: dict) -> Receiver:
    """Change a link of the chain if nobody else has since. 3 queries. Raises EditClash."""
    receiver = swap(Receiver, actor, receiver_id, seen=seen, values=values)
    _log(actor, "receiver.revised", receiver)
    return receiver


@transaction.atomic
def move_receiver(*, actor, receiver_id: int, direction: str) -> Receiver:
    """Move a link one place towards the customer or towards the end; at the end it stays. 5 queries."""
    receiver = editable_row(Receiver, actor, receiver_id)
    siblings = Receiver.objects.editable_by(actor).filter(customer_id=receiver.customer_id)
    if exchange(siblings=siblings, row=receiver, direction=direction):
        _log(actor, "receiver.moved", receiver)
    return receiver


@transaction.atomic
def remove_receiver(*, actor, receiver_id: int) -> int:
    """Take a link out of the chain and return its customer's id; the others close up. Queries grow with the links after it."""
    receiver = editable_row(Receiver, actor, receiver_id)
    customer_id = receiver.customer_id
    _log(actor, "receiver.removed", receiver)
    receiver.delete()
    rows = Receiver.objects.editable_by(actor).filter(customer_id=customer_id).select_for_update()
    for place, other in enumerate(sorted(rows, key=lambda row: row.position), start=1):
        if other.position != place:
            other.position = place
            other.save(update_fields=["position"])
    return customer_id
