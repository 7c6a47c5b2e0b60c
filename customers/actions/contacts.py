"""The people at a customer (1.4). What we note about them is the team's own: their log lines are team-only."""

from django.db import IntegrityError, transaction

from customers.models import Contact, Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row


class AddressTaken(Exception):
    """Another person of this customer has this e-mail address already."""


@transaction.atomic
def add_contact(*, actor, customer_id: int, values: dict) -> Contact:
    """Add a person to a customer. Raises AddressTaken, 403, 404. 3 queries."""
    customer = editable_row(Customer, actor, customer_id)
    contact = Contact(customer=customer, **values)
    try:
        with transaction.atomic():
            contact.save(force_insert=True)
    except IntegrityError as error:
        raise AddressTaken(values.get("email", "")) from error
    record(actor=actor, verb="contact.added", customer_id=customer.pk, label=contact.name, team_only=True)
    return contact


@transaction.atomic
def revise_contact(*, actor, contact_id: int, seen: int, values: dict) -> Contact:
    """Change what we know about a person if nobody else has since. Raises EditClash, AddressTaken. 3 queries."""
    try:
        with transaction.atomic():
            contact = swap(Contact, actor, contact_id, seen=seen, values=values)
    except IntegrityError as error:
        raise AddressTaken(values.get("email", "")) from error
    record(actor=actor, verb="contact.revised", customer_id=contact.customer_id, label=contact.name, team_only=True)
    return contact


@transaction.atomic
def note_departure(*, actor, contact_id: int) -> Contact:
    """Note that a person has left the customer; what they said stays. Pressing twice changes nothing. 3 queries."""
    contact = editable_row(Contact, actor, contact_id)
    if contact.left_at is None:
        contact.left_at = clock.now()
        contact.save(update_fields=["left_at"])
        record(actor=actor, verb="contact.left", customer_id=contact.customer_id, label=contact.name, team_only=True)
    return contact


@transaction.atomic
def note_touch(*, actor, contact_id: int) -> Contact:
    """Note that somebody really spoke with a person just now. Twice on one day is one line of the log. 3 queries."""
    contact = editable_row(Contact.objects.select_for_update(), actor, contact_id)
    now, before = clock.now(), contact.touched_at
    contact.touched_at = now
    contact.save(update_fields=["touched_at"])
    if before is None or before.date() != now.date():
        record(actor=actor, verb="contact.touched", customer_id=contact.customer_id, label=contact.name, team_only=True)
    return contact
