"""Cards that are green for us and worrying for them (N10), the oldest first, with how long that has been so."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Greatest

from pmo_portal.core.prepared import prepared
from roadmaps.models import Item, ItemColour
from services.models import FollowUp

SHOWN, MOST = 50, 1000


@dataclass(frozen=True)
class Watermelon:
    """`since` is when both colours stood: ours well, theirs worried."""

    item: Item
    since: datetime
    days: int

    @property
    def name(self) -> str:
        return self.item.outcome or self.item.title


def watermelons(user, now: datetime) -> list[Watermelon]:
    """Return the watermelons of open roadmaps that this reader may see. 1 query."""
    return _melons(_visible.rows(user), now)[:SHOWN]


@prepared
def _visible(reader):
    return _ripe(Item.objects.visible_to(reader))


def watermelons_of_all(now: datetime) -> list[Watermelon]:
    """Return those that no task stands for yet, in the scope of the portal itself. 2 queries."""
    known = FollowUp.objects.filter(unique_key__startswith="watermelon:").values_list("unique_key", flat=True)
    made = set(known)
    return [
        melon
        for melon in _melons(_ripe(Item.objects.all()), now)
        if f"watermelon:{melon.item.pk}:{int(melon.since.timestamp())}" not in made
    ]


def _melons(items, now: datetime) -> list[Watermelon]:
    return [Watermelon(item, item.since, max(0, (now - item.since).days)) for item in items]


def _ripe(items):
    items = items.filter(
        deleted_seq__isnull=True,
        roadmap__archived_at__isnull=True,
        colours__side="them",
        colours__colour="worried",
    )
    ours = ItemColour.objects.filter(item=OuterRef("pk"), side="us", colour="well").values("since")
    rows = items.annotate(theirs_since=F("colours__since"), ours_since=Subquery(ours)).filter(ours_since__isnull=False)
    rows = rows.annotate(since=Greatest("theirs_since", "ours_since")).select_related("customer__owner")
    return rows.order_by("since", "pk")[:MOST]


def colours_of_item(user, item_id) -> dict[str, ItemColour]:
    """Return side → its newest word about one card. 1 query."""
    rows = ItemColour.objects.visible_to(user).filter(item=item_id).select_related("said_by")
    return {row.side: row for row in rows}
