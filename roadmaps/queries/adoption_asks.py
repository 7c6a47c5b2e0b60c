"""Which releases the customer should say something about now, whom to ask, and what the mail says (4.10, N5)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Max, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from customers.models import Membership
from pmo_portal.accounts.models import User
from roadmaps.models import AdoptionCheck, Item, Operation
from roadmaps.rules.adoption import due_weeks
from services.models import Mail


@dataclass(frozen=True)
class DueCheck:
    """One card of one customer, the week that is asked about, and the sponsor who is asked."""

    item: Item
    week: int
    person: User

    @property
    def key(self) -> str:
        return f"adoption:{self.item.pk}:{self.week}"


def due_checks(now: datetime) -> list[DueCheck]:
    """Return what is due and was not asked before. 3 queries, in the scope of the portal itself."""
    items = list(_released())
    people = sponsors_of({item.customer_id for item in items})
    today, found = timezone.localdate(now), []
    for item in items:
        weeks = due_weeks(_release_of(item, today), today, item.said_weeks)
        if weeks and item.customer_id in people:
            found.append(DueCheck(item, weeks[0], people[item.customer_id]))
    asked = Mail.objects.filter(unique_key__in=[check.key for check in found]).values_list("unique_key", flat=True)
    asked = set(asked)
    return [check for check in found if check.key not in asked]


def with_releases(items):
    """Return items with `said_at` (when they were last said to be released) and `said_weeks` (checks answered). No query."""
    said = Operation.objects.filter(roadmap=OuterRef("roadmap"), item_id=OuterRef("pk")).order_by()
    said = said.filter(Q(kind="add") | Q(kind="set", field="status", after="released"))
    weeks = AdoptionCheck.objects.filter(item=OuterRef("pk")).order_by("week").values("week")
    said_at = Subquery(said.values("item_id").annotate(last=Max("at")).values("last"))
    return items.annotate(said_at=said_at, said_weeks=ArraySubquery(weeks))


def waiting_among(items, now: datetime) -> list[tuple[Item, int]]:
    """Return (released card, week) about which the customer may say now how far it is used, longest released first.

    `items` come from `with_releases`. No query.
    """
    today, found = timezone.localdate(now), []
    for item in items:
        if item.status == "released":
            release = _release_of(item, today)
            found += [(release, item, week) for week in due_weeks(release, today, item.said_weeks)]
    return [(item, week) for _, item, week in sorted(found, key=lambda row: row[0])]


def _released():
    items = Item.objects.filter(status="released", deleted_seq__isnull=True, roadmap__archived_at__isnull=True)
    return with_releases(items.filter(shown_seq__isnull=False))


def _release_of(item: Item, today: date) -> date:
    last = item.build.upper - timedelta(days=1) if item.build and item.build.upper else None
    return last if last and last <= today else timezone.localdate(item.said_at)


def sponsors_of(customer_ids: set[int]) -> dict[int, User]:
    """Return customer → the sponsor whom we ask. 1 query."""
    rows = Membership.objects.filter(customer__in=customer_ids, role="sponsor", user__is_active=True)
    return {row.customer_id: row.user for row in rows.select_related("user").order_by("-pk")}


def adoption_words(mail: Mail) -> dict | None:
    """Return what the mail "do you use it?" says; None where it was answered or the card is gone. 2 queries."""
    item = (
        Item.objects.filter(pk=mail.context["item"], status="released", deleted_seq__isnull=True)
        .select_related("customer__owner")
        .first()
    )
    if item is None or AdoptionCheck.objects.filter(item=item, week=mail.context["week"]).exists():
        return None
    partner = item.customer.owner
    return {
        "heading": item.outcome or item.title,
        "week": mail.context["week"],
        "customer": item.customer,
        "partner": partner,
        "name": mail.recipient.name if mail.recipient else "",
        "url": settings.SITE_URL.rstrip("/") + reverse("roadmaps:adoption-checks-new", args=[item.pk]),
        "reply_to": partner.email,
    }
