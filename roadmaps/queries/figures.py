"""What roadmaps add to the figures of customers (7.7, N2, N5, N8): medicine, adoption, planned relief and the mirror.

Named by `settings.ROADMAP_FIGURES`.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, Sum
from django.db.models.functions import Coalesce, Upper

from roadmaps.models import AdoptionCheck, Item, ItemPain, MirrorRating
from roadmaps.rules.adoption import Check, share_used
from roadmaps.rules.planned import Planned, planned_by_month

OPEN_STATES, USED_STATES = ("idea", "planned", "building"), ("released", "relieved")


def roadmap_figures(customer_ids: Collection[int], now: datetime) -> dict[int, dict]:
    """Return customer id → {"build_days", "unasked_days", "releases", "used", "planned", "mirror"} of those with any. 5 queries,
    in the scope of the caller.

    Build days are those of open cards, unasked those that nobody's words stand behind; `used` is the sum over released cards
    of the share that uses them (0-1 each). `planned` and `mirror` are of `_planned` and `_mirrors`.
    """
    planned, mirrors = _planned(customer_ids, now), _mirrors(customer_ids)
    found: dict[int, dict] = {
        pk: {"build_days": 0.0, "unasked_days": 0.0, "releases": 0, "used": 0.0}
        | {"planned": planned.get(pk, {}), "mirror": mirrors.get(pk, {})}
        for pk in customer_ids
    }
    items = Item.objects.filter(
        customer_id__in=customer_ids, deleted_seq__isnull=True, roadmap__archived_at__isnull=True
    )
    has_pain = Exists(ItemPain.objects.filter(item=OuterRef("pk")))
    days = items.filter(status__in=OPEN_STATES).annotate(is_asked=Q(quote__isnull=False) | has_pain)
    rows = days.order_by().values_list("customer_id", "is_asked").annotate(days=Sum("build_days"))
    for customer_id, is_asked, amount in rows:
        found[customer_id]["build_days"] += float(amount or 0)
        found[customer_id]["unasked_days"] += 0.0 if is_asked else float(amount or 0)
    checks: dict = defaultdict(list)
    said = AdoptionCheck.objects.filter(customer_id__in=customer_ids, at__lte=now)
    for item_id, on, using, expected in said.values_list("item_id", "on", "using", "expected"):
        checks[item_id].append(Check(on, using, expected))
    for pk, customer_id in items.filter(status__in=USED_STATES).values_list("pk", "customer_id"):
        found[customer_id]["releases"] += 1
        found[customer_id]["used"] += share_used(checks[pk])
    return {pk: row for pk, row in found.items() if any(row.values())}


def _planned(customer_ids: Collection[int], now: datetime) -> dict[int, dict[str, float]]:
    """Return customer id → month ("2027-02") → pain-hours a month that open cards with a day ahead are to take away. 1 query.

    A card's day is when they will have got used to it, else when it is built.
    """
    links = ItemPain.objects.filter(
        customer_id__in=customer_ids,
        item__status__in=OPEN_STATES,
        item__deleted_seq__isnull=True,
        item__roadmap__archived_at__isnull=True,
        pain__deleted_at__isnull=True,
        pain__relieved_at__isnull=True,
    )
    rows = links.annotate(end=Coalesce(Upper("item__adoption"), Upper("item__build")))
    found: dict[int, list[Planned]] = defaultdict(list)
    for customer_id, pain_id, hours, end in rows.filter(end__gt=now.date()).values_list(
        "customer_id", "pain_id", "pain__hours_a_month", "end"
    ):
        found[customer_id].append(Planned(pain_id, float(hours), end - timedelta(days=1)))
    return {pk: planned_by_month(planned) for pk, planned in found.items()}


def _mirrors(customer_ids: Collection[int]) -> dict[int, dict]:
    """Return customer id → {"quarter", "theirs", "ours"} of the newest mirror that both sides have seen. 1 query.

    `theirs` and `ours` are principle key → 1-5 that the customer, and the PMO, give the PMO.
    """
    rows = MirrorRating.objects.filter(
        customer_id__in=customer_ids,
        about="pmo",
        speaks=True,
        mirror__customer_in_at__isnull=False,
        mirror__pmo_in_at__isnull=False,
    ).order_by(F("mirror__quarter").desc(), "pk")
    found: dict[int, dict] = {}
    columns = ("customer_id", "mirror__quarter", "side", "principle__key", "score")
    for customer_id, quarter, side, key, score in rows.values_list(*columns):
        mine = found.setdefault(customer_id, {"quarter": quarter.isoformat(), "theirs": {}, "ours": {}})
        if date.fromisoformat(mine["quarter"]) == quarter:
            mine["theirs" if side == "customer" else "ours"][key] = score
    return found
