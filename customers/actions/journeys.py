"""Drawing the journey: stages and steps are added, changed, moved and taken away (3.1). Customers draw their own too."""

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from customers.actions.journey_news import tell_map
from customers.models import Customer, Journey, Stage, Step
from customers.queries.facts import may_write
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row

UP, DOWN = "up", "down"


class StageInUse(Exception):
    """The stage still has steps or pains; taking it away would take their place away."""

    def __init__(self, stage: Stage):
        super().__init__(stage.title)
        self.stage = stage


def _log(actor, verb: str, row, journey_id: int) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=row.customer_id,
        label=row.title,
        path=reverse("customers:journeys-show", args=[journey_id]),
    )
    tell_map(customer_id=row.customer_id)


@transaction.atomic
def draw_journey(*, actor, customer_id: int, title: str) -> Journey:
    """Begin the journey of a customer. 3 queries. Raises 403, 404."""
    customer = visible_row(Customer, actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    journey = Journey(customer=customer, title=title)
    journey.save(force_insert=True)
    _log(actor, "journey.drawn", journey, journey.pk)
    return journey


@transaction.atomic
def revise_journey(*, actor, journey_id: int, seen: int, values: dict) -> Journey:
    """Rename a journey if nobody else has since. 3 queries. Raises EditClash."""
    journey = swap(Journey, actor, journey_id, seen=seen, values=values)
    _log(actor, "journey.revised", journey, journey.pk)
    return journey


@transaction.atomic
def add_stage(*, actor, journey_id: int, values: dict) -> Stage:
    """Add a stage at the end of a journey. 4 queries. Raises 403, 404."""
    journey = editable_row(Journey.objects.select_for_update(), actor, journey_id)
    stage = Stage(customer_id=journey.customer_id, journey=journey, position=_next(journey.stages), **values)
    stage.save(force_insert=True)
    _log(actor, "stage.added", stage, journey.pk)
    return stage


@transaction.atomic
def add_step(*, actor, stage_id: int, values: dict) -> Step:
    """Add a step at the end of a stage. 4 queries. Raises 403, 404."""
    stage = editable_row(Stage.objects.select_for_update(), actor, stage_id)
    step = Step(customer_id=stage.customer_id, stage=stage, position=_next(stage.steps), **values)
    step.save(force_insert=True)
    _log(actor, "step.added", step, stage.journey_id)
    return step


def _next(rows) -> int:
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def revise_stage(*, actor, stage_id: int, seen: int, values: dict) -> Stage:
    """Change a stage if nobody else has since. 3 queries. Raises EditClash."""
    stage = swap(Stage, actor, stage_id, seen=seen, values=values)
    _log(actor, "stage.revised", stage, stage.journey_id)
    return stage


@transaction.atomic
def revise_step(*, actor, step_id: int, seen: int, values: dict) -> Step:
    """Change a step if nobody else has since. 3 queries. Raises EditClash."""
    step = swap(Step.objects.select_related("stage"), actor, step_id, seen=seen, values=values)
    _log(actor, "step.revised", step, step.stage.journey_id)
    return step


@transaction.atomic
def move_stage(*, actor, stage_id: int, direction: str) -> Stage:
    """Move a stage one place earlier or later; at the end it stays. The journey is locked meanwhile. 5 queries."""
    stage = editable_row(Stage, actor, stage_id)
    editable_row(Journey.objects.select_for_update(), actor, stage.journey_id)
    if _exchange(Stage.objects.editable_by(actor).filter(journey_id=stage.journey_id), stage, direction):
        _log(actor, "stage.moved", stage, stage.journey_id)
    return stage


@transaction.atomic
def move_step(*, actor, step_id: int, direction: str) -> Step:
    """Move a step one place earlier or later within its stage; at the end it stays. 5 queries."""
    step = editable_row(Step, actor, step_id)
    stage = editable_row(Stage.objects.select_for_update(), actor, step.stage_id)
    step.stage = stage
    if _exchange(Step.objects.editable_by(actor).filter(stage_id=stage.pk), step, direction):
        _log(actor, "step.moved", step, stage.journey_id)
    return step


def _exchange(siblings, row, direction: str) -> bool:
    """Swap the places of a row and its neighbour; the unique position is checked when the transaction ends."""
    row.refresh_from_db(fields=["position"])
    if direction == UP:
        neighbour = siblings.filter(position__lt=row.position).order_by("-position").first()
    else:
        neighbour = siblings.filter(position__gt=row.position).order_by("position").first()
    if neighbour is None:
        return False
    row.position, neighbour.position = neighbour.position, row.position
    row.save(update_fields=["position"])
    neighbour.save(update_fields=["position"])
    return True


@transaction.atomic
def remove_stage(*, actor, stage_id: int) -> Stage:
    """Take an empty stage away. 5 queries. Raises StageInUse."""
    stage = editable_row(Stage.objects.select_for_update(), actor, stage_id)
    if stage.steps.exists() or stage.pains.filter(deleted_at__isnull=True).exists():
        raise StageInUse(stage)
    _log(actor, "stage.removed", stage, stage.journey_id)
    stage.delete()
    return stage


@transaction.atomic
def remove_step(*, actor, step_id: int) -> Step:
    """Take a step away; its pains stay on the stage. 4 queries."""
    step = editable_row(Step.objects.select_related("stage"), actor, step_id)
    step.pains.update(stage_id=step.stage_id, step=None)
    _log(actor, "step.removed", step, step.stage.journey_id)
    step.delete()
    return step
