"""Taking back one's own operation: a new ordinary operation, computed now (COEDIT.md, "Order, history, undo").

What others wrote since stays: words are taken out around theirs, a value that was overtaken comes back as a suggestion.
Undoing an undo is redo. What does not live here: restoring a whole state of the roadmap.
"""

from pmo_portal.core import text_ops
from roadmaps.actions.batches import Batch, Refused
from roadmaps.actions.item_values import write_scalar, write_text
from roadmaps.actions.kinds import bin_item, check_room
from roadmaps.actions.places import write_place
from roadmaps.actions.suggestions import keep_suggestion
from roadmaps.actions.verdicts import take_back
from roadmaps.models import Item, Operation
from roadmaps.queries.values import flags_of, text_ops_since, value_at, value_of, written_at
from roadmaps.rules import permissions
from roadmaps.rules.envelopes import Envelope
from roadmaps.rules.fields import POSITION, TEXT_FIELDS

NOTHING_LEFT = "Nothing is left of this change."


def _undo(batch: Batch, envelope: Envelope) -> str:
    target = Operation.objects.filter(roadmap=batch.roadmap, seq=envelope.target).first()
    if target is None:
        raise Refused("This change is not there.")
    if target.actor_id != batch.actor.pk:
        raise Refused("Only your own changes can be undone.")
    undo = _UNDO.get(target.kind)
    if undo is None:
        raise Refused("A change of this kind cannot be undone.")
    batch.undoing = target.seq
    try:
        return undo(batch, envelope, target)
    finally:
        batch.undoing = None


def _item(batch: Batch, target: Operation, value=None) -> Item:
    item = batch.item(target.item_id)
    if item.deleted_seq is not None:
        raise Refused("This card was taken off the roadmap. Bring it back first.")
    batch.ask("undo", target.field, flags_of(item, target.field) | {permissions.OWN}, value)
    return item


def _undo_text(batch: Batch, envelope: Envelope, target: Operation) -> str:
    field, item = target.field, _item(batch, target)
    inverse = text_ops.invert(target.body["op"], value_at(item, field, target.seq - 1))
    op = text_ops.transform_over(inverse, text_ops_since(item, field, target.seq))
    if text_ops.is_noop(op):
        raise Refused(NOTHING_LEFT)
    if text_ops.result_length(op) > max(TEXT_FIELDS[field], text_ops.base_length(op)):
        raise Refused("The text has grown since, so these words do not fit any more.")
    write_text(batch=batch, op_id=envelope.id, item=item, field=field, op=op, body={"base": batch.head})
    batch.deeds.append(("roadmap.worded", item))
    return "text"


def _undo_set(batch: Batch, envelope: Envelope, target: Operation) -> str:
    field, value = target.field, target.before
    item = _item(batch, target, value)
    if value_of(item, field) == value:
        raise Refused(NOTHING_LEFT)
    if written_at(item, field) != target.seq:
        return _propose(batch, envelope, item, target, value)
    write_scalar(batch=batch, op_id=envelope.id, item=item, field=field, value=value, body={"base": target.seq})
    batch.deeds.append(("roadmap.status" if field == "status" else "roadmap.changed", item))
    return "set"


def _undo_move(batch: Batch, envelope: Envelope, target: Operation) -> str:
    item = _item(batch, target)
    place = _place_before(batch, item, target.before)
    if written_at(item, POSITION) != target.seq:
        return _propose(batch, envelope, item, target, place)
    write_place(batch=batch, op_id=envelope.id, item=item, place=place, body=place)
    batch.deeds.append(("roadmap.moved", item))
    return "move"


def _place_before(batch: Batch, item: Item, before: dict) -> dict:
    """Return where the card stood, told by its neighbours of now. 2 queries."""
    others = Item.objects.visible_to(batch.actor).filter(lane=before["lane"]).exclude(pk=item.pk)
    above = others.filter(rank__lt=before["rank"]).order_by("-rank").values_list("pk", flat=True).first()
    below = others.filter(rank__gt=before["rank"]).order_by("rank").values_list("pk", flat=True).first()
    return {"lane": before["lane"], "after": above and str(above), "before": below and str(below)}


def _propose(batch: Batch, envelope: Envelope, item: Item, target: Operation, value) -> str:
    parts = {"field": target.field, "value": value, "base": target.seq, "reason": "undo"}
    return keep_suggestion(batch=batch, envelope=envelope, item=item, **parts)


def _undo_add(batch: Batch, envelope: Envelope, target: Operation) -> str:
    item = _item(batch, target)
    later = Operation.objects.filter(roadmap=batch.roadmap, item_id=item.pk, seq__gt=target.seq)
    if later.exclude(actor=batch.actor).exists():
        raise Refused("Others have worked on this card since. It stays.")
    return bin_item(batch=batch, envelope=envelope, item=item, kind="delete", seq=batch.next_seq)


def _undo_delete(batch: Batch, envelope: Envelope, target: Operation) -> str:
    item = batch.item(target.item_id)
    batch.ask("undelete")
    if item.deleted_seq != target.seq:
        raise Refused(NOTHING_LEFT)
    check_room(batch=batch)
    return bin_item(batch=batch, envelope=envelope, item=item, kind="undelete", seq=None)


def _undo_undelete(batch: Batch, envelope: Envelope, target: Operation) -> str:
    item = _item(batch, target)
    if not target.undoes:
        batch.ask("delete")
    return bin_item(batch=batch, envelope=envelope, item=item, kind="delete", seq=batch.next_seq)


def _undo_suggest(batch: Batch, envelope: Envelope, target: Operation) -> str:
    return take_back(batch=batch, envelope=envelope, suggestion_id=target.body["suggestion"])


_UNDO = {
    "text": _undo_text,
    "set": _undo_set,
    "move": _undo_move,
    "add": _undo_add,
    "delete": _undo_delete,
    "undelete": _undo_undelete,
    "suggest": _undo_suggest,
}
UNDOING = {"undo": _undo}
