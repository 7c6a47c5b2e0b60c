"""The outbox takes each cause once, keeps no words, and lets anybody write what they may not read."""

import contextlib
from datetime import timedelta

import pytest
from django.db import transaction

from customers.queries.memberships import scope_of
from pmo_portal.core import clock
from pmo_portal.core.scoping import NOBODY, open_scope
from services.actions.mail import MailIsNotStuck, cancel_mail, queue_mail, send_again
from services.models import Mail

pytestmark = pytest.mark.django_db


def queue(key="a", **fields):
    given = {"kind": "concern_heard", "address": "ruth@larkfield.example", "context": {}, "due_at": clock.now()}
    queue_mail(unique_key=key, **{**given, **fields})


def test_the_same_cause_is_one_mail():
    queue()
    queue()
    assert Mail.objects.count() == 1


def test_nobody_in_particular_may_queue_a_mail_without_customer():
    with open_scope(NOBODY):
        queue()
        assert Mail.objects.count() == 0
    assert Mail.objects.count() == 1


def test_a_customers_person_may_queue_a_mail_of_their_customer(people):
    with transaction.atomic():
        scope_of(people.sponsor)
        queue(customer_id=people.larkfield.pk)


def test_a_kind_without_words_is_refused():
    with pytest.raises(ValueError, match="love_letter"):
        queue(kind="love_letter")


def test_identity_is_fixed_when_the_row_is_written():
    queue("now")
    queue("later", due_at=clock.now() + timedelta(days=2))
    now, later = Mail.objects.order_by("due_at")
    assert now.message_id != later.message_id
    assert now.message_id.endswith("@alongside.example>")
    assert later.date_header == later.due_at.replace(microsecond=0)


def test_what_is_cancelled_stays_so():
    queue("follow-up:1:1")
    queue("follow-up:11:1")
    assert cancel_mail(key_prefix="follow-up:1:") == 1
    assert set(Mail.objects.values_list("unique_key", "state")) == {
        ("follow-up:1:1", "cancelled"),
        ("follow-up:11:1", "waiting"),
    }


def test_only_a_stuck_mail_is_sent_again(people):
    queue()
    mail = Mail.objects.get()
    with pytest.raises(MailIsNotStuck):
        send_again(actor=people.staff, mail_id=mail.pk)
    Mail.objects.update(state="failed", attempts=6)
    send_again(actor=people.staff, mail_id=mail.pk)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == ("waiting", 0)


@pytest.fixture
def woken(monkeypatch):
    calls = []
    monkeypatch.setattr("services.actions.wake.wake_dispatcher", lambda: calls.append(1))
    return calls


def test_a_fresh_mail_wakes_the_dispatcher_and_a_future_one_does_not(django_capture_on_commit_callbacks, woken):
    with django_capture_on_commit_callbacks(execute=True):
        queue("later", due_at=clock.now() + timedelta(hours=1))
    assert woken == []
    with django_capture_on_commit_callbacks(execute=True):
        queue("now")
    assert woken == [1]


def test_many_mails_of_one_deed_wake_it_once_also_when_a_part_is_rolled_back(django_capture_on_commit_callbacks, woken):
    with django_capture_on_commit_callbacks(execute=True):
        with contextlib.suppress(ZeroDivisionError), transaction.atomic():
            queue("gone")
            raise ZeroDivisionError
        for number in range(5):
            queue(f"stays:{number}")
    assert woken == [1]
    assert Mail.objects.count() == 5
