"""All roadmaps for the PMO and leaders, and a customer's own one."""

from django.db.models import Count, Max, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, NullIf

from customers.models import Customer
from customers.queries.paging import Page, page_of
from pmo_portal.core.rows import visible_row
from roadmaps.models import Item, Operation, Roadmap, Suggestion
from roadmaps.queries.planning import OPEN_STATES

ROADMAPS_A_PAGE = 50


def roadmaps_page(user, number: str | None) -> Page:
    """Return one page of active customers by name, each with `roadmap_id` (or None), `items`, `now`, `waiting`. 1 query.

    `medicine` is the share 0-1 of build days that nobody asked for (N2), None where nobody has estimated any.
    """
    of_customer = {"customer": OuterRef("pk"), "roadmap__archived_at__isnull": True}
    items = Item.objects.visible_to(user).filter(deleted_seq__isnull=True, **of_customer).order_by()
    counted = items.values("customer").annotate(n=Count("pk"), now=Count("pk", filter=Q(lane__kind="now")))
    days = items.filter(status__in=OPEN_STATES).values("customer").annotate(n=Sum("build_days")).values("n")
    unasked = days.filter(quote__isnull=True, pain_links__isnull=True)
    waiting = Suggestion.objects.visible_to(user).filter(state="open", **of_customer).order_by()
    changed = Operation.objects.visible_to(user).filter(**of_customer).order_by()
    roadmap = Roadmap.objects.visible_to(user).filter(customer=OuterRef("pk"), archived_at__isnull=True)
    customers = Customer.objects.visible_to(user).active().select_related("owner").order_by("name")
    rows = customers.annotate(
        roadmap_id=Subquery(roadmap.values("pk")[:1]),
        items=Subquery(counted.values("n")),
        now=Subquery(counted.values("now")),
        medicine=1.0 * Coalesce(Subquery(unasked), 0) / NullIf(Subquery(days), 0),
        waiting=Subquery(waiting.values("customer").annotate(n=Count("pk")).values("n")),
        changed_at=Subquery(changed.values("customer").annotate(last=Max("at")).values("last")),
    )
    return page_of(rows, number, ROADMAPS_A_PAGE)


def roadmap_of_customer(user, customer_id: int) -> tuple[Customer, int | None]:
    """Return (customer, id of its open roadmap or None). 2 queries. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    rows = Roadmap.objects.visible_to(user).filter(customer=customer, archived_at__isnull=True)
    return customer, rows.values_list("pk", flat=True).first()
