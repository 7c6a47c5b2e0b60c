"""The ladder of "Why?" under a pain: rungs are added, reworded, moved and taken away (3.7)."""

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from customers.actions.journeys import DOWN, UP
from customers.models import PainPoint, Why
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row

MOST_RUNGS = 12


class LadderFull(Exception):
    """Twelve rungs are enough for any root cause."""


def _log(actor, verb: str, why: Why, pain_title: str) -> None:
    path = reverse("customers:whys-index", args=[why.pain_id])
    record(actor=actor, verb=verb, customer_id=why.customer_id, label=pain_title, path=path)


@transaction.atomic
def add_why(*, actor, pain_id: int, text: str) -> Why:
    """Add a rung at the foot of the ladder. 4 queries. Raises LadderFull, 403, 404."""
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    last = pain.whys.aggregate(last=Max("position"))["last"] or 0
    if pain.whys.count() >= MOST_RUNGS:
        raise LadderFull
    why = Why(customer_id=pain.customer_id, pain=pain, text=text, position=last + 1)
    why.save(force_insert=True)
    _log(actor, "why.added", why, pain.title)
    return why


@transaction.atomic
def revise_why(*, actor, why_id: int, seen: int, text: str) -> Why:
    """Reword a rung if nobody else has since. 3 queries. Raises EditClash, 403, 404."""
    why = swap(Why.objects.select_related("pain"), actor, why_id, seen=seen, values={"text": text})
    _log(actor, "why.revised", why, why.pain.title)
    return why


@transaction.atomic
def move_why(*, actor, why_id: int, direction: str) -> Why:
    """Move a rung one place up or down; at the end it stays. The pain is locked meanwhile. 5 queries."""
    if direction not in (UP, DOWN):
        raise ValueError("A rung moves up or down.")
    why = editable_row(Why, actor, why_id)
    pain = editable_row(PainPoint.objects.select_for_update(), actor, why.pain_id)
    rungs = list(Why.objects.editable_by(actor).filter(pain=pain))
    place = next(number for number, rung in enumerate(rungs) if rung.pk == why.pk)
    other = place + (-1 if direction == UP else 1)
    if 0 <= other < len(rungs):
        rungs[place].position, rungs[other].position = rungs[other].position, rungs[place].position
        Why.objects.bulk_update([rungs[place], rungs[other]], ["position"])
        _log(actor, "why.moved", why, pain.title)
    return why


@transaction.atomic
def remove_why(*, actor, why_id: int) -> Why:
    """Take a rung away. 3 queries. Raises 403, 404."""
    why = editable_row(Why.objects.select_related("pain"), actor, why_id)
    _log(actor, "why.removed", why, why.pain.title)
    why.delete()
    return why
