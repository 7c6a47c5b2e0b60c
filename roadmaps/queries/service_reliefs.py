"""What services brought where they are in use: for each service and customer the share and the hours given back (N14).

Read in the scope of the portal itself, because no customer sees another one's pains; only medians over at least the
minimum group leave these functions' callers.
"""

from collections import defaultdict

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from roadmaps.models import AdoptionCheck, ItemPain, ItemService
from roadmaps.rules.adoption import share_of
from services.rules.relief import FeltRelief, relief_of

USED = ("released", "relieved")


def reliefs_by_service(service_ids=None) -> dict[int, dict[int, tuple[float, float]]]:
    """Return service id → {customer id: (share 0-1, hours a month)}, of all services or some. 1 query, system scope."""
    links = ItemService.objects.filter(item_key=OuterRef("item_id"))
    checks = AdoptionCheck.objects.filter(item=OuterRef("item_id")).order_by("-on", "-pk")
    rows = ItemPain.objects.filter(
        item__deleted_seq__isnull=True, item__status__in=USED, pain__deleted_at__isnull=True, pain__first_felt__gt=0
    ).annotate(
        service=Subquery(links.values("service_id")[:1]),
        check_said=Subquery(checks.values(row=JSONObject(using="using", expected="expected"))[:1]),
    )
    rows = rows.filter(service__isnull=False, check_said__isnull=False)
    if service_ids is not None:
        rows = rows.filter(service__in=list(service_ids))
    found: dict[tuple[int, int], dict[int, FeltRelief]] = defaultdict(dict)
    columns = ("service", "customer_id", "pain_id", "pain__hours_a_month", "pain__first_felt", "pain__last_felt")
    for service, customer, pain, hours, first, last, said in rows.values_list(*columns, "check_said"):
        felt = FeltRelief(float(hours), first, last, share_of(said["using"], said["expected"]))
        known = found[service, customer].get(pain)
        # A pain under two cards of one service counts once, with the card that more people use.
        if known is None or felt.used_share > known.used_share:
            found[service, customer][pain] = felt
    return _by_service(found)


def _by_service(found) -> dict[int, dict[int, tuple[float, float]]]:
    reliefs: dict[int, dict[int, tuple[float, float]]] = defaultdict(dict)
    for (service, customer), pains in found.items():
        relief = relief_of(pains.values())
        if relief is not None:
            reliefs[service][customer] = relief
    return dict(reliefs)
