"""Saying when a customer has no room (1.2). Customers say it themselves too; mails and reminders keep to it."""

from django.db import transaction
from django.urls import reverse

from customers.models import BusyWeek, Customer
from customers.queries.facts import may_write
from pmo_portal.activity.actions.entries import record
from pmo_portal.core.rows import editable_row, visible_row

MOST_BUSY_WEEKS = 20


class TooManyBusyWeeks(Exception):
    """Whoever marks more than twenty times as busy wants no mail at all, and there is a switch for that."""


@transaction.atomic
def add_busy_week(*, actor, customer_id: int, values: dict) -> BusyWeek:
    """Mark days, both included, as busy. Raises TooManyBusyWeeks, 403, 404. 4 queries."""
    customer = visible_row(Customer.objects.select_for_update(), actor, customer_id)
    may_write(actor, customer_id, or_refuse=True)
    if BusyWeek.objects.editable_by(actor).filter(customer=customer).count() >= MOST_BUSY_WEEKS:
        raise TooManyBusyWeeks
    busy_week = BusyWeek(customer=customer, **values)
    busy_week.save(force_insert=True)
    _log(actor, "busy_week.added", busy_week)
    return busy_week


@transaction.atomic
def remove_busy_week(*, actor, busy_week_id: int) -> int:
    """Take busy days away and return their customer's id. Raises 403, 404. 3 queries."""
    busy_week = editable_row(BusyWeek, actor, busy_week_id)
    _log(actor, "busy_week.removed", busy_week)
    busy_week.delete()
    return busy_week.customer_id


def _log(actor, verb: str, busy_week: BusyWeek) -> None:
    path = reverse("customers:busy-weeks-index", args=[busy_week.customer_id])
    record(actor=actor, verb=verb, customer_id=busy_week.customer_id, label=busy_week.label, path=path)
