"""What stands in a field of an item now, and what stood there at an earlier operation."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q

from roadmaps.models import Item, Operation
from roadmaps.rules import permissions
from roadmaps.rules.fields import CHOICES, POSITION, RANGE_FIELDS, TEXT_FIELDS, from_half_open

VALUE_FIELDS = (*TEXT_FIELDS, *CHOICES, *RANGE_FIELDS, "owner", "build_days", "quote", "pains")


def items_with_pains(user):
    """Return the items that this person may see, each with `pain_ids`: what `value_of` needs. No query by itself."""
    pains = ArrayAgg("pain_links__pain_id", filter=Q(pain_links__isnull=False), default=[])
    return Item.objects.visible_to(user).annotate(pain_ids=pains)


_LOCKED_ITEM = """
SELECT item.*, person.role AS owner_role
FROM roadmaps_item AS item LEFT JOIN accounts_user AS person ON person.id = item.owner_id
WHERE item.roadmap_id = %s AND item.id = %s
"""


def item_on(roadmap, item_id) -> Item | None:
    """Return a card of a roadmap that this person was let into, also one that was taken off. 1 query.

    Written out, because every operation asks it while others wait for the lock; its pains are read when they are needed.
    """
    return next(iter(Item.objects.raw(_LOCKED_ITEM, [roadmap.pk, item_id])), None)


def value_of(item: Item, field: str):
    """Return the value of a field as the log keeps it (rules/fields.py). 1 query for pains that were not read along."""
    if field in RANGE_FIELDS:
        days = getattr(item, field)
        return None if days is None else from_half_open(days.lower, days.upper)
    if field in ("owner", "quote"):
        return getattr(item, f"{field}_id")
    if field == "pains":
        return sorted(item.pain_ids)
    if field == POSITION:
        return {"lane": str(item.lane_id), "rank": item.rank}
    return getattr(item, field)


def written_at(item: Item, field: str) -> int:
    """Return the number of the operation that last wrote a field."""
    return item.field_seq.get(field, item.created_seq)


def value_at(item: Item, field: str, base: int):
    """Return what stood in a field after operation `base`. No query where nothing came later, else 1."""
    return values_at(item, [field], base)[field]


def values_at(item: Item, fields, base: int) -> dict:
    """Return {field: what stood there after operation `base`}. At most 1 query."""
    values = {field: value_of(item, field) for field in fields if written_at(item, field) <= base}
    older = [field for field in fields if field not in values]
    if older:
        rows = (
            Operation.objects.filter(roadmap_id=item.roadmap_id, item_id=item.pk, seq__lte=base)
            .filter(Q(field__in=older, kind__in=("set", "text", "move")) | Q(kind="add"))
            .order_by("field", "-seq")
            .distinct("field")
            .values_list("field", "after")
        )
        found = dict(rows)
        first = found.get("", {})
        values |= {field: found[field] if field in found else first.get(field, _at_first(field)) for field in older}
    return values


def _at_first(field: str):
    """What stands in a field that nobody filled in when the card was added."""
    return [] if field == "pains" else Item._meta.get_field(field).get_default()


def text_ops_since(item: Item, field: str, base: int, before: int | None = None) -> list[list]:
    """Return the text operations on a field after `base` (and before `before`), oldest first. 1 query."""
    rows = Operation.objects.filter(
        roadmap_id=item.roadmap_id, item_id=item.pk, field=field, seq__gt=base, kind="text"
    ).order_by("seq")
    rows = rows.filter(seq__lt=before) if before is not None else rows
    return [body["op"] for body in rows.values_list("body", flat=True)]


def flags_of(item: Item, field: str = "") -> frozenset[str]:
    """Return what the table of permissions has to know about a card, but not whether it was taken off.

    No query where `owner` or its role is loaded.
    """
    flags = set()
    if item.owner_role == "customer":
        flags.add(permissions.CUSTOMER_TASK)
    if field == "status" and item.status in permissions.RECEIVER_VALUES["status"]:
        flags.add(permissions.RECEIVER_DECIDED)
    return frozenset(flags)
