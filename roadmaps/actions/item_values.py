"""Writing a clean value into a card, and the row of the log that says so. Only batches under the lock come here.

What does not live here: permissions and conflicts (kinds.py), the meaning of values (rules/fields.py).
"""

import uuid

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from customers.models import Membership, PainPoint, Quote
from pmo_portal.accounts.models import User
from pmo_portal.core import text_ops
from roadmaps.actions.batches import Batch, Refused
from roadmaps.actions.gate import ask_for_room
from roadmaps.models import Item, ItemPain
from roadmaps.queries.values import value_of, written_at
from roadmaps.rules.drafts import says_outcome
from roadmaps.rules.fields import RANGE_FIELDS, TEXT_FIELDS, half_open

REFERENCES = ("owner", "quote", "pains")
TEXT_COLUMNS = {name: connection.ops.quote_name(Item._meta.get_field(name).column) for name in TEXT_FIELDS}
_TYPED = (
    "UPDATE roadmaps_item SET {} = %s, field_seq = field_seq || jsonb_build_object(%s::text, %s::bigint) WHERE id = %s"
)


def write_scalar(*, batch: Batch, op_id: uuid.UUID, item: Item, field: str, value, body: dict, via: str = "") -> None:
    """Set one field of a card, under the number of a new operation. 3 to 7 queries. Raises Refused."""
    before, replaced = value_of(item, field), written_at(item, field)
    check_reference(batch=batch, field=field, value=value, before=before)
    if field == "kind" and value != before:
        ask_for_room(batch=batch, lane=item.lane, kind=value)
    _put(item, field, value)
    _stamp(batch, item, field)
    parts = {"body": body, "before": before, "after": value, "base_seq": replaced, "via": via or batch.via}
    batch.log(op_id, "set", item_id=item.pk, field=field, **parts)
    if field in REFERENCES:
        _settle_references()


def write_text(*, batch: Batch, op_id: uuid.UUID, item: Item, field: str, op: list, body: dict, via: str = "") -> None:
    """Apply a text operation, already moved over what came later, to a field of a card. 2 queries, 3 when a draft shows."""
    replaced, text = written_at(item, field), text_ops.apply(getattr(item, field), op)
    put_value(item=item, field=field, value=text)
    item.field_seq = {**item.field_seq, field: batch.next_seq}
    with connection.cursor() as cursor:
        cursor.execute(_TYPED.format(TEXT_COLUMNS[field]), [text, field, batch.next_seq, item.pk])
    if _becomes_shown(batch, item, field):
        item.save(update_fields=["shown_seq"])
    parts = {"body": {**body, "op": op}, "after": text, "base_seq": replaced, "via": via or batch.via}
    batch.log(op_id, "text", item_id=item.pk, field=field, **parts)


def write_pains(*, item: Item, pain_ids: list[int]) -> None:
    """Tie exactly these pains to a card. 2 queries."""
    ItemPain.objects.filter(item=item).exclude(pain_id__in=pain_ids).delete()
    ItemPain.objects.bulk_create(
        [ItemPain(customer_id=item.customer_id, item=item, pain_id=pain_id) for pain_id in pain_ids],
        ignore_conflicts=True,
    )
    item.pain_ids = pain_ids


def put_value(*, item: Item, field: str, value) -> None:
    """Set a clean value on the row in memory. Pains are rows of their own (`write_pains`)."""
    if field in RANGE_FIELDS:
        days = half_open(value)
        setattr(item, field, DateRange(*days) if days else None)
    elif field in ("owner", "quote"):
        setattr(item, f"{field}_id", value)
    else:
        setattr(item, field, value)


def check_reference(*, batch: Batch, field: str, value, before=None) -> None:
    """Refuse a pain, a quote or a person that does not belong here. At most 1 query."""
    if field == "pains" and value:
        asked = set(value) - set(before or [])
        living = PainPoint.objects.visible_to(batch.actor).filter(deleted_at__isnull=True, pk__in=asked)
        if living.filter(customer_id=batch.roadmap.customer_id).count() != len(asked):
            raise Refused("One of these pains is not this customer's, or lies in the bin.")
    if field == "quote" and value is not None:
        readable = Quote.objects.visible_to(batch.actor).filter(customer_id=batch.roadmap.customer_id, pk=value)
        if not readable.exists():
            raise Refused("These words are not there any more, or their speaker has taken them back.")
    if field == "owner" and value is not None:
        members = Membership.objects.filter(customer_id=batch.roadmap.customer_id).values("user_id")
        people = User.objects.filter(pk=value, is_active=True)
        if not (people.filter(role__in=("staff", "lead")) | people.filter(pk__in=members)).exists():
            raise Refused("This person belongs neither to the PMO nor to this customer.")


def _put(item: Item, field: str, value) -> None:
    if field == "pains":
        write_pains(item=item, pain_ids=value)
    else:
        put_value(item=item, field=field, value=value)


def _stamp(batch: Batch, item: Item, field: str) -> None:
    item.field_seq = {**item.field_seq, field: batch.next_seq}
    columns = ["field_seq"] if field == "pains" else [field, "field_seq"]
    if _becomes_shown(batch, item, field):
        columns.append("shown_seq")
    item.save(update_fields=columns)


def _becomes_shown(batch: Batch, item: Item, field: str) -> bool:
    """Whether a draft now says what gets better: its customer sees it from this operation on."""
    if field != "outcome" or item.shown_seq is not None or not says_outcome(item.outcome):
        return False
    item.shown_seq = batch.next_seq
    return True


def _settle_references() -> None:
    """Let PostgreSQL check deferred keys now: what went away meanwhile is refused here, not with a 500 at commit."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
