"""Telling people of a concern: notices and mails, never to those whom it is about, and lines of history that they do not read."""

from django.urls import reverse

from pmo_portal.accounts.models import Role, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import Concern


def path_of(concern: Concern) -> str:
    """Return the address of the case. No query."""
    return reverse("services:concerns-show", args=[concern.pk])


def tell(concern: Concern, person, key: str) -> None:
    """Leave a notice, its kind the part of `key` before the first colon. 2 queries; none for whom it is about."""
    if person is None or person.pk in concern.not_for:
        return
    give_notice(
        user=person,
        unique_key=f"{key}:{concern.pk}:{person.pk}",
        kind=key.partition(":")[0],
        label=f"{concern.speaker}: {concern.body}",
        path=path_of(concern),
        customer_id=concern.customer_id,
    )


def write(concern: Concern, person, kind: str, key: str, **context) -> None:
    """Queue a mail to a person who can sign in. 1 query; none for whom it is about."""
    if person is not None and person.pk not in concern.not_for:
        write_to(concern, person.email, kind, key, recipient=person, **context)


def write_to(concern: Concern, address: str, kind: str, key: str, recipient=None, due_at=None, **context) -> None:
    """Queue a mail to an address. 1 query."""
    queue_mail(
        unique_key=key,
        kind=kind,
        address=address,
        recipient=recipient,
        customer_id=concern.customer_id,
        context={"concern": concern.pk, **context},
        due_at=due_at or clock.now(),
        not_for=concern.not_for,
    )


def write_to_speaker(concern: Concern, kind: str, key: str, due_at=None, **context) -> None:
    """Queue a mail to whoever told us, whether they sign in or not; nothing where we know no address. 1 query."""
    address = address_of_speaker(concern)
    if address:
        write_to(concern, address, kind, key, recipient=concern.raised_by, due_at=due_at, **context)


def address_of_speaker(concern: Concern) -> str:
    """Return where whoever told us can be reached, or an empty string. 1 query where they do not sign in."""
    if concern.raised_by is not None:
        return concern.raised_by.email
    return concern.contact.email if concern.contact else ""


def note(actor, verb: str, concern: Concern, **details) -> None:
    """Write the line of history: the customer's name and the way to the case, never words. 1 query."""
    record(
        actor=actor,
        verb=verb,
        customer_id=concern.customer_id,
        label=concern.customer.name,
        path=path_of(concern),
        details={"concern": concern.pk, **details},
        not_for=concern.not_for,
    )


def heads_for(concern: Concern) -> list[User]:
    """Return the heads of the PMO who may know of the concern; whoever looks after it where there is none. 1 query."""
    leads = User.objects.filter(role=Role.LEAD, is_active=True).exclude(pk__in=concern.not_for).order_by("pk")
    return list(leads) or [concern.owner]
