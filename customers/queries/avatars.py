"""The avatar as one sheet for the wall (1.2), and two days of it beside each other (1.8)."""

from dataclasses import dataclass
from datetime import datetime

from customers.models import Contact, Customer, Fact, FactRevision, Quote, Receiver
from customers.queries.facts import Avatar, avatar_of, evidence_of, topic_labels
from customers.rules.avatar_days import Change, Line, changes_between
from pmo_portal.core.rows import visible_row

SHEET_FACTS, SHEET_RECEIVERS = 3, 5


@dataclass(frozen=True)
class Sheet:
    """What fits on one page of A4: at most three lines a question (`more` counts the rest), the chain, one quote."""

    customer: Customer
    avatar: Avatar
    receivers: list[Receiver]
    quote: Quote | None
    sponsor: Contact | None


@dataclass(frozen=True)
class Comparison:
    """Two days beside each other: (question, its changes) for each question that had an answer on either day."""

    customer: Customer
    topics: list[tuple[str, list[Change]]]
    changed: int


def avatar_sheet(user, customer_id: int, now: datetime) -> Sheet:
    """Return one customer's sheet, or answer 404. 7 queries."""
    customer = visible_row(Customer.objects.select_related("owner"), user, customer_id)
    avatar = avatar_of(user, customer_id, now)
    evidence = evidence_of(user, customer_id)
    for topic in avatar.topics:
        for fact in topic.facts:
            fact.quote = next(iter(evidence.get(fact.pk, [])), None)
    quotes = Quote.objects.visible_to(user).filter(customer_id=customer_id, tag="value").select_related("consent")
    quote = quotes.order_by("-said_at").first()
    if quote:
        quote.shown_speaker = quote.speaker_for(user)
    people = Contact.objects.visible_to(user).filter(customer_id=customer_id, left_at__isnull=True)
    receivers = Receiver.objects.visible_to(user).filter(customer_id=customer_id).order_by("position")
    return Sheet(
        customer=customer,
        avatar=avatar,
        receivers=list(receivers[:SHEET_RECEIVERS]),
        quote=quote,
        sponsor=people.order_by("-influence", "pk").first(),
    )


def avatar_comparison(user, customer_id: int, first: datetime, second: datetime) -> Comparison:
    """Return what each line of the avatar said at two moments, or answer 404. 3 queries."""
    customer = visible_row(Customer, user, customer_id)
    revisions: dict[int, list[tuple[datetime, str]]] = {}
    rows = FactRevision.objects.visible_to(user).filter(customer_id=customer_id).order_by("at", "pk")
    for fact_id, at, before in rows.values_list("fact_id", "at", "before"):
        revisions.setdefault(fact_id, []).append((at, before))
    facts = Fact.objects.visible_to(user).filter(customer_id=customer_id).order_by("topic", "position", "pk")
    lines = [
        Line(fact.topic, fact.text, fact.created_at, fact.retired_at, tuple(revisions.get(fact.pk, ())))
        for fact in facts
    ]
    changes = changes_between(lines, first, second)
    topics = [(label, [row for row in changes if row.topic == key]) for key, label in topic_labels(user)]
    return Comparison(
        customer=customer,
        topics=[(label, found) for label, found in topics if found],
        changed=sum(row.kind != "same" for row in changes),
    )


def first_day_of(user, customer_id: int) -> datetime | None:
    """Return the moment of the oldest line of an avatar, None where there is none. 1 query."""
    facts = Fact.objects.visible_to(user).filter(customer_id=customer_id)
    return facts.order_by("created_at").values_list("created_at", flat=True).first()
