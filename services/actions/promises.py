"""The deeds of the giver of a promise (N9): make it, say that it is done, ask for a new day. None of them keeps it.

The receiver's word is in `promise_verdicts.py`; the PMO's own reminders are follow-ups (`follow_ups.py`, `promising.py`).
"""

from datetime import date, time

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.scoping import system_scope
from services.actions.asks import place_ask
from services.actions.mail import cancel_mail, queue_mail
from services.actions.notices import give_notice
from services.models import Promise, PromiseDeed, PromiseEvent, PromiseSide
from services.queries.promises import held_promise, may_promise_for, path_of, person_of
from services.rules.due import instant_of

MORNING = time(9)


class WhyIsMissing(Exception):
    """The day of a promise moves only with what happened: whoever it was made to reads it (6.5)."""


class PromiseOver(Exception):
    """The receiver has said a last word: nothing about this promise moves any more."""


@transaction.atomic
def make_promise(
    *,
    actor,
    customer_id: int,
    side: str,
    text: str,
    due_date: date,
    partner=None,
    contact=None,
    quote=None,
    origin: str = "",
    origin_path: str = "",
) -> Promise:
    """Write a promise of either side into the ledger. Raises PermissionDenied, 404. 4 to 9 queries.

    `partner` (else the customer's owner) is the PMO's person, `contact` the customer's. A customer is reminded by mail on
    the day; the PMO's own reminder is a follow-up that the caller plans.
    """
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    if not may_promise_for(actor, customer.pk):
        raise PermissionDenied
    promise = Promise(
        customer=customer,
        side=PromiseSide(side),
        text=text,
        due_date=due_date,
        partner=partner or customer.owner,
        contact=contact,
        quote=quote,
        origin=origin,
        origin_path=origin_path,
        created_by=actor,
        created_at=clock.now(),
    )
    promise.save(force_insert=True)
    note(promise=promise, deed=PromiseDeed.MADE, by=actor, day=due_date)
    record(actor=actor, verb="promise.made", customer_id=customer.pk, label=text, path=path_of(promise))
    if not promise.is_ours:
        _remind_and_tell(promise, actor)
    return promise


@transaction.atomic
def say_done(*, actor, promise_id: int) -> Promise:
    """Keep the giver's word that it is done, and ask the receiver whether it was kept. 5 to 12 queries.

    A second call changes nothing. Raises PermissionDenied for anybody but the giver, PromiseOver, 404.
    """
    promise = held_promise(actor, promise_id)
    if not promise.is_giver(actor):
        raise PermissionDenied
    return done(promise=promise, by=actor)


@transaction.atomic
def done(*, promise: Promise, by) -> Promise:
    """Do what `say_done` says for a giver who is known already (a link, a follow-up). Raises PromiseOver."""
    refuse_over(promise=promise)
    if promise.said_done_at is None:
        promise.said_done_at = clock.now()
        promise.save(update_fields=["said_done_at"])
        note(promise=promise, deed=PromiseDeed.DONE, by=by)
        cancel_mail(key_prefix=f"promise-due:{promise.pk}:")
        ask_receiver(promise=promise)
    return promise


@transaction.atomic
def take_back_done(*, promise: Promise, by) -> None:
    """The giver opens it again: the question that has not gone out is cancelled. 3 queries; nothing once it is over."""
    if promise.said_done_at is None or promise.is_over:
        return
    promise.said_done_at = None
    promise.save(update_fields=["said_done_at"])
    cancel_mail(key_prefix=f"promise-asked:{promise.pk}:")
    note(promise=promise, deed=PromiseDeed.NOT_DONE, by=by)


