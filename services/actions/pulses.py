"""Pulses (7.1-7.4): asking the people of a customer, and taking one changeable answer an invitation."""

import secrets
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.asks import place_ask
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import Invitation, Naming, Pulse, Response
from services.queries.invitations import hash_of, token_of

UNHAPPY_BELOW = 3


class NobodyToAsk(Exception):
    """No person with an address was chosen."""


class PulseOver(Exception):
    """The pulse has ended: its answers stay as they are."""


@transaction.atomic
def start_pulse(*, actor, customer_id: int, title: str, closes_at: datetime, contacts, intro: str = "") -> Pulse:
    """Ask people of a customer how it is to work with us: an invitation and a mail each, as soon as their budget allows.

    `contacts` are people of this customer; those without an address are left out. Raises NobodyToAsk, 403, 404.
    5 queries and 6 a person.
    """
    customer = editable_row(Customer, actor, customer_id)
    people = [person for person in contacts if person.email and person.customer_id == customer.pk]
    if not people:
        raise NobodyToAsk
    now = clock.now()
    pulse = Pulse(customer=customer, title=title, intro=intro, opens_at=now, closes_at=closes_at, created_by=actor)
    pulse.save(force_insert=True)
    for invitation in _invite(pulse, people):
        _ask(invitation, actor, now)
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


@transaction.atomic
def give_answer(
    *,
    invitation: Invitation,
    score: int,
    comment: str | None = None,
    naming: str | None = None,
    wants_call: bool | None = None,
) -> Response:
    """Take or change the answer of an invitation; None leaves comment, naming and call as they are.

    Raises PulseOver, ValueError for a score outside 1-5. Runs in the scope of the invitation's customer. 2 or 3 queries.
    """
    now = clock.now()
    if score not in range(1, 6):
        raise ValueError("A score is 1 to 5.")
    if not invitation.pulse.opens_at <= now < invitation.pulse.closes_at:
        raise PulseOver
    given = {"comment": comment, "naming": naming, "wants_call": wants_call}
    values = {name: value for name, value in given.items() if value is not None}
    response, is_new = Response.objects.get_or_create(
        invitation=invitation,
        defaults={
            "customer_id": invitation.customer_id,
            "pulse_id": invitation.pulse_id,
            "score": score,
            "answered_at": now,
            "changed_at": now,
            **values,
        },
    )
    if not is_new:
        Response.objects.filter(pk=response.pk).update(score=score, changed_at=now, **values)
        response.refresh_from_db()
    if response.wants_call or (comment and response.score < UNHAPPY_BELOW):
        _tell_partner(invitation, response)
    return response


def _tell_partner(invitation: Invitation, response: Response) -> None:
    """Tell the partner that somebody wants to be called or is unhappy, with a name only where the person gave it."""
    is_named = response.naming == Naming.NAMED or response.wants_call
    name = invitation.contact.name if invitation.contact and is_named else invitation.customer.name
    give_notice(
        user=invitation.customer.owner,
        unique_key=f"pulse-answer:{invitation.pk}:{'call' if response.wants_call else 'unhappy'}",
        kind="pulse_call" if response.wants_call else "pulse_unhappy",
        label=f"{name}: {invitation.pulse.title}",
        path=reverse("services:pulses-show", args=[invitation.pulse_id]),
        customer_id=invitation.customer_id,
    )


@transaction.atomic
def answer_own_invitation(*, actor, invitation_id: int, score: int) -> Response:
    """Take the answer of a signed-in person to their own invitation. Raises PulseOver, 403, 404. 3 to 4 queries."""
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact")
    invitation = visible_row(rows, actor, invitation_id)
    if invitation.user_id != actor.pk:
        if actor.sees_all_customers:
            raise PermissionDenied
        raise Http404
    return give_answer(invitation=invitation, score=score)
