"""Who does what for a customer (6.8): said, ended, confirmed once a quarter; a follow-up reminds of the latter."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.rows import editable_row
from pmo_portal.core.scoping import system_scope
from services.actions.follow_ups import forget_reminders
from services.actions.own_follow_ups import plan_once
from services.models import Assignment, FollowUp, FollowUpState
from services.queries.assignments import unconfirmed, unconfirmed_people
from services.rules.due import local_parts, next_working_day
from services.rules.quarters import quarter_start


@transaction.atomic
def assign(*, actor, customer_id: int, person, does: str, stand_in=None) -> Assignment:
    """Say what one of the PMO does for a customer and who stands in. 3 queries. Raises ValueError, 403, 404."""
    customer = editable_row(Customer, actor, customer_id)
    if person == stand_in:
        raise ValueError("Nobody stands in for themselves.")
    row = Assignment(customer=customer, person=person, does=does, stand_in=stand_in, created_at=clock.now())
    row.confirmed_at = row.created_at if actor == person else None
    row.save(force_insert=True)
    _note(actor, "assignment.made", row)
    return row


@transaction.atomic
def end_assignment(*, actor, assignment_id: int) -> Assignment:
    """End a role; a second call changes nothing. 3 queries. Raises 403, 404."""
    row = editable_row(Assignment.objects.select_related("person"), actor, assignment_id)
    if row.ended_at is None:
        row.ended_at = clock.now()
        row.save(update_fields=["ended_at"])
        _note(actor, "assignment.ended", row)
    return row


@transaction.atomic
def confirm_assignment(*, actor, assignment_id: int) -> Assignment:
    """Say that one's own role still holds; with the last one the follow-up is done. 4 to 8 queries.

    Raises PermissionDenied for another one's role, 403, 404.
    """
    row = editable_row(Assignment.objects.filter(ended_at__isnull=True), actor, assignment_id)
    if row.person_id != actor.pk:
        raise PermissionDenied
    row.confirmed_at = clock.now()
    row.save(update_fields=["confirmed_at"])
    _note(actor, "assignment.confirmed", row)
    if not unconfirmed(actor, clock.now()).exists():
        _close(actor)
    return row


def _close(actor) -> None:
    waiting = FollowUp.objects.select_related("owner").filter(owner=actor, unique_key__startswith=f"roles:{actor.pk}:")
    for follow_up in waiting.filter(state=FollowUpState.OPEN):
        follow_up.state, follow_up.done_at = FollowUpState.DONE, clock.now()
        follow_up.version += 1
        follow_up.save(update_fields=["state", "done_at", "version"])
        forget_reminders(follow_up=follow_up)


def remind_of_roles() -> int:
    """Plan one follow-up a quarter for everybody whose roles are not confirmed; return how many. A transaction each."""
    now = clock.now()
    with system_scope():
        people = unconfirmed_people(now)
    return sum(_plan(person, now) for person in people)


@transaction.atomic
def _plan(person, now: datetime) -> int:
    with system_scope():
        today, holidays = local_parts(now, person.time_zone)[0], holidays_of(person.country)
        with translation.override(person.language):
            title = _("Confirm what you do for whom this quarter")
        planned = plan_once(
            unique_key=f"roles:{person.pk}:{quarter_start(today).isoformat()}",
            owner=person,
            title=title,
            day=next_working_day(today, holidays),
            origin_path=reverse("services:assignments-all"),
        )
    return int(planned is not None)


def _note(actor, verb: str, row: Assignment) -> None:
    path = reverse("services:assignments-index", args=[row.customer_id])
    label = f"{row.person.name}: {row.does}"
    record(actor=actor, verb=verb, customer_id=row.customer_id, label=label, path=path)
