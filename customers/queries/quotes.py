"""One quote with everything it became: the golden thread begins here. The wall has `quote_wall.py`."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.module_loading import import_string

from customers.models import Fact, PainPoint, Quote, ValueStatement
from pmo_portal.core.rows import visible_row


@dataclass(frozen=True)
class QuotePage:
    """What it stands behind: pains, values, facts, items of the roadmap (dicts of PAIN_ITEMS, without doubles).

    `may_withdraw` is true for the PMO and for the one who said it.
    """

    quote: Quote
    speaker: str
    pains: list[PainPoint]
    values: list[ValueStatement]
    facts: list[Fact]
    items: list[dict]
    may_withdraw: bool


def quote_page(user, quote_id) -> QuotePage:
    """Return one quote with what it became. 4 queries and 1 of the roof. Raises 404, also when it was taken back."""
    rows = Quote.objects.select_related("consent", "customer", "interview", "contact")
    quote = visible_row(rows, user, quote_id)
    pains = list(PainPoint.objects.visible_to(user).filter(links__quote=quote, deleted_at__isnull=True))
    facts = Fact.objects.visible_to(user).filter(evidence__quote=quote, retired_at__isnull=True)
    by_pain = import_string(settings.PAIN_ITEMS)(quote.customer, user) if pains else {}
    items = {item["id"]: item for pain in pains for item in by_pain.get(pain.pk, [])}
    return QuotePage(
        quote=quote,
        speaker=quote.speaker_for(user),
        pains=pains,
        values=list(ValueStatement.objects.visible_to(user).filter(quote=quote)),
        facts=list(facts),
        items=list(items.values()),
        may_withdraw=user.is_pmo or quote.is_said_by(user),
    )
