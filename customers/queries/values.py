"""What a customer values (2.7), worst served first, with the words each statement came from."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, Value
from django.db.models.functions import Greatest, JSONObject
from django.utils.dateparse import parse_datetime

from customers.models import Consent, Customer, Quote, ValueStatement
from customers.queries.facts import may_write
from customers.rules.contact import opportunity
from pmo_portal.core.rows import visible_row

SHOWN_ON_CUSTOMER_PAGE = 3
WORST_FIRST = ((F("importance") + Greatest(F("importance") - F("satisfaction"), Value(0))).desc(), "-importance", "pk")


@dataclass(frozen=True)
class ValuesPage:
    customer: Customer
    values: list[ValueStatement]
    may_write: bool


def values_page(user, customer_id: int) -> ValuesPage:
    """Return everything a customer values, or answer 404. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    return ValuesPage(customer, values_of(user, customer_id), may_write(user, customer_id))


def values_of(user, customer_id: int, limit: int = 200) -> list[ValueStatement]:
    """Return the value statements that this reader may see, the worst served first. 1 query.

    Each has `score` (0-20) and `shown_speaker` (whose words they are, as far as the reader may know).
    """
    rows = ValueStatement.objects.visible_to(user).filter(customer_id=customer_id)
    rows = rows.select_related("quote__consent", "confirmed_by").order_by(*WORST_FIRST)
    values = list(rows[:limit])
    for value in values:
        value.score = opportunity(value.importance, value.satisfaction)
        value.shown_speaker = value.quote.speaker_for(user) if value.quote else ""
    return values


@dataclass(frozen=True)
class WorstServed:
    """A value statement as another page shows it, with the names that `_value.html` prints."""

    text: str
    importance: int
    satisfaction: int
    score: int
    quote_id: int | None
    shown_speaker: str
    confirmed_at: object
    confirmed_by: dict


def with_worst_served(customers, user):
    """Add `worst_served` to each customer: what `worst_served_from` needs. No query of its own."""
    rows = ValueStatement.objects.visible_to(user).filter(customer=OuterRef("pk")).order_by(*WORST_FIRST)
    fields = {name: name for name in ("text", "importance", "satisfaction", "quote_id", "confirmed_at")}
    row = JSONObject(
        **fields, speaker="quote__speaker", scope="quote__consent__scope", confirmed_by="confirmed_by__name"
    )
    return customers.annotate(worst_served=ArraySubquery(rows.values(row=row)[:SHOWN_ON_CUSTOMER_PAGE]))


def worst_served_from(customer: Customer, user) -> list[WorstServed]:
    """Return the three worst served things of a customer that comes `with_worst_served`. No query."""
    return [_worst(row, user) for row in customer.worst_served]


def _worst(row: dict, user) -> WorstServed:
    said = Quote(speaker=row.pop("speaker") or "", consent=Consent(scope=row.pop("scope") or ""))
    moment = parse_datetime(row.pop("confirmed_at") or "")
    return WorstServed(
        **row | {"confirmed_by": {"name": row["confirmed_by"] or ""}},
        score=opportunity(row["importance"], row["satisfaction"]),
        shown_speaker=said.speaker_for(user),
        confirmed_at=moment,
    )


def quote_for_value(user, customer_id: int, raw: str | None) -> Quote | None:
    """Return the quote that the address names, if it is this customer's and readable. 0 or 1 query."""
    if not raw or not raw.isascii() or not raw.isdecimal():
        return None
    return Quote.objects.visible_to(user).filter(customer_id=customer_id, pk=int(raw[:15])).first()
