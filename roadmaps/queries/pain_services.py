"""Which services suit a pain (5.11, N14): with what they brought at other customers, as medians and never a name."""

from dataclasses import dataclass

from django.utils.translation import get_language

from customers.models import PainPoint, SharedPainVoice
from pmo_portal.core.rows import visible_row
from pmo_portal.core.scoping import system_scope
from roadmaps.models import ItemPain, ItemService, Roadmap
from roadmaps.queries.members import role_on
from roadmaps.queries.service_reliefs import reliefs_by_service
from roadmaps.rules.permissions import allowed
from services.models import Service
from services.queries.pulses import minimum_group
from services.queries.service_words import tell_all, with_wordings
from services.rules.matching import Match, Offer, matches
from services.rules.relief import Measured, measured

SHOWN, MOST_SERVICES = 5, 2000


@dataclass(frozen=True)
class Suggested:
    """`measured` is of other customers; `is_tied`: a card of it was suggested for this pain already."""

    service: Service
    match: Match
    measured: Measured
    is_tied: bool


@dataclass(frozen=True)
class PainServices:
    pain: PainPoint
    rows: list[Suggested]
    minimum: int
    may_suggest: bool


def pain_services(user, pain_id: int) -> PainServices:
    """Return the services that suit a pain, best first. 7 queries and those of a scope for customers. Raises 404."""
    pain = visible_row(PainPoint.objects.filter(deleted_at__isnull=True).select_related("customer"), user, pain_id)
    minimum, language = minimum_group(), get_language() or "en"
    services = with_wordings(Service.objects.visible_to(user), language, ("name", "outcome", "pain"))
    services = services.offered().defer("description")[:MOST_SERVICES]
    known = {one.pk: one for one in tell_all(list(services), language, ("name", "outcome", "pain"))}
    with system_scope():
        reliefs = reliefs_by_service()
        same = _used_for_the_same(pain)
    figures = {pk: measured(reliefs.get(pk, {}), minimum, without=pain.customer_id) for pk in known}
    found = matches(pain.theme, f"{pain.title} {pain.their_words}", _offers(known, figures, same), SHOWN)
    tied = _tied(user, pain)
    rows = [Suggested(known[one.pk], one, figures[one.pk], one.pk in tied) for one in found]
    return PainServices(pain, rows, minimum, may_suggest_on(user, pain.customer_id))


def may_suggest_on(user, customer_id: int) -> bool:
    """Answer whether this person may suggest a card to this customer's roadmap. No query inside a request."""
    side, role = role_on(Roadmap(customer_id=customer_id), user) or ("leader", "viewer")
    return allowed(role, side, "suggest", "title")


def _offers(known: dict, figures: dict, same: set[int]) -> list[Offer]:
    """Both the original and the reader's words count, so that a pain finds its service in either language."""
    return [
        Offer(
            pk=pk,
            words=" ".join((one.name, one.outcome, one.pain, *(told.text for told in one.told.values()))),
            themes=frozenset(one.themes),
            share=figures[pk].share,
            is_used_for=pk in same,
        )
        for pk, one in known.items()
    ]


def _used_for_the_same(pain: PainPoint) -> set[int]:
    """Return the services with cards against the same pain of other customers (3.5). 1 query, system scope."""
    shared = SharedPainVoice.objects.filter(pain=pain).values("shared")
    voices = SharedPainVoice.objects.filter(shared__in=shared).exclude(customer=pain.customer_id).values("pain")
    keys = ItemPain.objects.filter(pain__in=voices, item__deleted_seq__isnull=True).values("item_id")
    return set(ItemService.objects.filter(item_key__in=keys).values_list("service_id", flat=True))


def _tied(user, pain: PainPoint) -> set[int]:
    """Return the services of this customer's cards against this pain, or suggested for it. 1 query."""
    keys = ItemPain.objects.visible_to(user).filter(pain=pain).values("item_id")
    links = ItemService.objects.visible_to(user).filter(customer=pain.customer_id)
    return set(links.filter(item_key__in=keys).values_list("service_id", flat=True))
