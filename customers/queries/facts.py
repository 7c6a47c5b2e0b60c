"""The avatar of a customer: its facts by topic, each with its state and the words behind it (1.2, 1.3, 1.7, 1.8)."""

from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, Max, Q, When
from django.utils.translation import gettext_lazy as _

from customers.models import Customer, Fact, FactEvidence, FactRevision, FactTopic, Quote
from customers.models.quote import ConsentState
from customers.rules.facts import FactState, state_of
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row

FIVE_QUESTIONS = ("value", "serves", "motives", "priorities", "why_pmo")
WRITERS = ("sponsor", "editor")
CARD_TOPICS = ("serves", "priorities", "value", "motives", "why_pmo", "seasons")


OWN_LABELS = {
    FactTopic.VALUE: _("What you give"),
    FactTopic.SERVES: _("Whom you serve"),
    FactTopic.MOTIVES: _("What moves you"),
    FactTopic.PRIORITIES: _("Your top priorities"),
    FactTopic.WHY_PMO: _("Why you need us"),
    FactTopic.MEASURES: _("How you are measured"),
    FactTopic.FEARS: _("What worries you"),
    FactTopic.SEASONS: _("Your busy seasons"),
    FactTopic.CHANNEL: _("How you like to hear from us"),
}


@dataclass(frozen=True)
class Topic:
    """One question of the avatar with its facts in order; `state` of each fact is set on it."""

    key: str
    label: str
    facts: list[Fact]


@dataclass(frozen=True)
class Avatar:
    """All topics in the article's order; `known` of the five questions have an answer, `stale` facts need asking again."""

    topics: list[Topic]
    known: int
    stale: int

    @property
    def card(self) -> list[Topic]:
        """Return the topics for the customer's card, those with an answer."""
        by_key = {topic.key: topic for topic in self.topics}
        return [by_key[key] for key in CARD_TOPICS if by_key[key].facts]


def avatar_of(user, customer_id: int, now: datetime) -> Avatar:
    """Return the avatar of a customer. 1 query."""
    by_topic: dict[str, list[Fact]] = {}
    for fact in _facts_of.rows(user, customer=customer_id):
        fact.state = _state(fact, now)
        by_topic.setdefault(fact.topic, []).append(fact)
    topics = [Topic(key, label, by_topic.get(key, [])) for key, label in topic_labels(user)]
    return Avatar(
        topics=topics,
        known=sum(bool(topic.facts) for topic in topics if topic.key in FIVE_QUESTIONS),
        stale=sum(fact.state.is_stale for topic in topics for fact in topic.facts),
    )


def topic_labels(user) -> list[tuple[str, str]]:
    """Return (key, question) in the article's order, in the second person for the customer itself."""
    if user.role == "customer":
        return [(topic.value, OWN_LABELS[topic]) for topic in FactTopic]
    return list(FactTopic.choices)


@prepared
def _facts_of(reader, customer):
    return _facts(reader).filter(customer_id=customer)


def _facts(user):
    spoken = Q(evidence__quote__consent__state=ConsentState.RECORDED, evidence__quote__removed_at=None)
    return (
        Fact.objects.visible_to(user)
        .filter(retired_at__isnull=True)
        .select_related("author", "confirmed_by")
        .annotate(heard=Count("evidence", filter=spoken), heard_at=Max("evidence__quote__said_at", filter=spoken))
        .order_by("topic", "position", "pk")
    )


def _state(fact: Fact, now: datetime) -> FactState:
    return state_of(
        heard=fact.heard,
        heard_at=fact.heard_at,
        stated_at=fact.stated_at,
        confirmed_at=fact.confirmed_at,
        half_life_days=fact.half_life_days,
        now=now,
    )


@dataclass(frozen=True)
class AvatarPage:
    """The avatar with the words behind each fact; `corrections` are what the customer put right, for the PMO."""

    customer: Customer
    avatar: Avatar
    corrections: list[FactRevision]
    may_write: bool

    @property
    def waiting(self) -> list[FactRevision]:
        """Return what the customer put right and the PMO has not answered."""
        return [revision for revision in self.corrections if revision.by_customer and not revision.answer]

    @property
    def answered(self) -> list[FactRevision]:
        return [revision for revision in self.corrections if not revision.by_customer or revision.answer]


def avatar_page(user, customer_id: int, now: datetime) -> AvatarPage:
    """Return the page of an avatar, or answer 404. 5 queries."""
    customer = visible_row(Customer, user, customer_id)
    avatar = avatar_of(user, customer_id, now)
    evidence = evidence_of(user, customer_id)
    for topic in avatar.topics:
        for fact in topic.facts:
            fact.quotes = evidence.get(fact.pk, [])
    return AvatarPage(customer, avatar, corrections_of(user, customer_id), may_write(user, customer_id))


def may_write(user, customer_id: int, *, or_refuse: bool = False) -> bool:
    """Answer whether this person writes at this customer: the PMO, its sponsor and its editors. No query.

    With `or_refuse` raises PermissionDenied instead of answering no.
    """
    writers = [row["customer"] for row in getattr(user, "portal_memberships", []) if row["role"] in WRITERS]
    may = user.is_pmo or customer_id in writers
    if or_refuse and not may:
        raise PermissionDenied
    return may


def evidence_of(user, customer_id: int) -> dict[int, list[Quote]]:
    """Return fact id → the quotes behind it that this reader may see, newest first. 2 queries."""
    links = FactEvidence.objects.visible_to(user).filter(customer_id=customer_id, fact__retired_at__isnull=True)
    pairs = list(links.values_list("fact_id", "quote_id"))
    quotes = Quote.objects.visible_to(user).filter(pk__in={quote for _, quote in pairs}).select_related("consent")
    readable = {quote.pk: quote for quote in quotes}
    found: dict[int, list[Quote]] = {}
    for fact_id, quote_id in pairs:
        if quote_id in readable:
            quote = readable[quote_id]
            quote.shown_speaker = quote.speaker_for(user)
            found.setdefault(fact_id, []).append(quote)
    return found


def corrections_of(user, customer_id: int, limit: int = 20) -> list[FactRevision]:
    """Return corrections of facts, old text and new: the customer's unanswered ones, then the newest. 1 query."""
    rows = FactRevision.objects.visible_to(user).filter(customer_id=customer_id)
    waits = Case(When(by_customer=True, answer="", then=0), default=1)
    return list(rows.select_related("fact", "author", "answered_by").order_by(waits, "-at", "-pk")[:limit])


def linked_quote_ids(user, fact: Fact) -> set[int]:
    """Return the ids of the quotes behind a fact. 1 query."""
    return set(FactEvidence.objects.visible_to(user).filter(fact=fact).values_list("quote_id", flat=True))
