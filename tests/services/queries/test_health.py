"""What the PMO reads when mail stands still, by the database's clock."""

import pytest
from django.db import connection

from pmo_portal.core import clock
from services.actions.mail import queue_mail
from services.models import Heartbeat, Mail
from services.queries.health import heartbeats, mail_trouble, overdue_mails

pytestmark = pytest.mark.django_db


@pytest.fixture
def mail():
    queue_mail(unique_key="a", kind="concern_heard", address="a@b.example", context={}, due_at=clock.now())
    return Mail.objects.get()


def back(table, column, seconds):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = now() - %s * interval '1 second'", [seconds])


def test_a_fresh_portal_is_not_in_trouble():
    assert mail_trouble() is None


def test_a_dispatcher_that_works_is_no_trouble(mail):
    Heartbeat.objects.create(part="dispatcher", at=clock.now())
    assert mail_trouble() is None
    assert heartbeats()["dispatcher"] < 5


def test_silence_is_told_after_five_minutes():
    Heartbeat.objects.create(part="dispatcher", at=clock.now())
    back("services_heartbeat", "at", 299)
    assert mail_trouble() is None
    back("services_heartbeat", "at", 301)
    assert mail_trouble().is_silent


def test_late_mails_are_counted(mail):
    back("services_mail", "next_try_at", 301)
    assert overdue_mails() == mail_trouble().overdue == 1


def test_mails_that_wait_for_a_person_are_counted(mail):
    Mail.objects.update(is_sorted=True, state="uncertain")
    assert mail_trouble() is None, "It goes once more by itself."
    Mail.objects.update(repeats=1)
    assert mail_trouble().uncertain == 1


def test_a_scheduler_that_is_silent_is_told_with_its_age():
    Heartbeat.objects.create(part="beat", at=clock.now())
    assert mail_trouble() is None
    back("services_heartbeat", "at", 610)
    assert mail_trouble().beat_minutes == 10
