"""Where services are in use, how it feels, and which still stand beside a pain. Read in the scope of the portal itself."""

from collections import defaultdict

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from roadmaps.models import AdoptionCheck, Item, ItemPain, ItemService
from roadmaps.queries.service_reliefs import USED


def uses_by_service() -> dict[int, dict[int, list[int]]]:
    """Return service id → {customer id: the newest "how does it feel" 0-10 of each card in use}. 1 query."""
    links = ItemService.objects.filter(item_key=OuterRef("pk"))
    checks = AdoptionCheck.objects.filter(item=OuterRef("pk")).order_by("-on", "-pk")
    rows = Item.objects.filter(deleted_seq__isnull=True, status__in=USED).annotate(
        service=Subquery(links.values("service_id")[:1]),
        said=Subquery(checks.values(row=JSONObject(felt="felt"))[:1]),
    )
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for service, customer, said in rows.filter(service__isnull=False).values_list("service", "customer_id", "said"):
        found[service][customer] += [said["felt"]] if said else []
    return {service: dict(customers) for service, customers in found.items()}


def services_beside_pains() -> set[int]:
    """Return the services with a card on a roadmap whose pain is not gone. 1 query."""
    living = ItemPain.objects.filter(item__deleted_seq__isnull=True, pain__deleted_at__isnull=True)
    living = living.filter(pain__relieved_at__isnull=True).exclude(item__status="not_now")
    keys = living.order_by().values("item_id")
    return set(ItemService.objects.filter(item_key__in=keys).values_list("service_id", flat=True))
