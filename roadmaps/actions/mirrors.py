"""Looking into the two-way mirror (N8): rate both sides, unseen until both sides are in; and asking for it each quarter."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Customer
from customers.models.owned import memberships_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.scoping import system_scope
from roadmaps.models import Mirror, MirrorRating
from roadmaps.models.roadmap import PROPOSING_ROLES
from roadmaps.queries.mirror_asks import MirrorAsk, due_mirrors
from roadmaps.queries.mirrors import may_rate
from services.actions.asks import place_ask
from services.actions.mail import queue_mail


class MirrorShown(Exception):
    """Both sides have seen it: nobody rates with the other's ratings before them."""


@transaction.atomic
def look_into_mirror(
    *, actor, customer_id: int, quarter: date, ratings: Mapping[tuple[int, str], tuple[int, str]]
) -> Mirror:
    """Keep one person's ratings: (principle, about "pmo" or "customer") → (1-5, example); rated again, the newer ones stand.

    The first who may write for a side speaks for it; other people's ratings are only ever read together. 8 queries.
    Raises MirrorShown, PermissionDenied, 404.
    """
    customer = visible_row(Customer, actor, customer_id)
    if not may_rate(actor, customer.pk):
        raise PermissionDenied
    now = clock.now()
    Mirror.objects.bulk_create(
        [Mirror(customer=customer, quarter=quarter, opened_by=actor, opened_at=now)], ignore_conflicts=True
    )
    mirror = Mirror.objects.select_for_update().get(customer=customer, quarter=quarter)
    if mirror.is_revealed:
        raise MirrorShown
    side = "pmo" if actor.is_pmo else "customer"
    own = MirrorRating.objects.filter(mirror=mirror, by=actor)
    kept = list(own)
    if kept and {(row.principle_id, row.about): (row.score, row.example) for row in kept} == dict(ratings):
        return mirror  # a second click says nothing new
    speaks = any(row.speaks for row in kept) or (
        getattr(mirror, f"{side}_in_at") is None and _may_speak(actor, customer)
    )
    own.delete()
    common = {"customer": customer, "mirror": mirror, "side": side, "by": actor, "speaks": speaks, "at": now}
    rows = [
        MirrorRating(**common, principle_id=principle, about=about, score=score, example=example)
        for (principle, about), (score, example) in ratings.items()
    ]
    MirrorRating.objects.bulk_create(rows)
    if speaks and getattr(mirror, f"{side}_in_at") is None:
        setattr(mirror, f"{side}_in_at", now)
        mirror.save(update_fields=[f"{side}_in_at"])
    path = reverse("roadmaps:mirrors-show", args=[customer.pk])
    record(actor=actor, verb="mirror.rated", customer_id=customer.pk, label=customer.name, path=path)
    return mirror


def _may_speak(actor, customer: Customer) -> bool:
    if actor.is_pmo:
        return True
    roles = [row["role"] for row in memberships_of(actor) if row["customer"] == customer.pk]
    return bool(roles) and roles[0] in PROPOSING_ROLES[:2]


@transaction.atomic
def ask_for_mirrors() -> int:
    """Ask both sides in the last two weeks of a quarter; return how many mails were written. Run twice it asks once."""
    with system_scope():
        asks = due_mirrors(clock.now())
        for ask in asks:
            _ask(ask)
    return len(asks)


def _ask(ask: MirrorAsk) -> None:
    slot = place_ask(
        actor=None,
        kind="survey",
        unique_key=ask.key,
        customer_id=ask.customer.pk,
        address=ask.person.email,
        label=ask.customer.name,
    )
    queue_mail(
        unique_key=ask.key,
        kind="mirror",
        address=ask.person.email,
        recipient=ask.person,
        customer_id=ask.customer.pk,
        context={"quarter": ask.quarter.isoformat()},
        due_at=slot.due_at,
    )
