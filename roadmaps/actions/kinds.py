"""What each kind of operation does to a card (COEDIT.md, "Operations"). Decisions about suggestions are in verdicts.py.

Each function takes (batch, envelope) and returns the kind it became: a `set` that came too late becomes a `suggest`.
"""

from pmo_portal.core import text_ops
from roadmaps.actions.batches import Batch, Refused
from roadmaps.actions.gate import ask_for_room
from roadmaps.actions.item_values import check_reference, put_value, write_pains, write_scalar, write_text
from roadmaps.actions.places import rank_for, spread_if_long, write_place
from roadmaps.actions.suggestions import keep_suggestion
from roadmaps.models import Item
from roadmaps.queries.values import flags_of, text_ops_since, value_at, value_of, written_at
from roadmaps.rules.drafts import says_outcome
from roadmaps.rules.envelopes import CARD, MOST_ITEMS, STALE_AFTER, Envelope
from roadmaps.rules.fields import LINE_FIELDS, POSITION, TEXT_FIELDS, clean_value, is_field, is_text

REQUIRED = "title"


def _set(batch: Batch, envelope: Envelope) -> str:
    field, item = envelope.field, batch.item(envelope.item)
    if field == POSITION:
        raise Refused("A place is changed by a move.")
    value = clean_value(field, envelope.value)
    batch.ask("set", field, flags_of(item, field), value)
    base = batch.base_of(envelope, item)
    if is_text(field):
        old = value_at(item, field, base)
        return _merge(batch, envelope, item, text_ops.diff(old, value), base, old)
    newer = written_at(item, field) > base and value != value_of(item, field)
    if item.deleted_seq is not None or newer:
        reason = "conflict" if newer and item.deleted_seq is None else "deleted_item"
        return keep_suggestion(
            batch=batch, envelope=envelope, item=item, field=field, value=value, base=base, reason=reason
        )
    write_scalar(batch=batch, op_id=envelope.id, item=item, field=field, value=value, body={"base": base})
    batch.deeds.append(("roadmap.status" if field == "status" else "roadmap.changed", item))
    return "set"


def _text(batch: Batch, envelope: Envelope) -> str:
    field, item = envelope.field, batch.item(envelope.item)
    if not is_text(field):
        raise Refused("Only words are changed letter by letter.")
    batch.ask("text", field, flags_of(item, field))
    if envelope.base_from:
        return _follow(batch, envelope, item)
    base = batch.base_of(envelope, item)
    old = value_at(item, field, base)
    return _merge(batch, envelope, item, _validated(envelope, old), base, old)


def _validated(envelope: Envelope, old: str) -> list:
    limits = {"length": len(old), "max_length": TEXT_FIELDS[envelope.field]}
    return text_ops.validated(envelope.op, one_line=envelope.field in LINE_FIELDS, **limits)


def _follow(batch: Batch, envelope: Envelope, item: Item) -> str:
    """Apply what was typed after words that were on their way: its author saw those words, and nothing that came between."""
    field, first = envelope.field, batch.first_of_chain(envelope)
    if first is None:
        raise Refused("The words before these were not taken, so there is nothing that these could follow.")
    if first.kind == "suggest":
        value = text_ops.apply(first.after, _validated(envelope, first.after))
        return keep_suggestion(
            batch=batch, envelope=envelope, item=item, field=field, value=value, base=first.base_seq,
            reason=first.body["reason"],
        )  # fmt: skip
    base = min(max(envelope.base or 0, first.body["base"]), first.seq)
    sent = first.body.get("sent", first.body["op"])
    sent = text_ops.transform_over(
        sent, text_ops_since(item, field, first.body["base"], before=min(base + 1, first.seq))
    )
    op = _validated(envelope, text_ops.apply(value_at(item, field, min(base, first.seq - 1)), sent))
    for logged in text_ops_since(item, field, base, before=first.seq):
        # Theirs is earlier in the log; it is carried over our first words to where our next ones begin.
        theirs, sent = text_ops.transform(logged, sent)
        op = text_ops.transform(theirs, op)[1]
    return _merge(batch, envelope, item, op, first.seq, first.after)


def _merge(batch: Batch, envelope: Envelope, item: Item, op: list, base: int, old: str) -> str:
    """Move what was typed over everything that came later, and apply it; keep it as a suggestion where that is not safe."""
    field = envelope.field
    later = text_ops_since(item, field, base) if written_at(item, field) > base else []
    moved = text_ops.transform_over(op, later)
    grown = text_ops.result_length(moved)
    reason = ""
    if item.deleted_seq is not None:
        reason = "deleted_item"
    elif later and batch.head - base > STALE_AFTER:
        reason = "stale"
    elif grown > max(TEXT_FIELDS[field], text_ops.base_length(moved)):
        reason = "conflict"
    if reason:
        value = text_ops.apply(old, op)
        return keep_suggestion(
            batch=batch, envelope=envelope, item=item, field=field, value=value, base=base, reason=reason
        )
    body = {"base": base} | ({"sent": op} if later else {})
    write_text(batch=batch, op_id=envelope.id, item=item, field=field, op=moved, body=body)
    batch.deeds.append(("roadmap.worded", item))
    return "text"


def _move(batch: Batch, envelope: Envelope) -> str:
    item, place = batch.item(envelope.item), clean_value(POSITION, envelope.place)
    batch.ask("move", POSITION, flags_of(item))
    if item.deleted_seq is not None:
        return keep_suggestion(
            batch=batch, envelope=envelope, item=item, field=POSITION, value=place, base=batch.head,
            reason="deleted_item",
        )  # fmt: skip
    body = place | ({"reason": envelope.reason} if envelope.reason else {})
    write_place(batch=batch, op_id=envelope.id, item=item, place=place, body=body)
    batch.deeds.append(("roadmap.moved", item))
    return "move"


