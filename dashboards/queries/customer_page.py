"""What the roof adds to the pages of customers: roadmap state, follow-ups and satisfaction.

`customers/` stands below roadmaps and services and may not ask them; it finds these functions by the settings
CUSTOMER_PAGE_EXTRAS, CUSTOMERS_LIST_EXTRAS and PAIN_ITEMS.
"""

from datetime import datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Q, Subquery, Sum
from django.db.models.functions import JSONObject, TruncMonth
from django.utils import timezone

from customers.models import Customer
from pmo_portal.core import clock
from roadmaps.models import Item
from services.models import Concern, FollowUp, Response
from services.rules.safe_cells import blocks_of

MONTHS, RECENT_MONTHS = 12, 3
MINIMUM_GROUP = 5
CHIPS = {
    "idea": ("", "bulb"),
    "planned": ("", "calendar"),
    "building": ("accent", "hourglass"),
    "released": ("relief", "plant"),
    "relieved": ("relief", "circle-check"),
    "not_now": ("", "clock"),
}


def items_by_pain(customer: Customer, user) -> dict[int, list[dict]]:
    """Return pain id → the items that take it away, in the order of the roadmap. 1 query. See `extras_for`."""
    return _by_pain([_item(item, place) for place, item in enumerate(_items(customer, user))])


def _by_pain(items: list[dict]) -> dict[int, list[dict]]:
    found: dict[int, list[dict]] = {}
    for item in items:
        for pain_id in item["pains"]:
            found.setdefault(pain_id, []).append(item)
    return found


def extras_for(customer: Customer, user) -> dict:
    """Return {"items_by_pain", "items", "items_done", "services", "follow_ups", "roadmap_id", "pulse"}. 2 queries.

    An item is a dict: id, place (on the roadmap, 0 is first), title, status, label, chip (kind, icon), starts (date or None). `pulse` is None where nobody
    answered, or where a reader who is not the PMO would see fewer than five answers.
    """
    items = [_item(item, place) for place, item in enumerate(_items(customer, user))]
    figures = _figures(user, clock.now(), customer_ids=[customer.pk]).get(customer.pk, {})
    return {
        "items_by_pain": _by_pain(items),
        "items": len(items),
        "items_done": sum(item["status"] == "relieved" for item in items),
        "roadmap_id": items[0]["roadmap_id"] if items else None,
        "follow_ups": figures.get("follow_ups", 0),
        "pulse": figures if figures.get("mean") is not None else None,
    }


def list_extras_for(user, now: datetime) -> dict[int, dict]:
    """Return customer id → {"mean", "answers", "months", "open_concerns", "late_concerns"}. 1 query.

    `mean` is satisfaction 1-5 of the last three months; `months` the monthly means of a year, oldest first.
    """
    return _figures(user, now)


def _items(customer: Customer, user):
    return (
        Item.objects.visible_to(user)
        .filter(customer=customer, deleted_seq__isnull=True, roadmap__archived_at__isnull=True)
        .annotate(pains=ArrayAgg("pain_links__pain_id", filter=Q(pain_links__isnull=False), default=[]))
        .order_by("lane__rank", "rank")
    )


def _item(item: Item, place: int) -> dict:
    kind, icon = CHIPS[item.status]
    return {
        "title": item.title or item.outcome,
        "status": item.status,
        "label": item.get_status_display(),
        "kind": kind,
        "icon": icon,
        "id": item.pk,
        "place": place,
        "starts": item.build.lower if item.status == "planned" and item.build else None,
        "roadmap_id": item.roadmap_id,
        "pains": item.pains,
    }


def _figures(user, now: datetime, customer_ids: list[int] | None = None) -> dict[int, dict]:
    first = _month_start(now, MONTHS - 1)
    of_customer = OuterRef("pk")
    months = (
        Response.objects.countable_by(user)
        .filter(customer=of_customer, answered_at__gte=first, answered_at__lte=now)
        .annotate(month=TruncMonth("answered_at"))
        .order_by("month")
        .values("month")
        .annotate(n=Count("pk"), total=Sum("score"))
        .values(row=JSONObject(month="month", n="n", total="total"))
    )
    concerns = (
        Concern.objects.visible_to(user)
        .filter(customer=of_customer, closed_at__isnull=True)
        .exclude(feeling="works")
        .order_by()
        .values("customer")
        .annotate(open=Count("pk"), late=Count("pk", filter=Q(answered_at__isnull=True, answer_due_at__lt=now)))
        .values(row=JSONObject(open="open", late="late"))
    )
    follow_ups = (
        FollowUp.objects.visible_to(user)
        .filter(customer=of_customer, state="open")
        .order_by()
        .values("customer")
        .annotate(n=Count("pk"))
        .values("n")
    )
    customers = Customer.objects.visible_to(user).order_by("pk")
    if customer_ids is not None:
        customers = customers.filter(pk__in=customer_ids)
    rows = customers.annotate(
        months=ArraySubquery(months), concerns=Subquery(concerns), waiting=Subquery(follow_ups)
    ).values_list("pk", "months", "concerns", "waiting")
    recent_from = _month_start(now, RECENT_MONTHS - 1)
    return {
        pk: _shape(user, months or [], concerns or {}, waiting or 0, recent_from)
        for pk, months, concerns, waiting in rows
    }


def _shape(user, months: list[dict], concerns: dict, waiting: int, recent_from: datetime) -> dict:
    fewest = 1 if user.is_pmo else MINIMUM_GROUP
    months = months if user.is_pmo else _together(months)
    recent = [row for row in months if _local(row["month"]) >= recent_from]
    answers = sum(row["n"] for row in recent)
    means = [row["total"] / row["n"] for row in months if row["n"] >= fewest]
    enough = answers >= fewest
    return {
        "mean": sum(row["total"] for row in recent) / answers if enough else None,
        "answers": answers if enough else 0,
        "months": means,
        "open_concerns": concerns.get("open", 0),
        "late_concerns": concerns.get("late", 0),
        "follow_ups": waiting,
    }


def _together(months: list[dict]) -> list[dict]:
    """Return months with too few answers added to the next, so that no total less the others shows one of them (7.4)."""
    by_month = {row["month"]: row for row in months}
    blocks = blocks_of([(row["month"], row["n"]) for row in months], MINIMUM_GROUP)
    return [
        {
            "month": block[0],
            "n": sum(by_month[month]["n"] for month in block),
            "total": sum(by_month[month]["total"] for month in block),
        }
        for block in blocks
    ]


def _local(month: str) -> datetime:
    """Return the start of a month as PostgreSQL's JSON says it: local time of the active zone, without its offset."""
    moment = datetime.fromisoformat(month)
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


def _month_start(now: datetime, back: int) -> datetime:
    index = now.year * 12 + now.month - 1 - back
    return now.replace(year=index // 12, month=index % 12 + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
