"""Writing down what a customer values (2.7). Only the customer's own people confirm it."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Customer, Quote, ValueStatement
from customers.queries.facts import may_write
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row


@transaction.atomic
def state_value(*, actor, customer_id: int, values: dict, quote_id: int | None = None) -> ValueStatement:
    """Write down one thing a customer values, from a quote if there is one. Said by the customer it is confirmed. 4 queries.

    `values` are text, importance and satisfaction (0-10). Raises 403, 404.
    """
    customer = visible_row(Customer, actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    quote = visible_row(Quote.objects.filter(customer=customer), actor, quote_id) if quote_id else None
    now = clock.now()
    value = ValueStatement(
        customer=customer, quote=quote, author=actor, stated_at=now, **values, **_own_word(actor, now)
    )
    value.save(force_insert=True)
    _note(actor, value, "value.stated")
    return value


@transaction.atomic
def revise_value(*, actor, value_id: int, seen: int, values: dict) -> ValueStatement:
    """Change a statement; changed by the PMO it is no longer confirmed. Raises EditClash, 403, 404. 3 queries."""
    now = clock.now()
    own = _own_word(actor, now) or {"confirmed_at": None, "confirmed_by": None}
    value = swap(ValueStatement, actor, value_id, seen=seen, values={**values, "stated_at": now, **own})
    _note(actor, value, "value.revised")
    return value


@transaction.atomic
def confirm_value(*, actor, value_id: int) -> ValueStatement:
    """Set a statement confirmed by the customer itself; nobody at the PMO can. Raises 403, 404. 3 queries."""
    value = editable_row(ValueStatement, actor, value_id)
    if actor.role != "customer":
        raise PermissionDenied
    value.confirmed_at, value.confirmed_by = clock.now(), actor
    value.save(update_fields=["confirmed_at", "confirmed_by"])
    _note(actor, value, "value.confirmed")
    return value


@transaction.atomic
def remove_value(*, actor, value_id: int) -> ValueStatement:
    """Take a statement away; its row stays. Raises 403, 404. 3 queries."""
    value = editable_row(ValueStatement, actor, value_id)
    value.removed_at = clock.now()
    value.save(update_fields=["removed_at"])
    _note(actor, value, "value.removed")
    return value


def _own_word(actor, now) -> dict:
    return {"confirmed_at": now, "confirmed_by": actor} if actor.role == "customer" else {}


def _note(actor, value: ValueStatement, verb: str) -> None:
    """The log names the customer and never their words: they may be taken back."""
    record(
        actor=actor,
        verb=verb,
        customer_id=value.customer_id,
        path=reverse("customers:values-index", args=[value.customer_id]),
        details={"value": value.pk},
    )
