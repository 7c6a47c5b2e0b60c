"""Putting a stage, a step or a pain in another place of the journey: what a drag, the keys and the list's form do (3.1)."""

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from customers.actions.journey_news import tell_map
from customers.models import Journey, PainPoint, Stage, Step
from customers.rules.journey import put_at
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.rows import editable_row


class OtherJourney(Exception):
    """A step or a pain moves within its own journey's customer; the stage belongs to another."""


@transaction.atomic
def place_stage(*, actor, stage_id: int, place: int) -> Stage:
    """Put a stage at a place of its journey, 0 is first. The journey is locked meanwhile. 6 queries. Raises 403, 404."""
    stage = editable_row(Stage, actor, stage_id)
    editable_row(Journey.objects.select_for_update(), actor, stage.journey_id)
    siblings = Stage.objects.editable_by(actor).filter(journey_id=stage.journey_id)
    if _put(siblings, stage, place):
        _log(actor, "stage.moved", stage)
    return stage


@transaction.atomic
def place_step(*, actor, step_id: int, stage_id: int, place: int) -> Step:
    """Put a step at a place of a stage of the same journey. 7 queries. Raises OtherJourney, 403, 404."""
    step = editable_row(Step.objects.select_related("stage"), actor, step_id)
    stage = _stage_for(actor, stage_id, step.customer_id)
    if stage.journey_id != step.stage.journey_id:
        raise OtherJourney
    has_moved = step.stage_id != stage.pk
    if has_moved:
        # Behind all others first, so that no moment has two steps at one place.
        step.stage, step.position = stage, 1 + max((row.position for row in stage.steps.all()), default=0)
        step.save(update_fields=["stage", "position"])
        step.pains.update(stage=stage)
    if _put(Step.objects.editable_by(actor).filter(stage=stage), step, place) or has_moved:
        _log(actor, "step.moved", step)
    return step


@transaction.atomic
def place_pain(*, actor, pain_id: int, stage_id: int, place: int) -> PainPoint:
    """Put a pain at a place of a stage's column; on another stage it leaves its step. 6 queries.

    Raises OtherJourney, 403, 404.
    """
    pain = editable_row(PainPoint.objects.select_for_update(), actor, pain_id)
    stage = _stage_for(actor, stage_id, pain.customer_id)
    has_moved = pain.stage_id != stage.pk
    if has_moved:
        pain.stage, pain.step = stage, None
        pain.save(update_fields=["stage", "step"])
    column = PainPoint.objects.editable_by(actor).filter(deleted_at__isnull=True)
    column = column.filter(Q(stage=stage) | Q(step__stage=stage)).order_by("position", "-hours_a_month", "pk")
    if _put(column, pain, place) or has_moved:
        _log(actor, "pain.moved", pain)
    return pain


def _stage_for(actor, stage_id: int, customer_id: int) -> Stage:
    """Load and lock the stage that takes something in; one of another customer is refused even for the PMO."""
    stage = editable_row(Stage.objects.select_for_update(), actor, stage_id)
    if stage.customer_id != customer_id:
        raise OtherJourney
    return stage


def _put(siblings, row, place: int) -> bool:
    """Number the siblings anew with the row at its place; answer whether anything changed."""
    rows = list(siblings)
    ids = [sibling.pk for sibling in rows]
    order = put_at(ids, row.pk, place)
    if order == ids:
        return False
    by_id = {sibling.pk: sibling for sibling in rows}
    for number, pk in enumerate(order, 1):
        by_id[pk].position = number
    siblings.model.objects.bulk_update(rows, ["position"])
    return True


def _log(actor, verb: str, row) -> None:
    journey_id = row.journey_id if isinstance(row, Stage) else row.stage.journey_id
    path = reverse("customers:journeys-show", args=[journey_id])
    record(actor=actor, verb=verb, customer_id=row.customer_id, label=row.title, path=path)
    tell_map(customer_id=row.customer_id)
