"""Follow-ups (X.1): planned, revised, put off, done. The reminder goes into the outbox in the same transaction.

What was meant is a local day, time and zone; the instant is computed here, when it is planned. One of the kind promise
reminds of an entry of the ledger: what happens to it is told there (`promises.py`), and only the receiver keeps it.
"""

from datetime import date, time

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.rows import editable_row
from services.actions.mail import cancel_mail, queue_mail
from services.actions.notices import give_notice, take_back_notices
from services.actions.promises import done, make_promise, take_back_done, wish_day
from services.models import FollowUp, FollowUpKind, FollowUpState, Promise
from services.queries.promises import person_of, promise_rows
from services.rules.due import instant_of, is_late_hour, reminder_at


class NotForThem(Exception):
    """It belongs to a case that is about this person, who does not see it (7.5)."""


PLACES = ("due_date", "due_time", "time_zone", "owner")


@transaction.atomic
def plan_follow_up(
    *,
    actor,
    title: str,
    due_date: date,
    due_time: time,
    owner=None,
    customer=None,
    kind: str = FollowUpKind.FOLLOW_UP,
    promised_to=None,
    quote=None,
    origin_path: str = "",
    time_zone: str = "",
    is_chosen_hour: bool = True,
) -> FollowUp:
    """Write down what somebody will do by when, with its reminder. Raises PermissionDenied. 4 queries, 8 for a promise.
    `due_date` and `due_time` are local to `time_zone` (the owner's if not given). Owners who chose a late hour themselves
    are reminded then; where a colleague chose it, or the portal (`is_chosen_hour` is false), in their working hours before.
    """
    if not actor.is_pmo:
        raise PermissionDenied
    owner = owner or actor
    follow_up = FollowUp(
        customer=customer,
        title=title,
        kind=kind if customer else FollowUpKind.FOLLOW_UP,
        owner=owner,
        promised_to=promised_to,
        quote=quote,
        origin_path=origin_path,
        created_by=actor,
        created_at=clock.now(),
        **_instants(due_date, due_time, time_zone or owner.time_zone, owner, is_chosen_hour and actor == owner),
    )
    if follow_up.kind == FollowUpKind.PROMISE:
        follow_up.promise = _enter(follow_up, actor)
    follow_up.save(force_insert=True)
    remind(follow_up=follow_up)
    _note(actor, "follow_up.planned", follow_up)
    return follow_up


@transaction.atomic
def follow_promise(*, promise: Promise, due_time: time, created_by) -> FollowUp:
    """Let the PMO's person be reminded of a promise that stands in the ledger. 3 queries, in the scope of the portal."""
    owner = promise.partner
    follow_up = FollowUp(
        customer_id=promise.customer_id,
        title=promise.text[:200],
        kind=FollowUpKind.PROMISE,
        owner=owner,
        promised_to=promise.contact,
        quote=promise.quote,
        promise=promise,
        origin_path=promise.origin_path,
        created_by=created_by,
        created_at=clock.now(),
        **_instants(promise.due_date, due_time, owner.time_zone, owner, is_own_choice=False),
    )
    follow_up.save(force_insert=True)
    remind(follow_up=follow_up)
    return follow_up


def _enter(follow_up: FollowUp, actor) -> Promise:
    """A promise is made to a customer and stands in their ledger; without a customer it is a follow-up."""
    is_of_talk = "/interviews/" in follow_up.origin_path
    return make_promise(
        actor=actor,
        customer_id=follow_up.customer.pk,
        side="pmo",
        text=follow_up.title,
        due_date=follow_up.due_date,
        partner=follow_up.owner,
        contact=follow_up.promised_to,
        quote=follow_up.quote,
        origin="talk" if is_of_talk else "follow_up",
        origin_path=follow_up.origin_path,
    )


