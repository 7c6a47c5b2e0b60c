"""The words on the leader's page: of whom is in sight, the voice of all, and the answers to two questions (2.8).

Consent decides on every read: what was taken back is gone on the next request.
"""

from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, Q

from customers.models import Quote
from customers.queries.voices import Voices, newest_voices, shelved
from dashboards.queries.leader_filters import LeaderFilters
from pmo_portal.core.prepared import prepared

VOICES = 3
URGENCY = {"concern": 0, "pain": 1, "value": 2, "objective": 3, "praise": 4}


@dataclass(frozen=True)
class LeaderWords:
    """`of_customer` is customer id → its most urgent words; `voices` are praise first, then what they value."""

    of_customer: dict[int, Quote]
    voices: list[Quote]
    answers: Voices


def leader_words(user, filters: LeaderFilters, customer_ids: list[int]) -> LeaderWords:
    """Return the words that this reader may read. 1 query."""
    rows = _words.rows(user, in_sight=customer_ids, **filters.lookups())
    of_customer: dict[int, Quote] = {}
    for quote in sorted(rows, key=lambda row: (URGENCY.get(row.tag, 9), -row.said_at.timestamp())):
        of_customer.setdefault(quote.customer_id, quote)
    loud = sorted((row for row in rows if row.tag in ("praise", "value")), key=lambda row: row.tag != "praise")
    return LeaderWords(of_customer, loud[:VOICES], shelved(user, [row for row in rows if row.is_answer]))


@prepared
def _words(reader, in_sight, **wanted):
    visible = Quote.objects.visible_to(reader)
    mine = visible.filter(customer_id__in=in_sight).order_by("customer_id", "tag", "-said_at")
    newest = mine.distinct("customer_id", "tag").values("pk")
    praise = visible.filter(**wanted, tag="praise").order_by("-said_at", "-pk")[:VOICES].values("pk")
    value = visible.filter(**wanted, tag="value").order_by("-said_at", "-pk")[:VOICES].values("pk")
    is_answer = Q(pk__in=newest_voices(reader).values("pk"))
    return (
        visible.filter(Q(pk__in=newest) | Q(pk__in=praise) | Q(pk__in=value) | is_answer)
        .annotate(is_answer=ExpressionWrapper(is_answer, BooleanField()))
        .select_related("customer", "consent", "question")
        .order_by("-said_at", "-pk")
    )
