"""The three taps a month behind the breathing room (3.9). Only the customer's people tap."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Customer, RoomCheck
from customers.queries.breathing import month_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row


@transaction.atomic
def tap_room(
    *, actor, customer_id: int, free_hours: int, light: int, middling: int, heavy: int, fire_pct: int
) -> RoomCheck:
    """Keep a person's taps of this month; tapping again changes them. 4 queries.

    Every person of the customer may tap, readers too; nobody at the PMO can. Raises 403, 404. Source: N6.
    """
    customer = visible_row(Customer, actor, customer_id)
    if actor.role != "customer":
        raise PermissionDenied
    taps = {"free_hours": free_hours, "light": light, "middling": middling, "heavy": heavy, "fire_pct": fire_pct}
    now = clock.now()
    check, _ = RoomCheck.objects.update_or_create(
        customer=customer, person=actor, month=month_of(now), defaults={**taps, "at": now}
    )
    path = reverse("customers:breathing-rooms-show", args=[customer.pk])
    record(actor=actor, verb="room.tapped", customer_id=customer.pk, label=customer.name, path=path)
    return check