@transaction.atomic
def revise_follow_up(*, actor, follow_up_id: int, seen: int, values: dict) -> FollowUp:
    """Change a follow-up if nobody else has since version `seen`; a new day or owner gets a new reminder.

    `values` are fields of the row. A promise moves to a later day only with `new_date_reason`.
    Raises EditClash, WhyIsMissing, NotForThem, 403, 404. 4 to 9 queries.
    """
    before = editable_row(FollowUp.objects.select_related("owner"), actor, follow_up_id)
    planned = {name: values.get(name, getattr(before, name)) for name in PLACES}
    if planned["owner"] != before.owner and "time_zone" not in values:
        planned["time_zone"] = planned["owner"].time_zone
    owner = planned["owner"]
    if owner.pk in before.not_for:
        raise NotForThem
    instants = _instants(planned["due_date"], planned["due_time"], planned["time_zone"], owner, actor == owner)
    is_moved = instants["due_at"] != before.due_at or planned["owner"] != before.owner
    if not is_moved:
        instants = {}
    follow_up = swap(FollowUp, actor, follow_up_id, seen=seen, values={**values, **planned, **instants})
    if is_moved and follow_up.state == FollowUpState.OPEN:
        forget_reminders(follow_up=follow_up)
        remind(follow_up=follow_up)
        _tell_of_new_date(follow_up, before, actor)
        _tell_new_owner(follow_up, before, actor)
    _note(actor, "follow_up.handed_over" if planned["owner"] != before.owner else "follow_up.revised", follow_up)
    return follow_up


@transaction.atomic
def put_off_follow_up(*, actor, follow_up_id: int, day: date, reason: str = "", effect: str = "") -> FollowUp:
    """Move a follow-up to another day at the same time of day. Raises EditClash, WhyIsMissing, 403, 404. 8 queries.

    `reason` and `effect` go to the person it is promised to: what happened, and what it means for them.
    """
    row = editable_row(FollowUp, actor, follow_up_id)
    return revise_follow_up(
        actor=actor,
        follow_up_id=row.pk,
        seen=row.version,
        values={"due_date": day, "new_date_reason": reason, "new_date_effect": effect},
    )


@transaction.atomic
def finish_follow_up(*, actor, follow_up_id: int, state: str = FollowUpState.DONE) -> FollowUp:
    """Close a follow-up as done or dropped; its reminder is cancelled. A second call changes nothing. 5 queries."""
    row = editable_row(FollowUp, actor, follow_up_id)
    if row.state != FollowUpState.OPEN:
        return row
    row = swap(FollowUp, actor, row.pk, seen=row.version, values={"state": state, "done_at": clock.now()})
    forget_reminders(follow_up=row)
    promise = _promise_of(row)
    if promise is not None and state == FollowUpState.DONE:
        done(promise=promise, by=actor)
    _note(actor, f"follow_up.{state}", row)
    return row


@transaction.atomic
def reopen_follow_up(*, actor, follow_up_id: int) -> FollowUp:
    """Open a closed follow-up again, with its reminder if it is not due yet. 4 queries."""
    row = editable_row(FollowUp, actor, follow_up_id)
    if row.state == FollowUpState.OPEN:
        return row
    values = {"state": FollowUpState.OPEN, "done_at": None}
    row = swap(FollowUp.objects.select_related("owner"), actor, row.pk, seen=row.version, values=values)
    if row.remind_at > clock.now():
        remind(follow_up=row)
    promise = _promise_of(row)
    if promise is not None:
        take_back_done(promise=promise, by=actor)
    _note(actor, "follow_up.reopened", row)
    return row


def _instants(due_date: date, due_time: time, zone: str, owner, is_own_choice: bool) -> dict:
    """Return what was meant and the instants of it. No query."""
    due_at = instant_of(due_date, due_time, zone)
    meant = {"due_date": due_date, "due_time": due_time, "time_zone": zone, "due_at": due_at}
    if is_own_choice:
        return {**meant, "remind_at": due_at}
    return {**meant, "remind_at": reminder_at(due_at, owner.time_zone, clock.now(), holidays_of(owner.country))}


