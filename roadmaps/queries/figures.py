"""What roadmaps add to the figures of customers (7.7, N2, N5): medicine and adoption. Named by `settings.ROADMAP_FIGURES`."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, Sum

from roadmaps.models import AdoptionCheck, Item, ItemPain
from roadmaps.rules.adoption import Check, share_used

OPEN_STATES, USED_STATES = ("idea", "planned", "building"), ("released", "relieved")


def roadmap_figures(customer_ids: Collection[int], now: datetime) -> dict[int, dict[str, float]]:
    """Return customer id → {"build_days", "unasked_days", "releases", "used"}. 3 queries, in the scope of the caller.

    Build days are those of open cards, unasked those that nobody's words stand behind; `used` is the sum over released cards
    of the share that uses them (0-1 each).
    """
    found: dict[int, dict[str, float]] = defaultdict(
        lambda: {"build_days": 0.0, "unasked_days": 0.0, "releases": 0, "used": 0.0}
    )
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
    return found
