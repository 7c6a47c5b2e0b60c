"""Comments through plain forms, reactions to them, and the team's own remarks (4.7)."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction

from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.models import Comment, Item, TeamComment


@transaction.atomic
def write_comment(*, actor, roadmap_id: int, item_id: uuid.UUID, body: str, field: str, form_key: uuid.UUID) -> None:
    """Say something about a card or a field of it; the same form twice is one comment. Raises EditRefused, 403, 404."""
    visible_row(Item.objects.filter(roadmap=roadmap_id), actor, item_id)
    _apply(
        actor, roadmap_id, {"id": str(form_key), "k": "comment", "item": str(item_id), "field": field, "value": body}
    )


@transaction.atomic
def resolve_comment(*, actor, roadmap_id: int, comment_id: uuid.UUID) -> Comment:
    """Close a comment: it is dealt with. Raises EditRefused, 403, 404."""
    comment = visible_row(Comment.objects.filter(roadmap=roadmap_id), actor, comment_id)
    _apply(actor, roadmap_id, {"id": str(uuid.uuid4()), "k": "resolve", "comment": str(comment_id)})
    return comment


@transaction.atomic
def react(*, actor, roadmap_id: int, comment_id: uuid.UUID, kind: str) -> Comment:
    """Put a short answer to a comment, or take it back if it is there. Raises EditRefused, 403, 404."""
    comment = editable_row(Comment.objects.filter(roadmap=roadmap_id), actor, comment_id)
    _apply(actor, roadmap_id, {"id": str(uuid.uuid4()), "k": "react", "comment": str(comment_id), "value": kind})
    return comment


@transaction.atomic
def write_team_comment(*, actor, item_id: uuid.UUID, body: str) -> TeamComment:
    """Leave a remark on a card that only the PMO reads. 2 queries. Raises 403, 404."""
    if not actor.is_pmo:
        raise PermissionDenied
    item = editable_row(Item, actor, item_id)
    remark = TeamComment(customer_id=item.customer_id, item=item, body=body, by=actor, made_at=clock.now())
    remark.save(force_insert=True)
    return remark


def _apply(actor, roadmap_id: int, op: dict) -> None:
    answers = apply_ops(actor=actor, roadmap_id=roadmap_id, epoch=None, ops=[op], via="form")
    if not answers[0]["ok"]:
        raise EditRefused(answers)
