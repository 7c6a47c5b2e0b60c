"""Saying yes or no to a suggestion, or taking one's own back, through plain forms (4.4, 4.16)."""

import uuid

from django.db import transaction

from pmo_portal.core.rows import visible_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.models import Suggestion


@transaction.atomic
def decide_suggestion(
    *, actor, roadmap_id: int, suggestion_id: uuid.UUID, deed: str, reason: str = "", **more
) -> Suggestion:
    """Do `deed` ("accept", "decline" or "withdraw") to an open suggestion of a roadmap and return it.

    `more` may hold `alternative` (a sentence) and `serves` (the id of a value statement), for a decline.

    Raises EditRefused (decided already, no reason given, not this person's to decide), 403, 404.
    """
    rows = Suggestion.objects.filter(roadmap=roadmap_id).select_related("by")
    suggestion = visible_row(rows, actor, suggestion_id)
    op = {"id": str(uuid.uuid4()), "k": deed, "suggestion": str(suggestion_id), "reason": reason, **more}
    answers = apply_ops(actor=actor, roadmap_id=roadmap_id, epoch=None, ops=[op], via="form")
    if not answers[0]["ok"]:
        raise EditRefused(answers)
    return suggestion