@transaction.atomic
def remind(*, follow_up: FollowUp) -> None:
    """Queue the mail and its notice. 3 queries.

    The version is in the key, so that a day taken back and chosen again is told again. At a late hour it goes at any hour
    only if that is the due moment itself: somebody wanted to be reminded just then.
    """
    owner, moment = follow_up.owner, follow_up.remind_at
    is_late = is_late_hour(moment, owner.time_zone, holidays_of(owner.country))
    key = f"follow-up:{follow_up.pk}:{follow_up.version}:{follow_up.due_at.isoformat()}"
    path = reverse("services:follow-ups-show", args=[follow_up.pk])
    shared = {"unique_key": key, "customer_id": follow_up.customer_id}
    give_notice(
        user=follow_up.owner, kind="reminder", label=follow_up.title, path=path, at=follow_up.remind_at, **shared
    )
    queue_mail(
        kind="reminder",
        address=follow_up.owner.email,
        recipient=follow_up.owner,
        context={"follow_up": follow_up.pk, "due_at": follow_up.due_at.isoformat()},
        due_at=moment,
        any_hour=is_late and moment == follow_up.due_at,
        not_for=follow_up.not_for,
        **shared,
    )


def _promise_of(follow_up: FollowUp) -> Promise | None:
    """Return the living entry of the ledger that a follow-up reminds of, held for a deed. 0 or 1 query."""
    if follow_up.promise_id is None:
        return None
    promise = promise_rows().select_for_update(of=("self",)).get(pk=follow_up.promise_id)
    return None if promise.is_over else promise


def _tell_of_new_date(follow_up: FollowUp, before: FollowUp, actor) -> None:
    """Ask the person to whom it is promised for a later day, at once and so before the old day is over.

    Until they agree the old day stands in the ledger.
    """
    promise = _promise_of(follow_up)
    if promise is None:
        return
    if promise.partner_id != follow_up.owner_id:
        promise.partner = follow_up.owner
        promise.save(update_fields=["partner"])
    if follow_up.due_date <= before.due_date:
        return
    wish_day(promise=promise, by=actor, day=follow_up.due_date, reason=follow_up.new_date_reason)
    person = person_of(promise, is_giver=False)
    if person is None:
        return
    cancel_mail(key_prefix=f"new-date:{follow_up.pk}:")
    queue_mail(
        unique_key=f"new-date:{follow_up.pk}:{follow_up.version}",
        kind="new_date",
        address=person.email,
        recipient=person.user,
        customer_id=follow_up.customer_id,
        context={"follow_up": follow_up.pk, "due_at": follow_up.due_at.isoformat()},
        due_at=clock.now(),
    )


def _tell_new_owner(follow_up: FollowUp, before: FollowUp, actor) -> None:
    """Tell a colleague that it is theirs now; nobody hears of what they did themselves."""
    if follow_up.owner_id in (before.owner_id, actor.pk):
        return
    shared = {"unique_key": f"handed-over:{follow_up.pk}:{follow_up.version}", "customer_id": follow_up.customer_id}
    path = reverse("services:follow-ups-show", args=[follow_up.pk])
    give_notice(user=follow_up.owner, kind="handed_over", label=follow_up.title, path=path, **shared)
    queue_mail(
        kind="handed_over",
        address=follow_up.owner.email,
        recipient=follow_up.owner,
        context={"follow_up": follow_up.pk, "by": actor.pk},
        due_at=clock.now(),
        not_for=follow_up.not_for,
        **shared,
    )


@transaction.atomic
def forget_reminders(*, follow_up: FollowUp) -> None:
    """Cancel what waits of a follow-up's reminders, and take back notices that nobody has seen. 2 queries."""
    cancel_mail(key_prefix=f"follow-up:{follow_up.pk}:")
    take_back_notices(key_prefix=f"follow-up:{follow_up.pk}:")


def _note(actor, verb: str, follow_up: FollowUp) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=follow_up.customer_id,
        label=follow_up.title,
        path=reverse("services:follow-ups-show", args=[follow_up.pk]),
        team_only=True,
        not_for=follow_up.not_for,
    )
