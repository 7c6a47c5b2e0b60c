"""What stands beside the cards: what waits for what, dates to see something, assumptions and risks (4.11)."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Doubt, Item, Milestone, Roadmap, Wait
from roadmaps.queries.members import role_on
from roadmaps.rules.waits import makes_circle

MOST_BESIDE = 200


class Circle(Exception):
    """The cards would wait for each other."""


class TooMany(Exception):
    """There are as many beside this roadmap as there may be."""


@transaction.atomic
def let_wait(*, actor, item_id, needs_id) -> Wait:
    """Let a card wait for another one of the same roadmap; said twice it is said once. 7 queries.

    Raises Circle, TooMany, 403, 404.
    """
    item = _item(actor, item_id)
    needs = _item(actor, needs_id, Item.objects.filter(roadmap=item.roadmap_id))
    roadmap = _locked(actor, item.roadmap_id)
    rows = Wait.objects.visible_to(actor).filter(roadmap=roadmap)
    edges = [(str(card), str(before)) for card, before in rows.values_list("item_id", "needs_id")]
    if makes_circle(edges, str(item.pk), str(needs.pk)):
        raise Circle(_("“%(needs)s” waits for this card already, so they would wait for each other.")
                     % {"needs": needs.title or needs.outcome})  # fmt: skip
    _room_for(edges)
    parts = {"customer_id": roadmap.customer_id, "roadmap": roadmap, "by": actor, "at": clock.now()}
    wait, _new = Wait.objects.get_or_create(item=item, needs=needs, defaults=parts)
    _tell(actor, "roadmap.waits", item, roadmap)
    return wait


@transaction.atomic
def stop_waiting(*, actor, wait_id: int) -> Wait:
    """Let a card not wait for another any more; return the wait that is gone. 5 queries. Raises 403, 404."""
    wait = editable_row(Wait.objects.select_related("item", "roadmap"), actor, wait_id)
    roadmap = _locked(actor, wait.roadmap_id)
    Wait.objects.filter(pk=wait.pk).delete()
    _tell(actor, "roadmap.waits", wait.item, roadmap)
    return wait


@transaction.atomic
def set_milestone(*, actor, roadmap_id: int, title: str, on: date) -> Milestone:
    """Set a date on which they can see something. 4 queries. Raises TooMany, 403, 404."""
    roadmap = _locked(actor, roadmap_id)
    _room_for(Milestone.objects.visible_to(actor).filter(roadmap=roadmap).values_list("pk", flat=True))
    milestone = Milestone(customer_id=roadmap.customer_id, roadmap=roadmap, title=title, on=on)
    milestone.by, milestone.at = actor, clock.now()
    milestone.save(force_insert=True)
    _tell_milestone(actor, roadmap, title)
    return milestone


@transaction.atomic
def drop_milestone(*, actor, milestone_id: int) -> Milestone:
    """Take a date away. 4 queries. Raises 403, 404."""
    milestone = editable_row(Milestone.objects.select_related("roadmap"), actor, milestone_id)
    roadmap = _locked(actor, milestone.roadmap_id)
    Milestone.objects.filter(pk=milestone.pk).delete()
    _tell_milestone(actor, roadmap, milestone.title)
    return milestone


@transaction.atomic
def raise_doubt(*, actor, item_id, kind: str, text: str, answer: str) -> Doubt:
    """Write down an assumption or a risk of a card. 5 queries. Raises TooMany, 403, 404."""
    item = _item(actor, item_id)
    roadmap = _locked(actor, item.roadmap_id)
    _room_for(Doubt.objects.visible_to(actor).filter(item=item).values_list("pk", flat=True))
    doubt = Doubt(customer_id=item.customer_id, roadmap=roadmap, item=item, kind=kind, text=text, answer=answer)
    doubt.by, doubt.at = actor, clock.now()
    doubt.save(force_insert=True)
    _tell(actor, "roadmap.doubt", item, roadmap)
    return doubt


@transaction.atomic
def settle_doubt(*, actor, doubt_id: int) -> Doubt:
    """Say that a doubt is settled; it stays to be read. 5 queries. Raises 403, 404."""
    doubt = editable_row(Doubt.objects.select_related("item"), actor, doubt_id)
    roadmap = _locked(actor, doubt.roadmap_id)
    Doubt.objects.filter(pk=doubt.pk, settled_at=None).update(settled_at=clock.now())
    _tell(actor, "roadmap.doubt", doubt.item, roadmap)
    return doubt


def _item(actor, item_id, rows=None) -> Item:
    rows = Item.objects.all() if rows is None else rows
    return editable_row(rows.filter(deleted_seq__isnull=True), actor, item_id)


def _locked(actor, roadmap_id: int) -> Roadmap:
    roadmap = editable_row(Roadmap.objects.select_for_update(of=("self",)), actor, roadmap_id)
    here = role_on(roadmap, actor)
    if here is None or here[1] not in ("editor", "owner"):
        raise PermissionDenied
    return roadmap


def _room_for(rows) -> None:
    if len(rows) >= MOST_BESIDE:
        raise TooMany(_("There are %(most)s already. Take one away first.") % {"most": MOST_BESIDE})


def _tell(actor, verb: str, item: Item, roadmap: Roadmap) -> None:
    path = reverse("roadmaps:items-show", args=[item.pk])
    record(
        actor=actor, verb=verb, customer_id=roadmap.customer_id, label=item.title or item.outcome, path=path,
        details={"item": str(item.pk)},
    )  # fmt: skip


def _tell_milestone(actor, roadmap: Roadmap, title: str) -> None:
    path = reverse("roadmaps:timelines-show", args=[roadmap.pk])
    record(actor=actor, verb="roadmap.milestone", customer_id=roadmap.customer_id, label=title, path=path)
