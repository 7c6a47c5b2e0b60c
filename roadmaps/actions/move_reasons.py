"""Why a card was moved against the order (4.2, N4): asked before a plain form moves it, or afterwards of whoever dragged it."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from roadmaps.actions.gate import NO_ROOM
from roadmaps.actions.items import EditRefused, shift_item
from roadmaps.models import MoveReason, Operation, Roadmap
from roadmaps.queries.move_costs import cost_of_move


@dataclass
class ReasonWanted(Exception):
    """The move needs a written reason first. `code` is "order" (it costs `hours`) or "no_room" (N6)."""

    code: str
    hours: float = 0.0


@transaction.atomic
def shift_with_reason(*, actor, item_id: uuid.UUID, to: str, form_key: str, reason: str) -> list[dict]:
    """Move a card as `shift_item` does; where that costs pain-hours, or there is no room, only with a reason.

    Raises ReasonWanted (nothing is moved then), EditRefused, 403, 404.
    """
    with transaction.atomic():
        try:
            answers = shift_item(actor=actor, item_id=item_id, to=to, form_key=form_key, reason=reason)
        except EditRefused as problem:
            if any(answer.get("code") == NO_ROOM for answer in problem.answers):
                raise ReasonWanted(NO_ROOM) from problem
            raise
        answer = answers[0]
        if answer["kind"] == "move" and not answer.get("dup"):
            _want_reason(actor, answer, reason)
    return answers


def _want_reason(actor, answer: dict, reason: str) -> None:
    rows = Operation.objects.visible_to(actor).filter(op_id=answer["id"], actor=actor)
    roadmap_id = rows.values_list("roadmap_id", flat=True).get()
    if reason:
        keep_reason(actor=actor, roadmap_id=roadmap_id, seq=answer["seq"], reason=reason)
        return
    cost = cost_of_move(actor, roadmap_id, answer["seq"])
    if cost:
        raise ReasonWanted("order", cost.hours)


@transaction.atomic
def keep_reason(*, actor, roadmap_id: int, seq: int, reason: str) -> MoveReason:
    """Keep why one's own move `seq` was made; said twice, the newer words stand. 4 queries and those of `cost_of_move`.

    Raises 404 for a move that is not there or not one's own.
    """
    rows = Operation.objects.visible_to(actor).filter(roadmap_id=roadmap_id, seq=seq, kind="move", actor=actor)
    operation = rows.first()
    roadmap = Roadmap.objects.editable_by(actor).filter(pk=roadmap_id).first()
    if operation is None or roadmap is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    cost = cost_of_move(actor, roadmap_id, seq)
    told, _new = MoveReason.objects.update_or_create(
        roadmap=roadmap,
        seq=seq,
        defaults={
            "customer_id": roadmap.customer_id,
            "item_id": operation.item_id,
            "reason": reason,
            "cost_hours": cost.hours if cost else 0.0,
            "by": actor,
            "at": clock.now(),
        },
    )
    record(
        actor=actor,
        verb="roadmap.move_reason",
        customer_id=roadmap.customer_id,
        label=told.item.title or told.item.outcome,
        path=reverse("roadmaps:items-show", args=[told.item_id]),
        details={"seq": seq, "hours": round(told.cost_hours)},
    )
    return told
