"""What can be chosen in the form of a card: short lists of this customer's people, pains and words."""

from django.db.models import Case, Q, Value, When

from customers.models import PainPoint, Quote
from pmo_portal.accounts.models import User
from roadmaps.models import Roadmap

MOST_PAINS, MOST_QUOTES, MOST_PEOPLE = 40, 40, 100


def owners_of(user, roadmap: Roadmap) -> list[tuple[int, str]]:
    """Return (id, name) of the customer's people and the PMO's, the customer's first. 1 query."""
    people = User.objects.filter(
        Q(memberships__customer=roadmap.customer_id) | Q(role__in=("staff", "lead")), is_active=True
    ).distinct()
    first = Case(When(role="customer", then=Value(0)), default=Value(1))
    return list(people.annotate(first=first).order_by("first", "name").values_list("pk", "name")[:MOST_PEOPLE])


def pains_to_tie(user, roadmap: Roadmap, linked: list[int]) -> list[tuple[int, str]]:
    """Return (id, title) of the linked pains, then of the biggest living ones. 1 query."""
    pains = PainPoint.objects.visible_to(user).filter(customer_id=roadmap.customer_id)
    living = pains.filter(Q(deleted_at__isnull=True) | Q(pk__in=linked))
    first = Case(When(pk__in=linked, then=Value(0)), default=Value(1))
    return list(
        living.annotate(first=first).order_by("first", "-hours_a_month").values_list("pk", "title")[:MOST_PAINS]
    )


def quotes_to_cite(user, roadmap: Roadmap, current: int | None) -> list[tuple[int, str]]:
    """Return (id, "words, speaker") of the cited quote, then of the newest that may be cited. 1 query."""
    quotes = Quote.objects.visible_to(user).filter(customer_id=roadmap.customer_id)
    first = Case(When(pk=current, then=Value(0)), default=Value(1))
    rows = quotes.annotate(first=first).order_by("first", "-said_at").values_list("pk", "text", "speaker")
    return [(pk, f"“{text[:90]}” {speaker}") for pk, text, speaker in rows[:MOST_QUOTES]]


def pain_to_start_from(user, pain_id: int) -> PainPoint | None:
    """Return a living pain that a new card is tied to, with its customer, if this person may see it. 1 query."""
    pains = PainPoint.objects.visible_to(user).filter(deleted_at__isnull=True)
    return pains.select_related("customer").filter(pk=pain_id).first()
