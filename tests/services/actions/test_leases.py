"""Leases go by the database's clock, and everything after the claim by its token."""

import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection

from pmo_portal.core import clock
from services.actions.dispatch import dispatch_due
from services.actions.leases import LEASE_SECONDS, begin_handing, claim_due, finish, look, release, try_later
from services.actions.mail import queue_mail
from services.models import Heartbeat, Mail, MailAttempt

pytestmark = pytest.mark.django_db


@pytest.fixture
def mails(people):
    for n in range(3):
        queue_mail(
            unique_key=str(n), kind="concern_heard", address="ruth@larkfield.example", context={}, due_at=clock.now()
        )
    make_due()


def make_due():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET is_sorted = true, next_try_at = now() - interval '1 second'")


def test_a_lease_outlives_three_timeouts():
    assert LEASE_SECONDS >= 3 * settings.EMAIL_TIMEOUT


def test_what_is_claimed_is_not_claimed_again(mails):
    assert len(claim_due(most=2)) == 2
    assert len(claim_due(most=2)) == 1
    assert claim_due(most=2) == []


def test_only_the_holder_of_the_token_goes_on(mails):
    (mail,) = claim_due(most=1)
    stranger = Mail.objects.get(pk=mail.pk)
    stranger.claim_token = uuid.uuid4()
    assert not begin_handing(mail=stranger)
    assert not finish(mail=stranger, state="sent", outcome="sent")
    assert begin_handing(mail=mail)
    assert not begin_handing(mail=mail), "The dot comes once."
    assert finish(mail=mail, state="sent", outcome="sent", reply="250 fine")


def test_a_late_yes_makes_an_uncertain_mail_sent(mails):
    (mail,) = claim_due(most=1)
    begin_handing(mail=mail)
    Mail.objects.filter(pk=mail.pk).update(lease_until=clock.now().replace(year=2020))
    claim_due(most=1)
    assert Mail.objects.get(pk=mail.pk).state == "uncertain"
    assert finish(mail=mail, state="sent", outcome="sent")
    assert Mail.objects.get(pk=mail.pk).state == "sent"


def test_what_is_released_counts_no_try(mails):
    claimed = claim_due(most=3)
    begin_handing(mail=claimed[0])
    release(mails=claimed, reply="closed")
    assert sorted(Mail.objects.values_list("state", "attempts")) == [("handing", 1), ("waiting", 0), ("waiting", 0)]


def test_a_try_that_failed_is_in_the_log(mails):
    (mail,) = claim_due(most=1)
    assert try_later(mail=mail, reply="451 later") == "waiting"
    assert list(MailAttempt.objects.values_list("outcome", "reply")) == [("later", "451 later")]


def test_signs_of_life_are_written_even_when_nothing_is_due():
    claim_due(most=1, signs_of_life=("beat", "dispatcher"))
    claim_due(most=1, signs_of_life=("dispatcher",))
    assert set(Heartbeat.objects.values_list("part", flat=True)) == {"beat", "dispatcher"}


def test_a_tick_with_nothing_due_takes_few_statements(django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        claim_due(most=1, signs_of_life=("dispatcher",))


def test_a_look_finds_what_is_due_and_leases_that_are_over(mails):
    assert look(signs_of_life=("dispatcher",))
    Mail.objects.update(state="sent")
    assert not look(signs_of_life=("dispatcher",))
    Mail.objects.update(state="claimed", lease_until=clock.now() - timedelta(seconds=1))
    assert look(signs_of_life=("dispatcher",))
    assert Heartbeat.objects.get().part == "dispatcher"


def test_what_may_not_be_repeated_wakes_nobody(mails):
    Mail.objects.update(state="uncertain", repeat_is_harmless=False)
    assert not look(signs_of_life=("dispatcher",))
    Mail.objects.update(repeat_is_harmless=True)
    assert look(signs_of_life=("dispatcher",))
    Mail.objects.update(repeats=1)
    assert not look(signs_of_life=("dispatcher",))


def test_a_tick_with_nothing_due_is_one_statement(django_assert_num_queries):
    with django_assert_num_queries(3):  # two are a savepoint, which is only there in a test
        assert dispatch_due() == {}
    assert Heartbeat.objects.exists()


def test_a_lease_that_ended_before_the_dot_counts_no_try(mails):
    for _ in range(7):
        assert len(claim_due(most=3)) == 3
        Mail.objects.update(lease_until=clock.now() - timedelta(minutes=2))
    (mail, *_rest) = claim_due(most=3)
    assert mail.attempts == 1
    assert try_later(mail=mail, reply="451 later") == "waiting", "It was never given up for kills of ours."
