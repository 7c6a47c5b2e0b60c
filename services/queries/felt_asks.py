""" "Does it still hurt?" by mail (3.8): which pains are due, whom we ask, and what the link opens."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Q
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from customers.models import Contact, ContactRole, PainPoint, PainQuote
from customers.rules.pain import ASK_AGAIN_DAYS
from services.models import FeltAsk, FeltAskPain

SALT, MOST_PAINS = "services.felt_ask", 5


class FeltLinkOver(Exception):
    """The link was right, but its time is over."""


@dataclass(frozen=True)
class Question:
    """Whom to ask about which pains of one customer, the biggest first."""

    contact: Contact
    pains: list[PainPoint]


def customers_with_due_pains(now: datetime) -> list[int]:
    """Return the ids of customers that have a pain to ask about. 1 query, in the scope of the portal itself."""
    return list(_due(now).order_by("customer_id").values_list("customer_id", flat=True).distinct())


def questions_for(customer_id: int, now: datetime) -> list[Question]:
    """Return whom to ask about what at one customer: at most five pains a person. 4 queries.

    A pain is asked of the person who wrote it down; else of whose words stand behind it; else of the sponsor.
    """
    pains = list(_due(now).filter(customer_id=customer_id).order_by("-hours_a_month", "pk"))
    people = Contact.objects.filter(customer_id=customer_id, left_at__isnull=True).exclude(email="")
    people = list(people.select_related("user").order_by("-influence", "pk"))
    spoke = _speakers([pain.pk for pain in pains])
    asked: dict[int, Question] = {}
    for pain in pains:
        person = _person_for(pain, people, spoke.get(pain.pk, []))
        if person is not None:
            asked.setdefault(person.pk, Question(person, [])).pains.append(pain)
    return [Question(question.contact, question.pains[:MOST_PAINS]) for question in asked.values()]


def _due(now: datetime):
    """Pains that still hurt and were neither told, asked nor answered in the last four weeks."""
    before = now - timedelta(days=ASK_AGAIN_DAYS)
    asked = FeltAskPain.objects.filter(ask__asked_at__gt=before).values("pain_id")
    pains = PainPoint.objects.filter(deleted_at__isnull=True, relieved_at__isnull=True, created_at__lte=before)
    pains = pains.annotate(answered_at=Max("checks__at")).exclude(pk__in=asked)
    return pains.filter(Q(answered_at__isnull=True) | Q(answered_at__lte=before))


def _speakers(pain_ids: list[int]) -> dict[int, list[int]]:
    links = PainQuote.objects.filter(pain_id__in=pain_ids, quote__contact__isnull=False).order_by("-quote__said_at")
    found: dict[int, list[int]] = {}
    for pain_id, contact_id in links.values_list("pain_id", "quote__contact_id"):
        found.setdefault(pain_id, []).append(contact_id)
    return found


def _person_for(pain: PainPoint, people: list[Contact], spoke: list[int]) -> Contact | None:
    by_user = {person.user_id: person for person in people if person.user_id}
    by_id = {person.pk: person for person in people}
    sponsors = [person for person in people if person.role == ContactRole.SPONSOR]
    spoken = [by_id[pk] for pk in spoke if pk in by_id]
    return next(iter([*filter(None, [by_user.get(pain.author_id)]), *spoken, *sponsors, *people]), None)


def felt_token(customer_id: int, ask_id: int) -> str:
    """Return the token of an ask: both ids and an HMAC over them with the secret key. No query."""
    ids = f"{int_to_base36(customer_id)}-{int_to_base36(ask_id)}"
    return f"{ids}-{salted_hmac(SALT, ids, algorithm='sha256').hexdigest()[:40]}"


def felt_hash(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def felt_path(ask: FeltAsk) -> str:
    """Return the address of the page on which this person answers."""
    return reverse("services:felt-answers-edit", args=[felt_token(ask.customer_id, ask.pk)])


def customer_of_felt_token(token: str) -> int | None:
    """Return the customer that a token of ours belongs to, None for any other string. No query."""
    parts = token.split("-")
    try:
        customer_id, ask_id = base36_to_int(parts[0]), base36_to_int(parts[1])
    except (ValueError, IndexError):
        return None
    return customer_id if constant_time_compare(token, felt_token(customer_id, ask_id)) else None


def felt_ask_for(token: str, now: datetime) -> FeltAsk | None:
    """Return the ask of a token with its customer and owner, inside its customer's scope. 1 query. Raises FeltLinkOver."""
    ask = (
        FeltAsk.objects.select_related("customer__owner", "contact", "user").filter(token_hash=felt_hash(token)).first()
    )
    if ask is None or not hmac.compare_digest(felt_token(ask.customer_id, ask.pk), token):
        return None
    if ask.closes_at <= now:
        raise FeltLinkOver
    return ask


def pains_of_ask(ask: FeltAsk) -> list[PainPoint]:
    """Return the living pains of an ask, the biggest first. 1 query."""
    pains = PainPoint.objects.filter(pk__in=ask.links.values("pain_id"), deleted_at__isnull=True)
    return list(pains.order_by("-hours_a_month", "pk"))
