"""A sentence becomes a promise (N9), from any page and by either side: the ledger's entry, and the PMO's own reminder."""

from datetime import date, time

from django.core.exceptions import PermissionDenied
from django.db import transaction

from pmo_portal.core.scoping import system_scope
from services.actions.follow_ups import finish_follow_up, follow_promise, put_off_follow_up
from services.actions.promise_verdicts import judge
from services.actions.promises import ask_new_day, done, make_promise, refuse_over, say_done
from services.models import FollowUp, FollowUpState, Promise
from services.queries.promise_links import GIVER, RECEIVER
from services.queries.promises import held_promise, person_of

# The end of a working day: a promise "by Monday" is kept on Monday.
BY = time(17)


@transaction.atomic
def promise_something(*, actor, customer_id: int, side: str, text: str, due_date: date, **given) -> Promise:
    """Write a promise down and let its giver be reminded. `given` as in `make_promise`. Raises PermissionDenied, 404.

    10 to 14 queries.
    """
    promise = make_promise(actor=actor, customer_id=customer_id, side=side, text=text, due_date=due_date, **given)
    if promise.is_ours:
        with system_scope():
            follow_promise(promise=promise, due_time=BY, created_by=actor)
    return promise


@transaction.atomic
def giver_is_done(*, actor, promise_id: int) -> Promise:
    """The giver says that it is done; where the PMO has a follow-up for it, that is done too.

    Raises PermissionDenied, PromiseOver, 404. 6 to 16 queries.
    """
    promise = held_promise(actor, promise_id)
    if not promise.is_giver(actor):
        raise PermissionDenied
    follow_up = None
    if promise.is_ours:
        follow_up = FollowUp.objects.editable_by(actor).filter(promise=promise, state=FollowUpState.OPEN).first()
    if follow_up is None:
        return say_done(actor=actor, promise_id=promise_id)
    finish_follow_up(actor=actor, follow_up_id=follow_up.pk)
    promise.refresh_from_db()
    return promise


@transaction.atomic
def giver_asks_new_day(*, actor, promise_id: int, day: date, reason: str) -> Promise:
    """The giver asks for a new day; where the PMO has a follow-up, it moves there too and the person is told by mail.

    Raises PermissionDenied, PromiseOver, 404. 6 to 16 queries.
    """
    promise = held_promise(actor, promise_id)
    if not promise.is_giver(actor):
        raise PermissionDenied
    refuse_over(promise=promise)
    follow_up = None
    if promise.is_ours:
        follow_up = FollowUp.objects.editable_by(actor).filter(promise=promise, state=FollowUpState.OPEN).first()
    if follow_up is None or follow_up.due_date >= day:
        return ask_new_day(actor=actor, promise_id=promise_id, day=day, reason=reason)
    put_off_follow_up(actor=actor, follow_up_id=follow_up.pk, day=day, reason=reason)
    return promise


@transaction.atomic
def answer_by_link(*, promise: Promise, who: str, word: str, remark: str) -> Promise:
    """Take what the holder of a link says: the receiver's word, or the giver's "done". 5 to 14 queries.

    Raises ValueError for a word that is not theirs, PromiseOver, NothingToAgree.
    """
    person = person_of(promise, is_giver=who == GIVER)
    by, name = (person.user, person.name) if person else (None, "")
    if who == RECEIVER:
        return judge(promise=promise, word=word, by=by, by_name=name, remark=remark)
    if word != "done":
        raise ValueError(f"A giver cannot say {word!r}.")
    return done(promise=promise, by=by)
