"""The ledger of promises (N9): only the receiver's word keeps, breaks, moves or withdraws."""

from datetime import time, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import connection

from customers.models import Contact
from pmo_portal.core import clock
from services.actions.follow_ups import finish_follow_up, plan_follow_up, put_off_follow_up, reopen_follow_up
from services.actions.promise_verdicts import NothingToAgree, ask_about_silent, judge_promise
from services.actions.promises import PromiseOver, ask_new_day, say_done
from services.actions.promising import giver_asks_new_day, giver_is_done, promise_something
from services.models import Ask, FollowUp, Mail, Promise
from services.queries.promises import ledger_page, turn_of
from services.queries.promises_kept import PromisesKept, promises_kept

pytestmark = pytest.mark.django_db


def made(people, side="pmo", days=3, **given):
    actor = people.staff if side == "pmo" else people.sponsor
    due = clock.now().date() + timedelta(days=days)
    return promise_something(
        actor=actor, customer_id=people.larkfield.pk, side=side, text="Two names", due_date=due, **given
    )


def test_our_promise_has_a_reminder_and_theirs_a_mail(people):
    ours, theirs = made(people), made(people, "customer")
    assert FollowUp.objects.get().promise == ours
    mail = Mail.objects.get(kind="promise_due")
    assert (mail.context["promise"], mail.address) == (theirs.pk, people.sponsor.email)


def test_done_keeps_nothing_and_asks_the_receiver_within_the_budget(people):
    promise = made(people)
    giver_is_done(actor=people.staff, promise_id=promise.pk)
    promise.refresh_from_db()
    assert (promise.state, promise.said_done_at is None) == ("open", False)
    assert FollowUp.objects.get().state == "done"
    mail = Mail.objects.get(kind="promise_asked")
    assert mail.address == people.sponsor.email
    assert Ask.objects.get(unique_key=mail.unique_key).kind == "task"


@pytest.mark.parametrize("word", ["kept", "not_yet", "withdrawn", "agree"])
@pytest.mark.parametrize(("side", "wrong"), [("pmo", "staff"), ("pmo", "lead"), ("customer", "sponsor")])
def test_nobody_judges_their_own_promise(people, side, wrong, word):
    promise = made(people, side)
    with pytest.raises(PermissionDenied):
        judge_promise(actor=getattr(people, wrong), promise_id=promise.pk, word=word)


def test_what_is_promised_to_one_person_is_theirs_or_the_sponsors_to_judge(people):
    promise = made(people, contact=Contact.objects.get(user=people.viewer))
    with pytest.raises(PermissionDenied):
        judge_promise(actor=people.editor, promise_id=promise.pk, word="kept")
    judge_promise(actor=people.viewer, promise_id=promise.pk, word="kept")
    assert Promise.objects.get().state == "kept"


def test_the_receivers_word_closes_the_reminder_and_not_yet_opens_it_again(people):
    promise = made(people)
    giver_is_done(actor=people.staff, promise_id=promise.pk)
    judge_promise(actor=people.sponsor, promise_id=promise.pk, word="not_yet", remark="One name is missing")
    promise.refresh_from_db()
    assert (promise.state, promise.said_done_at, FollowUp.objects.get().state) == ("open", None, "open")
    judge_promise(actor=people.sponsor, promise_id=promise.pk, word="kept")
    assert FollowUp.objects.get().state == "done"
    assert [event.deed for event in promise.events.all()] == ["made", "done", "not_yet", "kept"]
    with pytest.raises(PromiseOver):
        judge_promise(actor=people.sponsor, promise_id=promise.pk, word="withdrawn")


def test_not_yet_after_the_day_breaks_it_and_kept_late_mends_half_of_that(people):
    with time_machine.travel(clock.now() - timedelta(days=9), tick=False):
        promise = made(people)
    judge_promise(actor=people.sponsor, promise_id=promise.pk, word="not_yet")
    assert Promise.objects.get().state == "broken"
    judge_promise(actor=people.sponsor, promise_id=promise.pk, word="kept_late")
    assert Promise.objects.get().state == "kept_late"


@pytest.mark.parametrize("word", ["kept_late", "", "done"])
def test_a_word_that_cannot_be_is_refused(people, word):
    with pytest.raises(ValueError, match=r"cannot say|late before"):
        judge_promise(actor=people.sponsor, promise_id=made(people).pk, word=word)


def test_a_new_day_counts_early_from_when_it_was_asked_for(people):
    promise = made(people)
    giver_asks_new_day(
        actor=people.staff, promise_id=promise.pk, day=promise.due_date + timedelta(days=7), reason="Leila is away"
    )
    with time_machine.travel(clock.now() + timedelta(days=5), tick=False):
        fresh = judge_promise(actor=people.sponsor, promise_id=promise.pk, word="agree")
    promise.refresh_from_db()
    assert (promise.state, fresh.state, fresh.follows) == ("re_agreed", "open", promise)
    assert FollowUp.objects.get().promise == fresh