def _add(batch: Batch, envelope: Envelope) -> str:
    batch.ask("add")
    values = clean_card(batch=batch, envelope=envelope)
    write_card(batch=batch, op_id=envelope.id, item_id=envelope.item, place=envelope.place, values=values)
    return "add"


def clean_card(*, batch: Batch, envelope: Envelope) -> dict:
    """Return the clean values of a new card; refuse one without a name, or with a field that is not this side's."""
    if envelope.item is None:
        raise Refused("A new card brings its own id.")
    values = {field: clean_value(field, raw) for field, raw in envelope.values.items() if field != POSITION}
    if not values.get("title") and not values.get("outcome"):
        raise Refused("Give the card a short name, or say what gets better.")
    for field, value in values.items():
        batch.ask("set" if envelope.kind == "add" else "suggest", field, value=value)
    return values


def write_card(*, batch: Batch, op_id, item_id, place: dict, values: dict, body: dict | None = None, via="") -> Item:
    """Put a new card on the roadmap. 5 to 12 queries. Raises Refused when the roadmap is full."""
    check_room(batch=batch)
    place = clean_value(POSITION, place)
    lane = batch.lane(place["lane"])
    for field, value in values.items():
        check_reference(batch=batch, field=field, value=value)
    rank = rank_for(lane=lane, after=place["after"], before=place["before"], moving=item_id)
    item = Item(pk=item_id, customer_id=batch.roadmap.customer_id, roadmap=batch.roadmap, lane=lane, rank=rank)
    item.created_seq, item.pain_ids = batch.next_seq, []
    item.field_seq = {POSITION: batch.next_seq} | dict.fromkeys(values, batch.next_seq)
    for field, value in values.items():
        if field != "pains":
            put_value(item=item, field=field, value=value)
    ask_for_room(batch=batch, lane=lane, kind=item.kind)
    # What a customer wrote, or agreed to, is no draft of ours.
    is_theirs = batch.side == "customer" or via == "suggestion"
    item.shown_seq = batch.next_seq if is_theirs or says_outcome(item.outcome) else None
    batch.touch(item).save(force_insert=True)
    if values.get("pains"):
        write_pains(item=item, pain_ids=values["pains"])
    after = {field: value_of(item, field) for field in values} | {POSITION: value_of(item, POSITION)}
    batch.log(op_id, "add", item_id=item_id, after=after, body=body or {}, via=via or batch.via)
    spread_if_long(batch=batch, lane=lane, rank=rank)
    batch.deeds.append(("roadmap.added", item))
    return item


def _delete(batch: Batch, envelope: Envelope) -> str:
    item = batch.item(envelope.item)
    batch.ask("delete", flags=flags_of(item))
    if item.deleted_seq is not None:
        raise Refused("Somebody has taken this card off already.")
    return bin_item(batch=batch, envelope=envelope, item=item, kind="delete", seq=batch.next_seq)


def _undelete(batch: Batch, envelope: Envelope) -> str:
    item = batch.item(envelope.item)
    batch.ask("undelete", flags=flags_of(item))
    if item.deleted_seq is None:
        raise Refused("This card is on the roadmap already.")
    check_room(batch=batch)
    return bin_item(batch=batch, envelope=envelope, item=item, kind="undelete", seq=None)


def check_room(*, batch: Batch) -> None:
    """Refuse another card on a full roadmap. 1 query."""
    if Item.objects.visible_to(batch.actor).filter(roadmap=batch.roadmap, deleted_seq=None).count() >= MOST_ITEMS:
        raise Refused(
            "There are %(limit)s cards on this roadmap. Take one off before you add another.", limit=MOST_ITEMS
        )


def bin_item(*, batch: Batch, envelope: Envelope, item: Item, kind: str, seq: int | None) -> str:
    """Take a card off the roadmap, or bring it back (`seq` None). 2 queries."""
    before, item.deleted_seq = item.deleted_seq, seq
    item.save(update_fields=["deleted_seq"])
    batch.log(envelope.id, kind, item_id=item.pk, before=before, after=seq)
    batch.deeds.append(("roadmap.taken_off" if kind == "delete" else "roadmap.brought_back", item))
    return kind


def _suggest(batch: Batch, envelope: Envelope) -> str:
    if envelope.field == CARD:
        values = clean_card(batch=batch, envelope=envelope)
        lane = batch.lane(clean_value(POSITION, envelope.place)["lane"])
        return keep_suggestion(
            batch=batch, envelope=envelope, item=None, field=CARD, base=batch.head, reason="proposed",
            value={"values": values, "place": {**envelope.place, "lane": str(lane.pk)}},
        )  # fmt: skip
    if not is_field(envelope.field):
        raise Refused("An item has no such field.")
    item = batch.item(envelope.item)
    batch.ask("suggest", envelope.field, flags_of(item, envelope.field))
    value = clean_value(envelope.field, envelope.place if envelope.field == POSITION else envelope.value)
    base = batch.base_of(envelope, item)
    return keep_suggestion(
        batch=batch, envelope=envelope, item=item, field=envelope.field, value=value, base=base, reason="proposed"
    )


KINDS = {
    "set": _set,
    "text": _text,
    "move": _move,
    "add": _add,
    "delete": _delete,
    "undelete": _undelete,
    "suggest": _suggest,
}
