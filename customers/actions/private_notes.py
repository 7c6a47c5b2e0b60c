"""The team's own notes about a customer (1.7): another table, another log; no customer ever meets them."""

from django.db import transaction

from customers.models import Customer, PrivateNote
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


@transaction.atomic
def keep_note(*, actor, customer_id: int, body: str) -> PrivateNote:
    """Keep a note for the team. 3 queries. Raises 403, 404."""
    customer = editable_row(Customer, actor, customer_id)
    note = PrivateNote(customer=customer, author=actor, body=body, created_at=clock.now())
    note.save(force_insert=True)
    record(actor=actor, verb="note.kept", customer_id=customer.pk, team_only=True)
    return note


@transaction.atomic
def remove_note(*, actor, note_id: int) -> int:
    """Remove a note for good and return its customer's id. 3 queries. Raises 404."""
    note = editable_row(PrivateNote, actor, note_id)
    customer_id = note.customer_id
    note.delete()
    record(actor=actor, verb="note.removed", customer_id=customer_id, team_only=True)
    return customer_id
