"""What a customer values (2.7), worst served first, with the words each statement came from."""

from dataclasses import dataclass

from django.db.models import F, Value
from django.db.models.functions import Greatest

from customers.models import Customer, Quote, ValueStatement
from customers.queries.facts import may_write
from customers.rules.contact import opportunity
from pmo_portal.core.rows import visible_row

SHOWN_ON_CUSTOMER_PAGE = 3


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
    score = F("importance") + Greatest(F("importance") - F("satisfaction"), Value(0))
    rows = ValueStatement.objects.visible_to(user).filter(customer_id=customer_id)
    rows = rows.select_related("quote__consent", "confirmed_by").order_by(score.desc(), "-importance", "pk")
    values = list(rows[:limit])
    for value in values:
        value.score = opportunity(value.importance, value.satisfaction)
        value.shown_speaker = value.quote.speaker_for(user) if value.quote else ""
    return values


def quote_for_value(user, customer_id: int, raw: str | None) -> Quote | None:
    """Return the quote that the address names, if it is this customer's and readable. 0 or 1 query."""
    if not raw or not raw.isascii() or not raw.isdecimal():
        return None
    return Quote.objects.visible_to(user).filter(customer_id=customer_id, pk=int(raw[:15])).first()
