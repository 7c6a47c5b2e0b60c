"""Taking the customer's word for what they see working (N13). The PMO cannot say it for them."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.scoping import system_scope
from roadmaps.actions.adoption_checks import NotReleased
from roadmaps.models import Item, SeenAnswer, SeenReceipt
from roadmaps.queries.receipts import DueReceipt, due_receipts
from services.actions.asks import place_ask
from services.actions.mail import queue_mail


@transaction.atomic
def give_receipt(*, actor, item_id, answer: str, note: str = "") -> SeenReceipt:
    """Keep whether this person sees a released card working for them; said again, the newer answer stands. 4 queries.

    Raises NotReleased, ValueError for another answer, 403 (the PMO too), 404.
    """
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    if actor.role != "customer":
        raise PermissionDenied
    return keep_receipt(item=item, person=actor, answer=answer, note=note)


@transaction.atomic
def keep_receipt(*, item: Item, person, answer: str, note: str) -> SeenReceipt:
    """Do what `give_receipt` says for a person who is known already, as the holder of a link is."""
    if item.status not in ("released", "relieved"):
        raise NotReleased
    values = {"customer_id": item.customer_id, "answer": SeenAnswer(answer), "note": note[:500], "at": clock.now()}
    receipt, _new = SeenReceipt.objects.update_or_create(item=item, person=person, defaults=values)
    record(
        actor=person,
        verb="roadmap.seen",
        customer_id=item.customer_id,
        label=item.title or item.outcome,
        path=reverse("roadmaps:items-show", args=[item.pk]),
        details={"answer": answer},
    )
    return receipt


@transaction.atomic
def ask_what_is_seen() -> int:
    """Write a mail for every release of two weeks ago that nobody was asked about; return how many. Run twice it asks once."""
    with system_scope():
        found = due_receipts(clock.now())
        for due in found:
            _ask(due)
    return len(found)


def _ask(due: DueReceipt) -> None:
    slot = place_ask(
        actor=None,
        kind="task",
        unique_key=due.key,
        customer_id=due.item.customer_id,
        address=due.person.email,
        label=due.item.title or due.item.outcome,
    )
    queue_mail(
        unique_key=due.key,
        kind="seen",
        address=due.person.email,
        recipient=due.person,
        customer_id=due.item.customer_id,
        context={"item": str(due.item.pk)},
        due_at=slot.due_at,
    )
