"""What serves a thing that a customer values (7.6): cards and services tied to it, and cards that come of the same words."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from customers.models import PainQuote, ValueStatement
from customers.models.owned import memberships_of
from pmo_portal.core.rows import visible_row
from roadmaps.models import Item, ValueServing
from services.models import Service
from services.queries.recoveries import Served, Serving
from services.queries.services import list_services

MOST_ITEMS = 40


def what_serves(user, value: ValueStatement) -> Serving:
    """Return the cards and services behind a statement, in the order of the roadmap. 3 queries."""
    tied = ValueServing.objects.visible_to(user).filter(value=value)
    same_words = Q(pk__in=tied.filter(item__isnull=False).values("item_id"))
    if value.quote_id:
        pains = PainQuote.objects.filter(quote_id=value.quote_id).values("pain_id")
        same_words |= Q(quote_id=value.quote_id) | Q(pain_links__pain_id__in=pains)
    items = Item.objects.visible_to(user).filter(same_words, customer_id=value.customer_id, deleted_seq__isnull=True)
    served = [
        Served(
            "item",
            item.outcome or item.title,
            item.get_status_display(),
            reverse("roadmaps:items-show", args=[item.pk]),
        )
        for item in items.select_related("lane").distinct().order_by("lane__rank", "rank")[:MOST_ITEMS]
    ]
    services = Service.objects.filter(pk__in=tied.filter(service__isnull=False).values("service_id"))
    url = reverse("services:services-index")
    served += [Served("service", gettext(one.name), gettext(one.outcome), url) for one in services.order_by("position")]
    edit_url = reverse("roadmaps:value-servings-edit", args=[value.pk]) if may_tie(user, value) else ""
    return Serving(served, edit_url)


def may_tie(user, value: ValueStatement) -> bool:
    """Answer whether this person may say what serves a value: the PMO, and the customer's sponsor and editors. No query."""
    roles = [row["role"] for row in memberships_of(user) if row["customer"] == value.customer_id]
    return user.is_pmo or bool({"sponsor", "editor"} & set(roles))


def serving_choices(user, value_id: int) -> tuple[ValueStatement, list, list, set, set]:
    """Return (the statement, living cards, services, ids of the tied cards, of the tied services). 4 queries. Raises 404."""
    value = visible_row(ValueStatement.objects.select_related("customer"), user, value_id)
    items = Item.objects.visible_to(user).filter(customer_id=value.customer_id, deleted_seq__isnull=True)
    rows = list(ValueServing.objects.visible_to(user).filter(value=value).values_list("item_id", "service_id"))
    services = list_services()
    for service in services:
        service.name = gettext(service.name)
    living = list(items.select_related("lane").order_by("lane__rank", "rank")[:MOST_ITEMS])
    return value, living, services, {row[0] for row in rows if row[0]}, {row[1] for row in rows if row[1]}
