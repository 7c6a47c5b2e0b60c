"""Pains with the words behind them: for the customer's page, the journey, the list and one pain's own page (3.2, 3.8)."""

from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings
from django.db.models import Case, Count, DecimalField, ExpressionWrapper, F, OuterRef, Q, Subquery, Value, When, Window
from django.db.models.aggregates import Sum
from django.db.models.functions import Cast, Greatest, JSONObject
from django.utils.module_loading import import_string

from customers.models import Customer, PainCheck, PainEstimate, PainPoint, PainQuote, Quote, SharedPain
from customers.models.quote import ConsentScope
from customers.queries.facts import may_write
from customers.queries.paging import Page, page_of
from customers.queries.shared_pains import shared_of
from customers.queries.whys import rungs_of
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row

PAINS_A_PAGE, SHOWN_VOICES, SHOWN_BINNED = 50, 50, 20
DECIMALS = DecimalField(max_digits=24, decimal_places=6)


@dataclass(frozen=True)
class PainPage:
    """One pain with its voices and its checks, newest first."""

    pain: PainPoint
    quotes: list[Quote]
    checks: list[PainCheck]
    may_write: bool
    whys: list
    estimate: PainEstimate | None
    shared: SharedPain | None


@dataclass(frozen=True)
class PainList:
    """One page of a customer's pains, biggest first, with the totals of all of them, and what lies in the bin."""

    customer: Customer
    page: Page
    total: int
    hours: float
    back: float
    binned: list[PainPoint]
    may_write: bool


def hours_back():
    """Return the expression of pain-hours a month given back: hours × (1 − felt / first felt), never below 0 (3.8)."""
    drop = Cast(Greatest(F("first_felt") - F("last_felt"), Value(0)), DECIMALS)
    return Case(
        When(
            Q(first_felt__gt=0, last_felt__isnull=False),
            then=ExpressionWrapper(F("hours_a_month") * drop / Cast("first_felt", DECIMALS), output_field=DECIMALS),
        ),
        default=Value(Decimal(0)),
        output_field=DECIMALS,
    )


def pains_of(user, customer_id: int):
    """Return a customer's living pains with `voice` {text, speaker, language, named}, `voices`, and `back`, biggest first.

    `voice` is the newest quote behind the pain that this reader may see; `voices` counts the people behind it. 1 query.
    """
    behind = Quote.objects.visible_to(user).filter(pain_links__pain=OuterRef("pk"))
    voice = behind.order_by("-said_at").values(
        card=JSONObject(text="text", speaker="speaker", language="language", scope="consent__scope")
    )[:1]
    voices = (
        behind.order_by().values("pain_links__pain").annotate(people=Count("speaker", distinct=True)).values("people")
    )
    return (
        PainPoint.objects.visible_to(user)
        .filter(customer_id=customer_id, deleted_at__isnull=True)
        .annotate(voice=Subquery(voice), voices=Subquery(voices), back=hours_back())
        .order_by("-hours_a_month", "pk")
    )


def with_totals(pains):
    """Add `all_count`, `all_hours` and `all_back` of the whole list to each row, so that a slice still knows them."""
    return pains.annotate(
        all_count=Window(Count("pk")),
        all_hours=Window(Sum("hours_a_month", output_field=DECIMALS)),
        all_back=Window(Sum(hours_back(), output_field=DECIMALS)),
    )


def pains_page(user, customer_id: int, number: str | None) -> PainList:
    """Return one page of a customer's living pains with stage and step, or answer 404. 3 queries, 2 for readers,
    one more for a page beyond the last."""
    customer = visible_row(Customer, user, customer_id)
    rows = _listed.part(user, customer=customer_id)
    page = page_of(rows, number, PAINS_A_PAGE)
    if not page.rows and page.number > 1:
        page = page_of(rows, 1, PAINS_A_PAGE)
    for pain in page.rows:
        hide_speaker(pain, user)
    first = page.rows[0] if page.rows else None
    may = may_write(user, customer_id)
    return PainList(
        customer=customer,
        page=page,
        total=first.all_count if first else 0,
        hours=first.all_hours if first else 0,
        back=first.all_back if first else 0,
        binned=_binned.rows(user, customer=customer_id) if may else [],
        may_write=may,
    )


@prepared
def _listed(reader, customer):
    return with_totals(pains_of(reader, customer)).select_related("stage", "step")


def hide_speaker(pain: PainPoint, user) -> PainPoint:
    """Take the speaker's name off the voice where a leader may read the words but not the name."""
    if pain.voice and user.role == "leader" and pain.voice["scope"] == ConsentScope.LEADERS_UNNAMED:
        pain.voice["speaker"] = ""
    return pain


def pain_page(user, pk: int) -> PainPage:
    """Return one pain, also from the bin, with its voices, checks and roadmap items, or answer 404. 6 queries, 7 for the team."""
    rows = PainPoint.objects.select_related("customer", "stage", "step", "author").annotate(back=hours_back())
    pain = visible_row(rows, user, pk)
    voices = Quote.objects.visible_to(user).filter(pain_links__pain=pain).select_related("consent").order_by("-said_at")
    checks = PainCheck.objects.visible_to(user).filter(pain=pain).select_related("person").order_by("-at")
    quotes = list(voices[:SHOWN_VOICES])
    for quote in quotes:
        quote.shown_speaker = quote.speaker_for(user)
    tie_items([pain], pain.customer, user)
    return PainPage(
        pain=pain,
        quotes=quotes,
        checks=list(checks[:SHOWN_VOICES]),
        may_write=may_write(user, pain.customer_id),
        whys=rungs_of(user, pain),
        estimate=PainEstimate.objects.visible_to(user).filter(pain=pain).first(),
        shared=shared_of(user, pk),
    )


def tie_items(pains: list[PainPoint], customer: Customer, user) -> None:
    """Set on each pain the `items` of the roadmap that take it away; upper floors know them (PAIN_ITEMS). 1 query."""
    items = import_string(settings.PAIN_ITEMS)(customer, user)
    for pain in pains:
        pain.items = items.get(pain.pk, [])


def linked_quote_ids(user, pain: PainPoint) -> set[int]:
    """Return the ids of the quotes behind a pain. 1 query."""
    return set(PainQuote.objects.visible_to(user).filter(pain=pain).values_list("quote_id", flat=True))


@prepared
def _binned(reader, customer):
    rows = PainPoint.objects.visible_to(reader).filter(customer_id=customer, deleted_at__isnull=False)
    return rows.order_by("-deleted_at")[:SHOWN_BINNED]
