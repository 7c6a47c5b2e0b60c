"""What people asked for on a roadmap and what became of it (4.15), and the page on which a no is worded (4.16)."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from customers.models import ValueStatement
from customers.queries.values import values_of
from roadmaps.models import Item, Suggestion
from roadmaps.queries.moments import Ground, ground_of
from roadmaps.queries.wording import FIELD_LABELS
from roadmaps.rules.envelopes import CARD

MOST_WISHES = 200


@dataclass
class Wish:
    """One suggestion and where it went: `heading` is the card or the wish itself; `serves` is their own words."""

    suggestion: Suggestion
    heading: str
    label: str
    item: Item | None
    serves: str


@dataclass
class DeclinePage:
    ground: Ground
    suggestion: Suggestion
    heading: str
    label: str
    values: list[ValueStatement]
    needs_alternative: bool


def wishes_of(user, roadmap, *, side: str) -> list[Wish]:
    """Return the suggestions of one side, newest first. 3 queries."""
    rows = Suggestion.objects.visible_to(user).filter(roadmap=roadmap, side=side).select_related("by", "decided_by")
    suggestions = list(rows.order_by("-made_at", "pk")[:MOST_WISHES])
    items = Item.objects.visible_to(user).filter(roadmap=roadmap, pk__in={row.item_id for row in suggestions})
    known = {item.pk: item for item in items.select_related("lane")}
    values = ValueStatement.objects.visible_to(user).filter(pk__in={row.alternative_value_id for row in suggestions})
    served = dict(values.values_list("pk", "text"))
    return [_wish(row, known.get(row.item_id), served) for row in suggestions]


def _wish(row: Suggestion, item: Item | None, served: dict) -> Wish:
    return Wish(
        suggestion=row,
        heading=_heading(row, item),
        label=str(FIELD_LABELS.get(row.field, "")),
        item=item,
        serves=served.get(row.alternative_value_id, ""),
    )


def _heading(row: Suggestion, item: Item | None) -> str:
    if row.field == CARD:
        values = row.value["values"]
        return values.get("outcome") or values.get("title") or ""
    return (item.outcome or item.title) if item else ""


def decline_page(user, roadmap_id: int, suggestion_id) -> DeclinePage:
    """Return an open suggestion with the value statements to choose from. 4 queries. Raises 403, 404."""
    ground = ground_of(user, roadmap_id)
    rows = Suggestion.objects.visible_to(user).filter(roadmap=roadmap_id, pk=suggestion_id).select_related("by")
    found = rows.first()
    if found is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    if ground.role not in ("editor", "owner"):
        raise PermissionDenied
    item = Item.objects.visible_to(user).filter(roadmap=roadmap_id, pk=found.item_id).first()
    needs = ground.side == "pmo" and found.side == "customer" and found.reason == "proposed"
    return DeclinePage(
        ground=ground,
        suggestion=found,
        heading=_heading(found, item),
        label=str(FIELD_LABELS.get(found.field, "")),
        values=values_of(user, ground.customer.pk) if needs else [],
        needs_alternative=needs,
    )
