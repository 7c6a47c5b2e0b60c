"""The receiver's word about a promise (N9): the only thing that keeps, breaks or withdraws it, and that agrees to a new day."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.asks import withdraw_asks
from services.actions.follow_ups import forget_reminders, remind
from services.actions.mail import cancel_mail
from services.actions.promises import ask_receiver, note, refuse_over, remind_customer
from services.models import FollowUp, FollowUpState, Promise, PromiseDeed
from services.queries.promises import customers_with_silent_promises, held_promise, path_of, silent_promises, zone_of
from services.rules.promises import state_after, verdict_state

WORDS = ("kept", "kept_late", "not_yet", "withdrawn", "agree", "decline")


class NothingToAgree(Exception):
    """Nobody has asked for a new day."""


@transaction.atomic
def judge_promise(*, actor, promise_id: int, word: str, remark: str = "") -> Promise:
    """Take the receiver's word: one of WORDS. Raises PermissionDenied for anybody else, PromiseOver, NothingToAgree,
    ValueError for a word that cannot be, 404. 5 to 14 queries.
    """
    promise = held_promise(actor, promise_id)
    if not promise.is_receiver(actor):
        raise PermissionDenied
    return judge(promise=promise, word=word, by=actor, remark=remark)


@transaction.atomic
def judge(*, promise: Promise, word: str, by=None, by_name: str = "", remark: str = "") -> Promise:
    """Do what `judge_promise` says for a receiver who is known already, as the holder of a link is."""
    refuse_over(promise=promise)
    if word in ("agree", "decline"):
        fresh = _answer_wish(promise, word == "agree", by, by_name, remark)
    else:
        fresh = _judge(promise, word, by, by_name, remark)
    record(
        actor=by,
        verb=f"promise.{word}",
        customer_id=promise.customer_id,
        label=promise.text,
        path=path_of(promise),
        details={"promise": promise.pk},
    )
    return fresh


def _judge(promise: Promise, word: str, by, by_name: str, remark: str) -> Promise:
    promise.state = verdict_state(
        word, due=promise.due_date, today=timezone.localdate(clock.now(), timezone=zone_of(promise))
    )
    promise.judged_at = clock.now()
    if word == "not_yet":
        promise.said_done_at = None
    promise.save(update_fields=["state", "judged_at", "said_done_at"])
    note(promise=promise, deed=PromiseDeed(word), by=by, by_name=by_name, text=remark)
    _forget(promise)
    _settle_reminders(promise, is_open=not promise.is_over)
    return promise


def _answer_wish(promise: Promise, agrees: bool, by, by_name: str, remark: str) -> Promise:
    if promise.wished_date is None:
        raise NothingToAgree
    day, asked_at = promise.wished_date, promise.wished_at
    note(
        promise=promise,
        deed=PromiseDeed.AGREED if agrees else PromiseDeed.DECLINED,
        by=by,
        by_name=by_name,
        day=day,
        text=remark,
    )
    promise.wished_date = promise.wished_at = None
    if not agrees:
        promise.save(update_fields=["wished_date", "wished_at"])
        return promise
    asked_on = timezone.localdate(asked_at, timezone=zone_of(promise))
    promise.judged_at = clock.now()
    promise.state = state_after(
        due=promise.due_date, kept_on=None, re_agreed_on=asked_on, is_withdrawn=False, is_broken=False
    )
    promise.save(update_fields=["wished_date", "wished_at", "judged_at", "state"])
    _forget(promise)
    return _begin_again(promise, day, by)


def _begin_again(old: Promise, day, by) -> Promise:
    """The new day is a promise of its own; the PMO's reminder goes over to it."""
    fresh = Promise(
        customer=old.customer,
        side=old.side,
        text=old.text,
        due_date=day,
        partner=old.partner,
        contact=old.contact,
        quote_id=old.quote_id,
        origin=old.origin,
        origin_path=old.origin_path,
        follows=old,
        created_by=by,
        created_at=clock.now(),
    )
    fresh.save(force_insert=True)
    note(promise=fresh, deed=PromiseDeed.MADE, by=by, day=day)
    if not fresh.is_ours:
        remind_customer(promise=fresh)
    with system_scope():
        FollowUp.objects.filter(promise=old).update(promise=fresh)
    return fresh


def _forget(promise: Promise) -> None:
    """Nobody asks or reminds any more of what the receiver has spoken about."""
    for prefix in (f"promise-asked:{promise.pk}:", f"promise-due:{promise.pk}:"):
        cancel_mail(key_prefix=prefix)
    with system_scope():
        for number in range(1, promise.questions + 1):
            withdraw_asks(key_prefix=f"promise-asked:{promise.pk}:{number}")


def _settle_reminders(promise: Promise, *, is_open: bool) -> None:
    """Close the PMO's follow-up of a promise that is over; open it again where the receiver says "not yet"."""
    with system_scope():
        for follow_up in FollowUp.objects.select_related("owner").filter(promise=promise):
            if is_open == (follow_up.state == FollowUpState.OPEN):
                continue
            follow_up.state = FollowUpState.OPEN if is_open else FollowUpState.DONE
            follow_up.done_at = None if is_open else clock.now()
            follow_up.version += 1
            follow_up.save(update_fields=["state", "done_at", "version"])
            forget_reminders(follow_up=follow_up)
            if is_open and follow_up.remind_at > clock.now():
                remind(follow_up=follow_up)


def ask_about_silent() -> int:
    """Ask every receiver of a promise whose day has passed without a word, once; return how many. A transaction each."""
    with system_scope():
        customer_ids = customers_with_silent_promises(clock.now())
    return sum(_ask_customer(customer_id) for customer_id in customer_ids)


@transaction.atomic
def _ask_customer(customer_id: int) -> int:
    with system_scope():
        found = list(silent_promises(clock.now(), customer_id).select_for_update(skip_locked=True, of=("self",)))
        for promise in found:
            ask_receiver(promise=promise)
    return len(found)
