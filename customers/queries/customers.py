"""The list of customers (mock-up 03): those who need us come first, each with one sentence in their own words."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Case, DateTimeField, OuterRef, Subquery, Sum, When
from django.db.models.functions import Greatest, JSONObject
from django.utils.formats import number_format
from django.utils.module_loading import import_string
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from customers.models import Contact, Customer, Interview, PainPoint, Quote, Tier
from customers.queries.breathing import oldest_fresh, room_from, with_room
from customers.rules.breathing import TeamRoom
from customers.rules.need import Need, need_of
from customers.rules.quiet import is_quiet
from pmo_portal.accounts.models import Role, User
from pmo_portal.core.prepared import prepared

ROWS_A_PAGE = 50


@dataclass(frozen=True)
class Person:
    """Whom we talk to first; the e-mail keeps the colour of their monogram the same on every page."""

    name: str
    email: str


@dataclass(frozen=True)
class Row:
    """One line: `mean` is satisfaction 1-5 of three months; `room` in changes, None where nobody tapped lately."""

    customer: Customer
    person: Person | None
    need: Need
    days_silent: int
    heard_text: str
    is_quiet: bool
    mean: float | None
    answers: int
    months: list[float]
    trend_text: str
    room: TeamRoom | None


@dataclass(frozen=True)
class CustomerList:
    """The page of rows and what its filters offer; `counts` are of all customers this person may see."""

    page: Page
    counts: dict[str, int]
    owners: list[User]
    tiers: list
    chosen: dict[str, str]
    query: str


def list_customers(user, wanted: dict, now: datetime) -> CustomerList:
    """Return one page of customers by need. `wanted` holds q, show, owner, tier and page. 2 queries.

    What upper floors know of a customer (satisfaction, concerns) comes from the provider CUSTOMERS_LIST_EXTRAS.
    """
    chosen = {key: wanted.get(key, "").strip() for key in ("q", "show", "owner", "tier")}
    customers = _with_figures.rows(user, since=oldest_fresh(now))
    known = import_string(settings.CUSTOMERS_LIST_EXTRAS)(user, now)
    rows = sorted((_row(customer, known.get(customer.pk, {}), user, now) for customer in customers), key=_by_need)
    counts = {
        "all": len(rows),
        "mine": sum(row.customer.owner_id == user.pk for row in rows),
        "need": sum(row.need.flag == "needs_you" for row in rows),
        "quiet": sum(row.is_quiet for row in rows),
    }
    shown = [row for row in rows if _is_wanted(row, chosen, user)]
    return CustomerList(
        page=Paginator(shown, ROWS_A_PAGE).get_page(wanted.get("page")),
        counts=counts,
        owners=sorted({row.customer.owner for row in rows}, key=lambda owner: owner.name),
        tiers=list(Tier.choices),
        chosen=chosen,
        query=urlencode({key: value for key, value in chosen.items() if value}),
    )


@prepared
def _with_figures(user, since):
    """Return the customers this person may see with quote, main person, hours, last contact and room. 1 query."""
    of_customer = OuterRef("pk")
    # What matters or hurts comes first; a customer who only ever praised us was heard too.
    weight = Case(When(tag__in=["pain", "concern", "value"], then=0), default=1)
    quote = (
        Quote.objects.visible_to(user)
        .filter(customer=of_customer)
        .order_by(weight, "-said_at")
        .values(words=JSONObject(text="text", language="language"))[:1]
    )
    person = (
        Contact.objects.visible_to(user)
        .filter(customer=of_customer, left_at__isnull=True)
        .order_by("-influence", "pk")
        .values(card=JSONObject(name="name", email="email"))[:1]
    )
    hours = (
        PainPoint.objects.visible_to(user)
        .filter(customer=of_customer, deleted_at__isnull=True)
        .order_by()
        .values("customer")
        .annotate(total=Sum("hours_a_month"))
        .values("total")
    )
    rows = (
        Customer.objects.visible_to(user)
        .exclude(status="ended")
        .select_related("owner")
        .annotate(
            quote=Subquery(quote),
            person=Subquery(person),
            hours=Subquery(hours),
            heard_at=last_heard(),
        )
    )
    return with_room(rows, user, since)


def last_heard(outer: str = "pk"):
    """Return an expression for the last time a customer was heard: a talk, a quote, a real contact; else NULL."""
    quotes = Quote.objects.filter(customer=OuterRef(outer)).order_by("-said_at").values("said_at")[:1]
    talks = (
        Interview.objects.filter(customer=OuterRef(outer), finished_at__isnull=False)
        .order_by("-finished_at")
        .values("finished_at")[:1]
    )
    touches = (
        Contact.objects.filter(customer=OuterRef(outer), touched_at__isnull=False)
        .order_by("-touched_at")
        .values("touched_at")[:1]
    )
    return Greatest(Subquery(quotes), Subquery(talks), Subquery(touches), output_field=DateTimeField())


def _row(customer: Customer, known: dict, user, now: datetime) -> Row:
    days_silent = max(0, (now - (customer.heard_at or customer.created_at)).days)
    need = need_of(
        tier=customer.tier,
        days_silent=days_silent,
        mean=known.get("mean"),
        answers=known.get("answers", 0),
        late_concerns=known.get("late_concerns", 0),
        open_concerns=known.get("open_concerns", 0),
    )
    return Row(
        customer=customer,
        person=Person(**customer.person) if customer.person else None,
        need=need,
        days_silent=days_silent,
        heard_text=_days_text(days_silent),
        is_quiet=is_quiet(days_silent),
        mean=known.get("mean"),
        answers=known.get("answers", 0),
        months=known.get("months", []),
        trend_text=_trend_text(known.get("months", [])),
        room=room_from(customer, user, now).team,
    )


def _days_text(days: int) -> str:
    if days < 2:
        return _("yesterday") if days else _("today")
    return ngettext("%(days)s day ago", "%(days)s days ago", days) % {"days": days}


def _trend_text(months: list[float]) -> str:
    if len(months) < 2:
        return ""
    first, last = (_one_decimal(value, get_language()) for value in (months[0], months[-1]))
    return _("Month by month, from %(first)s to %(last)s of 5") % {"first": first, "last": last}


@lru_cache(maxsize=1024)
def _one_decimal(value: float, _language: str) -> str:
    return number_format(value, decimal_pos=1)


def _by_need(row: Row):
    return -row.need.weight, row.customer.name


def _is_wanted(row: Row, chosen: dict[str, str], user) -> bool:
    customer = row.customer
    if chosen["show"] == "mine" and customer.owner_id != user.pk:
        return False
    if chosen["show"] == "need" and row.need.flag != "needs_you":
        return False
    if chosen["show"] == "quiet" and not row.is_quiet:
        return False
    if chosen["owner"] and str(customer.owner_id) != chosen["owner"]:
        return False
    if chosen["tier"] and customer.tier != chosen["tier"]:
        return False
    words = (
        customer.name,
        customer.unit,
        (customer.person or {}).get("name", ""),
        (customer.quote or {}).get("text", ""),
    )
    return not chosen["q"] or any(chosen["q"].casefold() in word.casefold() for word in words)


def possible_owners():
    """Return the people of the PMO who may look after a customer, as a queryset for a choice. 1 query when read."""
    return User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True).order_by("name")


def name_is_taken(name: str, user, *, except_pk: int | None) -> bool:
    """Answer whether another customer has this name, whatever the case. 1 query."""
    return Customer.objects.visible_to(user).filter(name__iexact=name).exclude(pk=except_pk).exists()
