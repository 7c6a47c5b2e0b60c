"""Kept words for pages: the quotes of a customer and one quote with what it became."""

from dataclasses import dataclass

from customers.models import Customer, PainPoint, Quote, QuoteTag
from pmo_portal.core.rows import visible_row

from .paging import Page, page_of

PAGE_SIZE = 30


@dataclass(frozen=True)
class QuotePage:
    """`pains` are the ones it stands behind; `may_withdraw` is true for the PMO and for the one who said it."""

    quote: Quote
    speaker: str
    pains: list[PainPoint]
    may_withdraw: bool


def customer_quotes(user, customer_id, *, tag="", page=1) -> tuple[Customer, Page]:
    """Return (customer, page of their quotes that this person may see, newest first). 2 queries. Raises 404.

    Each has `shown_speaker`: the name that this reader may see.
    """
    customer = visible_row(Customer, user, customer_id)
    rows = Quote.objects.visible_to(user).filter(customer=customer).select_related("consent")
    if tag in QuoteTag.values:
        rows = rows.filter(tag=tag)
    shown = page_of(rows, page, PAGE_SIZE)
    for quote in shown:
        quote.shown_speaker = quote.speaker_for(user)
    return customer, shown


def quote_page(user, quote_id) -> QuotePage:
    """Return one quote with its pains. 2 queries. Raises 404, also when the consent was taken back."""
    rows = Quote.objects.select_related("consent", "customer", "interview", "contact")
    quote = visible_row(rows, user, quote_id)
    pains = PainPoint.objects.visible_to(user).filter(links__quote=quote, deleted_at__isnull=True)
    return QuotePage(
        quote=quote,
        speaker=quote.speaker_for(user),
        pains=list(pains),
        may_withdraw=user.is_pmo or quote.is_said_by(user),
    )