@pytest.mark.parametrize("days", [0, -2])
def test_a_new_day_asked_for_on_the_day_or_later_is_a_miss(people, days):
    with time_machine.travel(clock.now() - timedelta(days=9), tick=False):
        promise = made(people, days=9 + days)
    day = clock.now().date() + timedelta(days=7)
    ask_new_day(actor=people.staff, promise_id=promise.pk, day=day, reason="The vendor is late")
    judge_promise(actor=people.sponsor, promise_id=promise.pk, word="agree")
    promise.refresh_from_db()
    assert promise.state == "broken"


def test_a_declined_day_leaves_the_old_one(people):
    promise = made(people, "customer")
    ask_new_day(
        actor=people.sponsor, promise_id=promise.pk, day=promise.due_date + timedelta(days=7), reason="Leila is away"
    )
    judge_promise(actor=people.staff, promise_id=promise.pk, word="decline")
    promise.refresh_from_db()
    assert (promise.state, promise.wished_date) == ("open", None)
    with pytest.raises(NothingToAgree):
        judge_promise(actor=people.staff, promise_id=promise.pk, word="agree")


def test_a_follow_up_called_promise_is_an_entry_of_the_ledger(people):
    day = clock.now().date() + timedelta(days=3)
    contact = Contact.objects.get(user=people.sponsor)
    given = {"due_date": day, "due_time": time(12), "customer": people.larkfield, "promised_to": contact}
    row = plan_follow_up(actor=people.staff, title="Send the draft", kind="promise", **given)
    assert (row.promise.text, row.promise.due_date, row.promise.contact) == ("Send the draft", day, contact)
    put_off_follow_up(actor=people.staff, follow_up_id=row.pk, day=day + timedelta(days=2), reason="x")
    assert Promise.objects.get().wished_date == day + timedelta(days=2)
    finish_follow_up(actor=people.staff, follow_up_id=row.pk)
    assert Promise.objects.get().said_done_at
    reopen_follow_up(actor=people.staff, follow_up_id=row.pk)
    assert Promise.objects.get().said_done_at is None
    plain = plan_follow_up(actor=people.staff, title="x", kind="promise", due_date=day, due_time=time(12))
    assert (plain.kind, plain.promise) == ("follow_up", None)


def test_what_passed_in_silence_is_asked_about_once(people):
    with time_machine.travel(clock.now() - timedelta(days=9), tick=False):
        made(people), made(people, "customer")
    assert (ask_about_silent(), ask_about_silent()) == (2, 0)
    assert Mail.objects.filter(kind="promise_asked").count() == 2


def test_the_score_of_both_sides_and_what_health_reads(people):
    with time_machine.travel(clock.now() - timedelta(days=9), tick=False):
        first, second, _silent = made(people), made(people), made(people)
        theirs = made(people, "customer")
    judge_promise(actor=people.sponsor, promise_id=first.pk, word="kept")
    judge_promise(actor=people.sponsor, promise_id=second.pk, word="withdrawn")
    say_done(actor=people.sponsor, promise_id=theirs.pk)
    page = ledger_page(people.leader, people.larkfield.pk, clock.now())
    assert (page.ours.due, page.ours.score, page.ours.waiting, page.theirs.score) == (2, 0.5, 1, 0)
    found = promises_kept([people.larkfield.pk, people.harbour.pk], clock.now())
    assert found == {people.larkfield.pk: PromisesKept(2, 1, 1, 0.5)}
    assert [line.promise for line in turn_of(people.staff, clock.now())] == [theirs]


def test_the_old_promises_move_into_the_ledger(people):
    from importlib import import_module

    day = clock.now().date() + timedelta(days=3)
    rows = [
        plan_follow_up(actor=people.staff, title=state, due_date=day, due_time=time(12), customer=people.larkfield)
        for state in ("open", "done", "dropped")
    ]
    for row in rows:
        FollowUp.objects.filter(pk=row.pk).update(kind="promise", state=row.title, done_at=clock.now())
    with connection.cursor() as cursor:
        cursor.execute(import_module("services.migrations.0021_promise_security").MOVE)
        cursor.execute("SELECT set_config('app.customers', '*', true), set_config('app.team', 'on', true)")
    found = {row.text: row for row in Promise.objects.all()}
    assert {text: row.state for text, row in found.items()} == {
        "open": "open",
        "done": "open",
        "dropped": "withdrawn",
    }
    assert found["done"].said_done_at
    assert not FollowUp.objects.filter(promise=None).exists()
