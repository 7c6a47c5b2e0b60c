"""The same pain at several customers (3.5): hours summed, every voice kept with whose it is. For the team alone."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F

from customers.models import PainPoint, Quote, SharedPain, SharedPainVoice
from pmo_portal.core.rows import visible_row

MOST_SHARED, MOST_PAINS, MOST_QUOTES = 100, 300, 100


@dataclass(frozen=True)
class SharedRow:
    """One shared pain: `hours` a month of all its voices together, at how many `customers`."""

    shared: SharedPain
    pains: list[PainPoint]
    hours: Decimal
    customers: int


@dataclass(frozen=True)
class SharedPage:
    """One shared pain with its voices; each pain carries its `quotes`."""

    row: SharedRow
    quotes: int


def shared_pains(user) -> list[SharedRow]:
    """Return the shared pains of the portal, the one with most hours first. 2 queries."""
    rows = list(SharedPain.objects.visible_to(user).order_by("-created_at")[:MOST_SHARED])
    pains = _pains_by_shared(user, [row.pk for row in rows])
    return sorted((_row(row, pains.get(row.pk, [])) for row in rows), key=lambda row: (-row.hours, row.shared.pk))


def shared_pain_page(user, shared_id: int) -> SharedPage:
    """Return one shared pain with all voices, or answer 404. 3 queries."""
    shared = visible_row(SharedPain, user, shared_id)
    pains = _pains_by_shared(user, [shared.pk]).get(shared.pk, [])
    by_pain = _quotes(user, pains)
    for pain in pains:
        pain.quotes = by_pain.get(pain.pk, [])
    return SharedPage(_row(shared, pains), sum(len(quotes) for quotes in by_pain.values()))


def shared_of(user, pain_id: int) -> SharedPain | None:
    """Return the shared pain that a pain is a voice of, None for anybody outside the team. 1 query, 0 outside the team."""
    if not user.is_pmo:
        return None
    return SharedPain.objects.visible_to(user).filter(voices__pain_id=pain_id).first()


def pains_to_merge(user, shared_id: int | None = None) -> list[PainPoint]:
    """Return the living pains that are no voice of another shared pain, with their customers, by kind. 1 query."""
    taken = SharedPainVoice.objects.visible_to(user).exclude(shared_id=shared_id).values("pain_id")
    rows = PainPoint.objects.visible_to(user).filter(deleted_at__isnull=True).exclude(pk__in=taken)
    return list(rows.select_related("customer").order_by("theme", "-hours_a_month")[:MOST_PAINS])


def voice_ids(user, shared_id: int) -> set[int]:
    """Return the ids of the pains in a shared one. 1 query."""
    return set(SharedPainVoice.objects.visible_to(user).filter(shared_id=shared_id).values_list("pain_id", flat=True))


def _row(shared: SharedPain, pains: list[PainPoint]) -> SharedRow:
    hours = sum((pain.hours_a_month for pain in pains), Decimal(0))
    return SharedRow(shared, pains, hours, len({pain.customer_id for pain in pains}))


def _pains_by_shared(user, shared_ids: list[int]) -> dict[int, list[PainPoint]]:
    voices = SharedPainVoice.objects.visible_to(user).filter(shared_id__in=shared_ids, pain__deleted_at__isnull=True)
    found: dict[int, list[PainPoint]] = {}
    for voice in voices.select_related("pain__customer").order_by("-pain__hours_a_month"):
        found.setdefault(voice.shared_id, []).append(voice.pain)
    return found


def _quotes(user, pains: list[PainPoint]) -> dict[int, list[Quote]]:
    rows = Quote.objects.visible_to(user).filter(pain_links__pain__in=pains).select_related("consent")
    found: dict[int, list[Quote]] = {}
    for quote in rows.annotate(of_pain=F("pain_links__pain_id")).order_by("-said_at")[:MOST_QUOTES]:
        found.setdefault(quote.of_pain, []).append(quote)
    return found
