"""What the roof adds to the pages of customers: roadmap state, follow-ups and satisfaction.

`customers/` stands below roadmaps and services and may not ask them; it finds these functions by the settings
CUSTOMER_PAGE_EXTRAS, CUSTOMERS_LIST_EXTRAS and PAIN_ITEMS.
"""

from datetime import datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from customers.models import Customer
from pmo_portal.core.prepared import prepared
from roadmaps.models import Item
from services.models import CustomerFigures, FollowUp
from services.models.figures import for_named, name_key
from services.queries.pulses import minimum_group

COLUMNS = {
    "mean": "recent_mean",
    "answers": "recent_n",
    "months": "months",
    "open_concerns": "open_concerns",
    "late_concerns": "late_concerns",
    "health": "health",
    "colour": "colour",
}
EMPTY: dict = {
    "mean": None,
    "answers": 0,
    "months": [],
    "open_concerns": 0,
    "late_concerns": 0,
    "health": None,
    "colour": "",
}
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
    return _by_pain([_item(item, place) for place, item in enumerate(_items.rows(user, customer=customer.pk))])


def _by_pain(items: list[dict]) -> dict[int, list[dict]]:
    found: dict[int, list[dict]] = {}
    for item in items:
        for pain_id in item["pains"]:
            found.setdefault(pain_id, []).append(item)
    return found


def extras_for(customer: Customer, user) -> dict:
    """Return {"items_by_pain", "items", "items_done", "services", "follow_ups", "roadmap_id", "pulse"}. 2 queries.

    An item is a dict: id, place (on the roadmap, 0 is first), title, status, label, chip (kind, icon), starts (date or None). `pulse` is None where nobody
    answered, or where fewer than the minimum group did.
    """
    items = [_item(item, place) for place, item in enumerate(_items.rows(user, customer=customer.pk))]
    figures = _figures(user, customer=customer.pk).get(customer.pk, {})
    return {
        "items_by_pain": _by_pain(items),
        "items": len(items),
        "items_done": sum(item["status"] == "relieved" for item in items),
        "roadmap_id": items[0]["roadmap_id"] if items else None,
        "follow_ups": figures.get("follow_ups", 0),
        "pulse": figures if figures.get("mean") is not None else None,
    }


def list_extras_for(user, now: datetime) -> dict[int, dict]:
    """Return customer id → {"mean", "answers", "months", "open_concerns", "late_concerns", "health", "colour"}. 1 query.

    `mean` is satisfaction 1-5 of the last three months, `months` the means of a year, oldest first: both of whole blocks of
    enough answers, counted in the month of the question, as on the results page (7.4).
    """
    return _figures(user)


@prepared
def _items(reader, customer):
    return (
        Item.objects.visible_to(reader)
        .filter(customer_id=customer, deleted_seq__isnull=True, roadmap__archived_at__isnull=True)
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


def _figures(user, **one) -> dict[int, dict]:
    """Return the ready figures of all customers, or of one `customer`. Satisfaction is of whole safe cells, whoever reads:
    as on the results page."""
    rows = _known.rows(user, minimum_group(), named=name_key(user.pk), **one)
    return {pk: {**_without_own_concerns(known or EMPTY), "follow_ups": n or 0} for pk, known, n in rows}


@prepared
def _known(user, minimum: int, named, customer=None):
    of_customer = OuterRef("pk")
    figures = CustomerFigures.objects.visible_to(user).filter(customer=of_customer, minimum=minimum)
    follow_ups = (
        FollowUp.objects.visible_to(user)
        .filter(customer=of_customer, state="open")
        .order_by()
        .values("customer")
        .annotate(n=Count("pk"))
        .values("n")
    )
    customers = Customer.objects.visible_to(user).order_by("pk")
    if customer is not None:
        customers = customers.filter(pk=customer)
    row = JSONObject(**COLUMNS, as_named=for_named(named))
    rows = customers.annotate(known=Subquery(figures.values(row=row)), waiting=Subquery(follow_ups))
    return rows.values_list("pk", "known", "waiting")


def _without_own_concerns(known: dict) -> dict:
    """Return the figures as their reader may see them: a concern that names them enters into none (7.5)."""
    named = known.get("as_named") or {}
    return {name: named.get(name, value) for name, value in known.items() if name != "as_named"}
