"""Pulses (7.1): asking the people of a customer. Their answers are taken in `pulse_answers.py`."""

import secrets
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from services.actions.asks import place_ask
from services.actions.mail import queue_mail
from services.models import Invitation, Pulse
from services.queries.invitations import hash_of, token_of


class NobodyToAsk(Exception):
    """No person with an address was chosen."""


@transaction.atomic
def start_pulse(
    *,
    actor,
    customer_id: int,
    title: str,
    closes_at: datetime,
    contacts,
    intro: str = "",
    question: str = "csat",
    questions: list[dict] | None = None,
) -> Pulse:
    """Ask people of a customer how it is to work with us: an invitation and a mail each, as soon as their budget allows.

    `contacts` are people of this customer; those without an address are left out. Raises NobodyToAsk, 403, 404.
    5 queries and 6 a person.
    """
    customer = editable_row(Customer, actor, customer_id)
    pulse = Pulse(customer=customer, title=title, intro=intro, question=question, questions=questions or [])
    pulse.opens_at, pulse.closes_at, pulse.created_by = clock.now(), closes_at, actor
    return open_pulse(actor=actor, pulse=pulse, contacts=contacts)


@transaction.atomic
def open_pulse(*, actor, pulse: Pulse, contacts) -> Pulse:
    """Save a new pulse and ask the people of its customer. Raises NobodyToAsk. 4 queries and 6 a person."""
    customer = pulse.customer
    people = [person for person in contacts if person.email and person.customer_id == customer.pk]
    if not people:
        raise NobodyToAsk
    pulse.save(force_insert=True)
    for invitation in _invite(pulse, people):
        _ask(invitation, actor, pulse.opens_at)
    title = pulse.title
    path = reverse("services:pulses-show", args=[pulse.pk])
    record(actor=actor, verb="pulse.started", customer_id=customer.pk, label=title, path=path, team_only=True)
    return pulse


def _invite(pulse: Pulse, people) -> list[Invitation]:
    """Make one invitation an address. The token comes from the id, so its hash is written once the id is known."""
    by_address = {person.email.lower(): person for person in people}
    invitations = [
        Invitation(
            customer_id=pulse.customer_id,
            pulse=pulse,
            contact=person,
            user_id=person.user_id,
            address=address,
            token_hash=secrets.token_hex(32),
        )
        for address, person in by_address.items()
    ]
    Invitation.objects.bulk_create(invitations)
    for invitation in invitations:
        invitation.token_hash = hash_of(token_of(invitation.customer_id, invitation.pk))
    Invitation.objects.bulk_update(invitations, ["token_hash"])
    return invitations


def _ask(invitation: Invitation, actor, now: datetime) -> None:
    """Ask one person, on the day that their budget allows (N16); a pulse that has ended by then is not mailed."""
    slot = place_ask(
        actor=actor,
        kind="survey",
        unique_key=f"pulse:{invitation.pk}",
        customer_id=invitation.customer_id,
        address=invitation.address,
        label=invitation.pulse.title,
        wanted_at=now,
    )
    queue_mail(
        unique_key=f"pulse:{invitation.pk}",
        kind="pulse",
        address=invitation.address,
        recipient=invitation.contact.user,
        customer_id=invitation.customer_id,
        context={"invitation": invitation.pk},
        due_at=slot.due_at,
    )
