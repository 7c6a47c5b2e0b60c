"""The steps of a recovery case (7.6): read by a person, talked about, the value that is hurt. The plan is in concern_plans.py."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from customers.models import ValueStatement
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.concern_post import CasePost
from services.actions.concerns import may_judge
from services.models import Concern


@transaction.atomic
def mark_heard(*, actor, concern_id: int) -> Concern:
    """Say with one's name that one has read it, and by when one talks with them; once a round. Raises 403, 404. 6 queries."""
    concern = _for_pmo(actor, concern_id)
    fresh = Concern.objects.filter(pk=concern.pk, seen_at__isnull=True, closed_at__isnull=True)
    if fresh.update(seen_by=actor, seen_at=clock.now()):
        CasePost(concern).tell(concern.raised_by, f"concern_seen:{concern.round}")
        CasePost(concern).write_to_speaker(
            "concern_seen", f"concern-seen:{concern.pk}:{concern.round}", by=actor.pk, round=concern.round
        )
        CasePost(concern).note(actor, "concern.seen")
    return concern


@transaction.atomic
def mark_talked(*, actor, concern_id: int) -> Concern:
    """Say that both have talked about it; either side may, once a round. Raises 403, 404. 3 queries."""
    concern = for_both(actor=actor, concern_id=concern_id)
    fresh = Concern.objects.filter(pk=concern.pk, talked_at__isnull=True, closed_at__isnull=True)
    if fresh.update(talked_by=actor, talked_at=clock.now()):
        CasePost(concern).note(actor, "concern.talked")
    return concern


@transaction.atomic
def name_hurt_value(*, actor, concern_id: int, value_id: int | None) -> Concern:
    """Say which of the customer's own value statements is hurt; None takes it back. Either side may. Raises 403, 404. 4 queries."""
    concern = for_both(actor=actor, concern_id=concern_id)
    rows = ValueStatement.objects.filter(customer_id=concern.customer_id)
    value = visible_row(rows, actor, value_id) if value_id else None
    if Concern.objects.filter(pk=concern.pk).exclude(value=value).update(value=value):
        CasePost(concern).note(actor, "concern.value_named", value=value.pk if value else None)
    return concern


def _for_pmo(actor, concern_id: int) -> Concern:
    rows = Concern.objects.select_related("customer", "owner", "raised_by", "contact")
    concern = editable_row(rows, actor, concern_id)
    if not actor.is_pmo:
        raise PermissionDenied
    return concern


def for_both(*, actor, concern_id: int) -> Concern:
    """Return the case for somebody of either side who may work on it; leaders and onlookers are refused. 1 query."""
    rows = Concern.objects.select_related("customer", "owner", "raised_by", "contact")
    concern = visible_row(rows, actor, concern_id)
    if not (actor.is_pmo or may_judge(concern=concern, user=actor)):
        raise PermissionDenied
    return concern
