"""Noting whom an item serves as well (4.18): the other customer sees its own hours, only the PMO sees where they come from."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.models import Item, ItemBenefit, SharedRelief


class ServedAlready(Exception):
    """This customer is the item's own, or is noted already."""


@transaction.atomic
def note_benefit(
    *, actor, item_id: uuid.UUID, customer_id: int, words: str, hours_a_month, from_date=None
) -> SharedRelief:
    """Note that an item also gives another customer so many hours a month. 6 queries.

    Raises ServedAlready, 403, 404.
    """
    item = _item(actor, item_id)
    customer = visible_row(Customer, actor, customer_id)
    noted = ItemBenefit.objects.visible_to(actor).filter(item=item, beneficiary_id=customer.pk)
    if customer.pk == item.customer_id or noted.exists():
        raise ServedAlready
    relief = SharedRelief(
        customer=customer, words=words, hours_a_month=hours_a_month, from_date=from_date, by=actor, at=clock.now()
    )
    relief.save(force_insert=True)
    link = ItemBenefit(customer_id=item.customer_id, item=item, beneficiary_id=customer.pk, relief_id=relief.pk)
    link.save(force_insert=True)
    label = item.title or item.outcome
    record(actor=actor, verb="roadmap.benefit", customer_id=item.customer_id, label=label, team_only=True)
    return relief


@transaction.atomic
def forget_benefit(*, actor, item_id: uuid.UUID, benefit_id: int) -> None:
    """Take a note back: the other customer sees those hours no more. 4 queries. Raises 403, 404."""
    item = _item(actor, item_id)
    link = visible_row(ItemBenefit.objects.filter(item=item), actor, benefit_id)
    SharedRelief.objects.filter(pk=link.relief_id).delete()
    link.delete()


def _item(actor, item_id: uuid.UUID) -> Item:
    if not actor.is_pmo:
        raise PermissionDenied
    return editable_row(Item, actor, item_id)
