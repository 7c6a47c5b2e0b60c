"""Asking "does it still hurt?" every four weeks until it is ≤ 2 twice, and taking the answer of a link (3.8, N18)."""

from datetime import datetime, timedelta

from django.db import transaction

from customers.actions.pains import keep_felt_answer
from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.asks import place_ask
from services.actions.mail import queue_mail
from services.models import FeltAsk, FeltAskPain
from services.queries.felt_asks import (
    Question,
    customers_with_due_pains,
    felt_hash,
    felt_token,
    pains_of_ask,
    questions_for,
)

OPEN_DAYS = 21


def ask_all_due() -> int:
    """Ask every customer about its due pains, a transaction each; return how many people are asked."""
    with system_scope():
        customer_ids = customers_with_due_pains(clock.now())
    return sum(ask_customer(customer_id=customer_id) for customer_id in customer_ids)


def ask_customer(*, customer_id: int) -> int:
    """Ask one customer's people about the pains that are due; return how many. Two at once ask once.

    5 queries and about 9 a person.
    """
    with system_scope():
        customer = Customer.objects.select_for_update(skip_locked=True).filter(pk=customer_id).first()
        if customer is None:
            return 0
        now = clock.now()
        questions = questions_for(customer_id, now)
        for question in questions:
            _ask(customer, question, now)
        return len(questions)


def _ask(customer: Customer, question: Question, now: datetime) -> None:
    contact = question.contact
    ask = FeltAsk(customer=customer, contact=contact, user_id=contact.user_id, address=contact.email.lower())
    ask.token_hash, ask.asked_at, ask.closes_at = f"new-{contact.pk}-{now.timestamp()}", now, now
    ask.save(force_insert=True)
    slot = place_ask(
        actor=None,
        kind="survey",
        unique_key=f"felt:{ask.pk}",
        customer_id=customer.pk,
        address=ask.address,
        label="; ".join(pain.title for pain in question.pains),
    )
    ask.asked_at, ask.closes_at = slot.due_at, slot.due_at + timedelta(days=OPEN_DAYS)
    ask.token_hash = felt_hash(felt_token(customer.pk, ask.pk))
    ask.save(update_fields=["asked_at", "closes_at", "token_hash"])
    FeltAskPain.objects.bulk_create([FeltAskPain(customer=customer, ask=ask, pain=pain) for pain in question.pains])
    queue_mail(
        unique_key=f"felt:{ask.pk}",
        kind="felt",
        address=ask.address,
        recipient=contact.user,
        customer_id=customer.pk,
        context={"ask": ask.pk},
        due_at=slot.due_at,
    )


@transaction.atomic
def answer_felt_ask(*, ask: FeltAsk, answers: dict[int, int]) -> int:
    """Keep the answers (pain id → 0-10) of a link's holder; return how many. 2 queries and 5 a pain.

    Runs in the scope of the ask's customer. Pains that were not asked about are left out; answering twice on a day
    changes nothing of what was said first (the first answer of the link counts).
    """
    locked = FeltAsk.objects.select_for_update().get(pk=ask.pk)
    if locked.answered_at is not None:
        return 0
    kept = [pain for pain in pains_of_ask(ask) if pain.pk in answers]
    for pain in kept:
        keep_felt_answer(pain_id=pain.pk, felt=answers[pain.pk], person=ask.user)
    if kept:
        locked.answered_at = clock.now()
        locked.save(update_fields=["answered_at"])
    return len(kept)
