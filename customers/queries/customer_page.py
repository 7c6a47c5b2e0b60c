"""One customer's page (mock-up 04): their words, what we know of them, the golden thread, people, what changed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, F, Q, Window
from django.utils.module_loading import import_string

from customers.models import Contact, Customer, PainPoint, Quote
from customers.queries.breathing import RoomNow, oldest_fresh, room_from, with_room
from customers.queries.burn_down import MOST_PAINS, BurnDown, burn_down_from, with_answers
from customers.queries.customers import last_heard
from customers.queries.facts import Avatar, avatar_of
from customers.queries.pains import hide_speaker, pains_of, with_totals
from customers.queries.values import WorstServed, with_worst_served, worst_served_from
from customers.rules.quiet import QUIET_DAYS
from pmo_portal.activity.models import Entry
from pmo_portal.activity.queries.entries import latest_entries
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import only_row

SHOWN_PAINS, SHOWN_QUOTES, SHOWN_PEOPLE, SHOWN_ENTRIES = 12, 12, 5, 8


@dataclass(frozen=True)
class CustomerPage:
    """Everything the page shows; `extras` is what upper floors know (CUSTOMER_PAGE_EXTRAS)."""

    customer: Customer
    avatar: Avatar
    lead_quote: Quote | None
    quotes: list[Quote]
    quotes_total: int
    pains: list[PainPoint]
    pains_total: int
    hours: float
    hours_back: float
    people: list[Contact]
    people_total: int
    people_lately: int
    entries: list[Entry]
    extras: dict
    burn: BurnDown
    room: RoomNow
    values: list[WorstServed]


def customer_page(user, customer_id: int, now: datetime) -> CustomerPage:
    """Return the page of one customer, or answer 404. 7 queries and those of the provider (at most 2)."""
    customer = only_row(_customer.rows(user, pk=customer_id, since=oldest_fresh(now)))
    quotes = _quotes(user, customer_id)
    pains = [hide_speaker(pain, user) for pain in _pains.rows(user, customer=customer_id)]
    people = _people.rows(user, customer=customer_id, lately=now - timedelta(days=QUIET_DAYS))
    extras = import_string(settings.CUSTOMER_PAGE_EXTRAS)(customer, user)
    for pain in pains:
        pain.items = extras["items_by_pain"].get(pain.pk, [])
    lead = next((quote for quote in quotes if quote.tag == "value"), quotes[0] if quotes else None)
    return CustomerPage(
        customer=customer,
        avatar=avatar_of(user, customer_id, now),
        lead_quote=lead,
        quotes=[quote for quote in quotes if quote is not lead][:3],
        quotes_total=quotes[0].all_count if quotes else 0,
        pains=pains[:SHOWN_PAINS],
        pains_total=pains[0].all_count if pains else 0,
        hours=pains[0].all_hours if pains else 0,
        hours_back=pains[0].all_back if pains else 0,
        people=people,
        people_total=people[0].all_count if people else 0,
        people_lately=people[0].lately_count if people else 0,
        entries=latest_entries(user, customer_id=customer_id, limit=SHOWN_ENTRIES),
        extras=extras,
        burn=burn_down_from(pains, now),
        room=room_from(customer, user, now),
        values=worst_served_from(customer, user),
    )


@prepared
def _customer(reader, pk, since):
    rows = Customer.objects.visible_to(reader).filter(pk=pk).select_related("owner")
    rows = rows.annotate(heard_at=last_heard(), logo_name=F("logo__name"))
    return with_worst_served(with_room(rows, reader, since), reader)


@prepared
def _pains(reader, customer):
    """Return all pains that the burn-down counts; the page lists the biggest of them."""
    return with_answers(with_totals(pains_of(reader, customer)), reader)[:MOST_PAINS]


def _quotes(user, customer_id: int) -> list[Quote]:
    quotes = _newest_quotes.rows(user, customer=customer_id)
    for quote in quotes:
        quote.shown_speaker = quote.speaker_for(user)
    return quotes


@prepared
def _newest_quotes(reader, customer):
    return (
        Quote.objects.visible_to(reader)
        .filter(customer_id=customer)
        .select_related("consent", "interview")
        .annotate(all_count=Window(Count("pk")))
        .order_by("-said_at", "-pk")[:SHOWN_QUOTES]
    )


@prepared
def _people(reader, customer, lately):
    rows = Contact.objects.visible_to(reader).filter(customer_id=customer, left_at__isnull=True)
    touched = Count("pk", filter=Q(touched_at__gt=lately))
    rows = rows.annotate(all_count=Window(Count("pk")), lately_count=Window(touched))
    return rows.order_by("-influence", "name")[:SHOWN_PEOPLE]
