"""Patterns across customers (1.9): pains that several share by kind, and words that several use, each with its voices."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from customers.models import PainPoint, PainQuote, Quote, SharedPainVoice
from customers.models.pain import PainTheme
from customers.rules.phrases import Phrase, Said, shared_phrases

READ_QUOTES, READ_PAINS, SHOWN_VOICES, SHOWN_PAINS = 2_000, 2_000, 6, 8


@dataclass(frozen=True)
class SharedPain:
    """One kind of pain at two customers or more; `hours` are pain-hours a month of all of them.

    Each pain has `merged`: {"pk", "title"} of the merged pain (3.5) that it is a voice of, or None.
    """

    label: str
    customers: int
    hours: float
    pains: list[PainPoint]
    voices: list[Quote]


@dataclass(frozen=True)
class SharedWords:
    """One phrase and the quotes that hold it, at most one a customer shown first."""

    phrase: Phrase
    voices: list[Quote]


@dataclass(frozen=True)
class Patterns:
    """`read` is how many of the newest quotes were looked at."""

    pains: list[SharedPain]
    words: list[SharedWords]
    read: int


def patterns_for(user) -> Patterns:
    """Return what customers share, for the PMO alone. 3 queries. Words taken back are not among them. Raises 403."""
    if not user.is_pmo:
        raise PermissionDenied
    quotes = list(
        Quote.objects.visible_to(user).select_related("customer", "consent").order_by("-said_at", "-pk")[:READ_QUOTES]
    )
    by_key = {quote.pk: quote for quote in quotes}
    phrases = shared_phrases(Said(quote.pk, quote.customer_id, quote.text) for quote in quotes)
    words = [SharedWords(phrase, _one_each([by_key[key] for key in phrase.keys])) for phrase in phrases]
    return Patterns(pains=_shared_pains(user, by_key), words=words, read=len(quotes))


def _shared_pains(user, quotes: dict[int, Quote]) -> list[SharedPain]:
    voices_of_merged = SharedPainVoice.objects.visible_to(user).filter(pain=OuterRef("pk"))
    merged = voices_of_merged.values(row=JSONObject(pk="shared_id", title="shared__title"))[:1]
    pains = list(
        PainPoint.objects.visible_to(user)
        .filter(deleted_at__isnull=True, relieved_at__isnull=True)
        .exclude(theme=PainTheme.OTHER)
        .select_related("customer")
        .annotate(merged=Subquery(merged))
        .order_by("-hours_a_month", "pk")[:READ_PAINS]
    )
    links = PainQuote.objects.visible_to(user).filter(pain__in=[pain.pk for pain in pains])
    voices: dict[int, list[Quote]] = {}
    for pain_id, quote_id in links.values_list("pain_id", "quote_id"):
        if quote_id in quotes:
            voices.setdefault(pain_id, []).append(quotes[quote_id])
    found = []
    for theme in PainTheme:
        alike = [pain for pain in pains if pain.theme == theme]
        customers = len({pain.customer_id for pain in alike})
        if customers > 1:
            said = [quote for pain in alike for quote in voices.get(pain.pk, [])]
            hours = sum(float(pain.hours_a_month) for pain in alike)
            found.append(SharedPain(theme.label, customers, hours, alike[:SHOWN_PAINS], _one_each(said)))
    return sorted(found, key=lambda row: (-row.customers, -row.hours))


def _one_each(quotes: list[Quote]) -> list[Quote]:
    """Return at most six voices: first one of each customer, then the rest."""
    seen: set[int] = set()
    first, rest = [], []
    for quote in quotes:
        (rest if quote.customer_id in seen else first).append(quote)
        seen.add(quote.customer_id)
    return [*first, *rest][:SHOWN_VOICES]
