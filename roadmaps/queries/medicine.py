"""The medicine ratio of whole customers (N2): how much of the open work nobody asked for. One roadmap's own is on its board."""

from django.db.models import Exists, OuterRef, Q, Sum

from roadmaps.models import Item, ItemPain


def medicine_of_customers(user) -> dict[int, float]:
    """Return customer → share 0-1 of the build days of open cards that have neither words nor a pain behind them. 1 query.

    Customers without an estimate are left out. Source: PRODUCT.md, N2.
    """
    pains = ItemPain.objects.visible_to(user).filter(item=OuterRef("pk"))
    items = Item.objects.visible_to(user).filter(deleted_seq__isnull=True, roadmap__archived_at__isnull=True)
    items = items.filter(status__in=("idea", "planned", "building"), build_days__gt=0)
    unasked = Q(quote__isnull=True) & ~Exists(pains)
    rows = (
        items.order_by()
        .values("customer")
        .annotate(all_days=Sum("build_days"), unasked_days=Sum("build_days", filter=unasked, default=0))
    )
    return {row["customer"]: row["unasked_days"] / row["all_days"] for row in rows}
