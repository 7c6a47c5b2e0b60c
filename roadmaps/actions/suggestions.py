"""Keeping what somebody proposes, or what came too late to be applied: a suggestion with its row in the log."""

from pmo_portal.core import clock
from roadmaps.actions.batches import Batch, Refused
from roadmaps.models import Item, Suggestion
from roadmaps.rules.envelopes import MOST_OPEN_SUGGESTIONS, Envelope


def keep_suggestion(
    *, batch: Batch, envelope: Envelope, item: Item | None, field: str, value, base: int, reason: str
) -> str:
    """Keep a value that waits for a word, and return "suggest", the kind it has become. 3 queries.

    Its id is the operation's, so that sending it twice makes one. Raises Refused when too many are waiting.
    """
    rows = Suggestion.objects.visible_to(batch.actor).filter(roadmap=batch.roadmap, state="open")
    if rows.count() >= MOST_OPEN_SUGGESTIONS:
        raise Refused(
            "%(limit)s suggestions are waiting already. Please decide about some of them first.",
            limit=MOST_OPEN_SUGGESTIONS,
        )
    item_id = item.pk if item else envelope.item
    Suggestion(
        id=envelope.id,
        customer_id=batch.roadmap.customer_id,
        roadmap=batch.roadmap,
        item_id=item_id,
        field=field,
        value=value,
        base_seq=base,
        by=batch.actor,
        side=batch.side,
        reason=reason,
        made_at=clock.now(),
    ).save(force_insert=True)
    body = {"suggestion": str(envelope.id), "reason": reason, "asked": envelope.kind}
    batch.log(envelope.id, "suggest", item_id=item_id, field=field, base_seq=base, body=body, after=value)
    batch.deeds.append(("roadmap.suggested", item))
    return "suggest"
