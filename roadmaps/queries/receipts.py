"""The seen-value receipt (N13): what is in their hands, what they say they see of it, and what may be asked about."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.utils import timezone

from roadmaps.models import Item, Operation, SeenReceipt
from roadmaps.queries.adoption_asks import sponsors_of
from roadmaps.rules.returns import ASK_AFTER_DAYS

USED = ("released", "relieved")


@dataclass(frozen=True)
class DueReceipt:
    item: Item
    person: object

    @property
    def key(self) -> str:
        return f"seen:{self.item.pk}"


def receipts_by_item(user, customer_id: int) -> dict[str, list[SeenReceipt]]:
    """Return card → the newest answer of each person, newest first. 1 query."""
    found: dict[str, list[SeenReceipt]] = {}
    rows = SeenReceipt.objects.visible_to(user).filter(customer_id=customer_id).select_related("person")
    for receipt in rows.order_by("-at", "-pk"):
        found.setdefault(str(receipt.item_id), []).append(receipt)
    return found


def unanswered_by(user):
    """Return the released cards about which this person has not answered, to be counted in another query. No query."""
    mine = SeenReceipt.objects.filter(item=OuterRef("pk"), person=user)
    rows = Item.objects.filter(~Exists(mine), status__in=USED, deleted_seq__isnull=True)
    return rows.filter(roadmap__archived_at__isnull=True)


def due_receipts(now: datetime) -> list[DueReceipt]:
    """Return what was released two weeks ago and nobody has answered or been asked about. 2 queries, portal's scope."""
    said = Operation.objects.filter(roadmap=OuterRef("roadmap"), item_id=OuterRef("pk")).order_by()
    said = said.filter(Q(kind="add") | Q(kind="set", field="status", after__in=list(USED)))
    receipts = SeenReceipt.objects.filter(item=OuterRef("pk"))
    rows = Item.objects.filter(status__in=USED, deleted_seq__isnull=True, roadmap__archived_at__isnull=True)
    rows = rows.filter(~Exists(receipts)).annotate(
        said_at=Subquery(said.values("item_id").annotate(last=Max("at")).values("last"))
    )
    today = timezone.localdate(now)
    items = [item for item in rows if _since(item, today) <= today - timedelta(days=ASK_AFTER_DAYS)]
    people = sponsors_of({item.customer_id for item in items})
    return [DueReceipt(item, people[item.customer_id]) for item in items if item.customer_id in people]


def _since(item: Item, today: date) -> date:
    last = item.build.upper - timedelta(days=1) if item.build and item.build.upper else None
    return last if last and last <= today else timezone.localdate(item.said_at)
