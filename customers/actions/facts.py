"""Stating, correcting and confirming what we know about a customer (1.2, 1.3, 1.7). Only the customer confirms."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from customers.models import Customer, Fact, FactEvidence, FactRevision, Quote
from customers.queries.facts import may_write
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row


class QuoteUnknown(Exception):
    """A chosen quote is not there any more, or its speaker has taken it back."""


def _log(actor, verb: str, fact: Fact) -> None:
    """The log names the question and never the text: it may repeat words that are taken back, and the log keeps all."""
    record(
        actor=actor,
        verb=verb,
        customer_id=fact.customer_id,
        label=fact.get_topic_display(),
        path=reverse("customers:facts-index", args=[fact.customer_id]),
        details={"fact": fact.pk},
    )


def _keep_difference(actor, fact: Fact, *, before: str, after: str) -> None:
    """Keep both texts: for the comparison of two days, and for the PMO when a customer wrote the second (1.7)."""
    FactRevision(
        customer_id=fact.customer_id,
        fact=fact,
        before=before,
        after=after,
        author=actor,
        by_customer=actor.role == "customer",
        at=clock.now(),
    ).save(force_insert=True)


@transaction.atomic
def state_fact(*, actor, customer_id: int, topic: str, text: str) -> Fact:
    """Write down one line of the avatar. What the customer says about itself is confirmed as it is said. 4 queries."""
    customer = visible_row(Customer, actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    now = clock.now()
    last = Fact.objects.visible_to(actor).filter(customer=customer, topic=topic).aggregate(last=Max("position"))["last"]
    own = {"confirmed_at": now, "confirmed_by": actor} if actor.role == "customer" else {}
    fact = Fact(
        customer=customer,
        topic=topic,
        text=text,
        position=(last or 0) + 1,
        half_life_days=customer.half_life_days,
        author=actor,
        stated_at=now,
        created_at=now,
        **own,
    )
    fact.save(force_insert=True)
    if actor.role == "customer":
        _keep_difference(actor, fact, before="", after=text)
    _log(actor, "fact.stated", fact)
    return fact


@transaction.atomic
def revise_fact(*, actor, fact_id: int, seen: int, values: dict) -> Fact:
    """Put a fact right; the old text is kept. A new text by the PMO is no longer confirmed. Raises EditClash. 5 queries."""
    before = editable_row(Fact, actor, fact_id).text
    now = clock.now()
    by_customer = actor.role == "customer"
    changes = dict(values)
    if values["text"] != before:
        changes["stated_at"] = now
        changes["confirmed_at"] = now if by_customer else None
        changes["confirmed_by"] = actor if by_customer else None
    fact = swap(Fact, actor, fact_id, seen=seen, values=changes)
    if values["text"] != before:
        _keep_difference(actor, fact, before=before, after=values["text"])
        _log(actor, "fact.revised", fact)
    return fact


@transaction.atomic
def confirm_fact(*, actor, fact_id: int) -> Fact:
    """Set a fact confirmed by the customer itself; nobody at the PMO can. Raises 403 for others. 3 queries."""
    fact = editable_row(Fact, actor, fact_id)
    if actor.role != "customer":
        raise PermissionDenied
    fact.confirmed_at, fact.confirmed_by = clock.now(), actor
    fact.save(update_fields=["confirmed_at", "confirmed_by"])
    _log(actor, "fact.confirmed", fact)
    return fact


@transaction.atomic
def retire_fact(*, actor, fact_id: int) -> Fact:
    """Take a fact off the avatar; its text stays in the table. 3 queries."""
    fact = editable_row(Fact, actor, fact_id)
    if fact.retired_at is None:
        fact.retired_at = clock.now()
        fact.save(update_fields=["retired_at"])
        if actor.role == "customer":
            _keep_difference(actor, fact, before=fact.text, after="")
        _log(actor, "fact.retired", fact)
    return fact


@transaction.atomic
def support_fact(*, actor, fact_id: int, quote_ids: set[int]) -> Fact:
    """Tie exactly these quotes of the same customer to a fact as its evidence. Raises QuoteUnknown. 6 queries."""
    fact = editable_row(Fact, actor, fact_id)
    known = set(
        Quote.objects.visible_to(actor)
        .filter(customer_id=fact.customer_id, pk__in=quote_ids)
        .values_list("pk", flat=True)
    )
    if known != quote_ids:
        raise QuoteUnknown
    links = FactEvidence.objects.editable_by(actor).filter(fact=fact)
    links.exclude(quote_id__in=quote_ids).delete()
    FactEvidence.objects.bulk_create(
        [FactEvidence(customer_id=fact.customer_id, fact=fact, quote_id=quote_id) for quote_id in sorted(quote_ids)],
        ignore_conflicts=True,
    )
    _log(actor, "fact.evidence", fact)
    return fact