@transaction.atomic
def ask_new_day(*, actor, promise_id: int, day: date, reason: str) -> Promise:
    """Ask the receiver for a new day and say why; until they agree the old one stands.

    Raises PermissionDenied, WhyIsMissing, PromiseOver, 404.
    """
    promise = held_promise(actor, promise_id)
    if not promise.is_giver(actor):
        raise PermissionDenied
    wish_day(promise=promise, by=actor, day=day, reason=reason)
    if promise.is_ours:
        _ask(promise, f"promise-wished:{promise.pk}:{day.isoformat()}")
    else:
        _tell_partner(promise, actor, "promise_moved")
    return promise


@transaction.atomic
def wish_day(*, promise: Promise, by, day: date, reason: str) -> None:
    """Keep the new day that the giver asks for, and say why in the customer's history.

    Asked before the due day it counts as early, whenever the answer comes. Raises WhyIsMissing, PromiseOver.
    """
    refuse_over(promise=promise)
    if not reason.strip():
        raise WhyIsMissing
    promise.wished_date, promise.wished_at, promise.wished_reason = day, clock.now(), reason
    promise.save(update_fields=["wished_date", "wished_at", "wished_reason"])
    note(promise=promise, deed=PromiseDeed.WISHED, by=by, day=day, text=reason)
    words = f"{promise.text}: {reason}"
    record(actor=by, verb="promise.wished", customer_id=promise.customer_id, label=words[:300], path=path_of(promise))


@transaction.atomic
def ask_receiver(*, promise: Promise) -> None:
    """Ask the receiver by mail whether it was kept, within their ask budget (N16). 3 to 9 queries."""
    promise.questions += 1
    Promise.objects.filter(pk=promise.pk).update(questions=F("questions") + 1)
    _ask(promise, f"promise-asked:{promise.pk}:{promise.questions}")


def _ask(promise: Promise, key: str) -> None:
    person = person_of(promise, is_giver=False)
    if person is None:
        return
    with system_scope():
        slot = place_ask(
            actor=None,
            kind="task",
            unique_key=key,
            customer_id=promise.customer_id,
            address=person.email,
            label=promise.text,
        )
        queue_mail(
            unique_key=key,
            kind="promise_asked",
            address=person.email,
            recipient=person.user,
            customer_id=promise.customer_id,
            context={"promise": promise.pk},
            due_at=slot.due_at,
        )


@transaction.atomic
def remind_customer(*, promise: Promise) -> None:
    """Remind the customer's giver in the morning of the due day. 1 to 4 queries."""
    person = person_of(promise, is_giver=True)
    if person is None:
        return
    queue_mail(
        unique_key=f"promise-due:{promise.pk}:{promise.due_date.isoformat()}",
        kind="promise_due",
        address=person.email,
        recipient=person.user,
        customer_id=promise.customer_id,
        context={"promise": promise.pk, "due": promise.due_date.isoformat()},
        due_at=instant_of(promise.due_date, MORNING, promise.customer.time_zone),
    )


@transaction.atomic
def refuse_over(*, promise: Promise) -> None:
    """Raise PromiseOver where the receiver has said a last word. No query."""
    if promise.is_over:
        raise PromiseOver


@transaction.atomic
def note(*, promise: Promise, deed: str, by=None, by_name: str = "", day=None, text: str = "") -> None:
    """Add a line to the promise's history. 1 query."""
    PromiseEvent(
        customer_id=promise.customer_id,
        promise=promise,
        deed=deed,
        by=by,
        by_name=by_name,
        day=day,
        note=text[:300],
        at=clock.now(),
    ).save(force_insert=True)


def _remind_and_tell(promise: Promise, actor) -> None:
    remind_customer(promise=promise)
    _tell_partner(promise, actor, "promise_made")


def _tell_partner(promise: Promise, actor, kind: str) -> None:
    if promise.partner_id == actor.pk:
        return
    key = f"{kind}:{promise.pk}:{promise.wished_date or ''}"
    give_notice(
        user=promise.partner,
        unique_key=key,
        kind=kind,
        label=promise.text,
        path=path_of(promise),
        customer_id=promise.customer_id,
    )
