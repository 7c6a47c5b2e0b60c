"""Pulses that come again (7.2): planned by a person, opened by a scan, with a reminder to who has not answered."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.scoping import system_scope
from services.actions.asks import place_ask, withdraw_asks
from services.actions.mail import queue_mail
from services.actions.pulses import NobodyToAsk, open_pulse
from services.models import Invitation, Pulse, PulseSchedule, Response
from services.queries.invitations import link_mark_of
from services.queries.pulse_schedules import due_schedule_ids, people_of, silent_invitations
from services.rules.due import local_parts
from services.rules.pulse_days import closes_at, next_day, opens_at, reminds_at


class ScheduleIsOver(Exception):
    """It was stopped already."""


@transaction.atomic
def plan_schedule(*, actor, customer_id: int, every: str, first_date: date, **values) -> PulseSchedule:
    """Plan a pulse that comes again; `values` are title, intro, question, questions, open_days, remind_after_days.

    Raises 403, 404. 3 queries.
    """
    customer = editable_row(Customer, actor, customer_id)
    schedule = PulseSchedule(customer=customer, every=every, first_date=first_date, next_date=first_date, **values)
    schedule.created_by = actor
    schedule.save(force_insert=True)
    _record(actor, "pulse.planned", schedule)
    return schedule


@transaction.atomic
def stop_schedule(*, actor, schedule_id: int) -> PulseSchedule:
    """Let a pulse not come again; what is open stays open. Raises ScheduleIsOver, 403, 404. 3 queries."""
    schedule = editable_row(PulseSchedule, actor, schedule_id)
    if not PulseSchedule.objects.filter(pk=schedule.pk, next_date__isnull=False).update(next_date=None):
        raise ScheduleIsOver
    _record(actor, "pulse.stopped", schedule)
    return schedule


def _record(actor, verb: str, schedule: PulseSchedule) -> None:
    path = reverse("services:pulses-index", args=[schedule.customer_id])
    record(actor=actor, verb=verb, customer_id=schedule.customer_id, label=schedule.title, path=path, team_only=True)


def ask_all_again() -> int:
    """Open every pulse that is due, a transaction each; return how many opened."""
    with system_scope():
        ids = due_schedule_ids(clock.now())
    return sum(open_due(schedule_id=schedule_id) for schedule_id in ids)


def open_due(*, schedule_id: int) -> bool:
    """Open the pulse of a schedule if its morning has come; two scans at once open one.

    Days that were slept through are not made up for: the next is in the future. 7 queries and 6 a person.
    """
    with system_scope():
        rows = PulseSchedule.objects.select_for_update(skip_locked=True, of=("self",)).select_related("customer")
        schedule = rows.filter(pk=schedule_id, next_date__isnull=False).first()
        now = clock.now()
        if schedule is None or opens_at(schedule.next_date, schedule.customer.time_zone) > now:
            return False
        day, zone = schedule.next_date, schedule.customer.time_zone
        today = local_parts(now, zone)[0]
        schedule.next_date = next_day(schedule.first_date, schedule.every, max(day, today))
        schedule.save(update_fields=["next_date"])
        return _open(schedule, day, today, now)


def _open(schedule: PulseSchedule, day: date, today: date, now: datetime) -> bool:
    zone = schedule.customer.time_zone
    copied = {name: getattr(schedule, name) for name in ("title", "intro", "question", "questions", "customer")}
    pulse = Pulse(**copied, schedule=schedule, planned_for=day, opens_at=now, created_by=schedule.created_by)
    pulse.closes_at = closes_at(max(day, today), schedule.open_days, zone)
    try:
        with transaction.atomic():
            open_pulse(actor=schedule.created_by, pulse=pulse, contacts=people_of(schedule.customer_id))
    except NobodyToAsk:
        return False
    return True


def remind_all() -> int:
    """Remind, once, everybody who has not answered a pulse that comes again; return how many."""
    with system_scope():
        waiting = silent_invitations(clock.now())
    return sum(remind(invitation_id=invitation.pk) for invitation in waiting)


def remind(*, invitation_id: int) -> bool:
    """Remind one person on the day that their budget allows; never twice, never after the end. About 9 queries."""
    with system_scope():
        rows = Invitation.objects.select_for_update(skip_locked=True, of=("self",))
        rows = rows.select_related("pulse__schedule", "customer", "contact__user")
        invitation = rows.filter(pk=invitation_id, reminded_at__isnull=True).first()
        now = clock.now()
        if invitation is None or not _is_time(invitation, now):
            return False
        invitation.reminded_at = now
        invitation.save(update_fields=["reminded_at"])
        if Response.objects.filter(invitation=invitation).exists() or _has_mark(invitation):
            return False
        return _queue(invitation, now)


def _has_mark(invitation: Invitation) -> bool:
    return Response.objects.filter(pulse=invitation.pulse_id, link_mark=link_mark_of(invitation)).exists()


def _is_time(invitation: Invitation, now: datetime) -> bool:
    pulse, zone = invitation.pulse, invitation.customer.time_zone
    if pulse.schedule is None or pulse.closes_at <= now:
        return False
    opened = local_parts(pulse.opens_at, zone)[0]
    return reminds_at(opened, pulse.schedule.remind_after_days, zone) <= now


def _queue(invitation: Invitation, now: datetime) -> bool:
    key = f"pulse-reminder:{invitation.pk}"
    slot = place_ask(
        actor=None,
        kind="survey",
        unique_key=key,
        customer_id=invitation.customer_id,
        address=invitation.address,
        label=invitation.pulse.title,
        wanted_at=now,
    )
    if slot.due_at >= invitation.pulse.closes_at:
        withdraw_asks(key_prefix=key)
        return False
    queue_mail(
        unique_key=key,
        kind="pulse",
        address=invitation.address,
        recipient=invitation.contact.user if invitation.contact else None,
        customer_id=invitation.customer_id,
        context={"invitation": invitation.pk, "is_reminder": True},
        due_at=slot.due_at,
    )
    return True


def forget_links() -> int:
    """Take the last way back from answers without a name whose pulse has ended; return how many. 1 query."""
    with system_scope():
        over = Response.objects.filter(link_mark__isnull=False, pulse__closes_at__lte=clock.now() - timedelta(hours=1))
        return over.update(link_mark=None)
