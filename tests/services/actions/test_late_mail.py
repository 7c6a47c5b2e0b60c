"""What is late is told once a day, with the rest of the day's bundle; the switch changes what is sent."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import connection

from pmo_portal.core import clock
from services.actions import late_mail
from services.actions.dispatch import dispatch_due
from services.actions.follow_ups import finish_follow_up, plan_follow_up
from services.actions.late_mail import tell_of_late
from services.actions.preferences import choose_rhythms, unsubscribe
from services.models import FollowUp, LocalMail, Mail
from services.rules import late_mail as rules

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_working_day(monkeypatch):
    """Whatever the day on which the tests run, people work on it."""
    monkeypatch.setattr(rules, "is_working_day", lambda *given: True)
    monkeypatch.setattr(rules, "WORK_BEGINS", time(0))
    monkeypatch.setattr(rules, "WORK_ENDS", time.max)


@pytest.fixture
def late(people):
    day = clock.now().date() - timedelta(days=2)
    row = plan_follow_up(actor=people.staff, title="Call Ruth", due_date=day, due_time=time(9))
    Mail.objects.update(state="sent")
    return row


def choose(people, rhythm, event="late"):
    choose_rhythms(address=people.staff.email, choices={(event, "mail"): rhythm})


def sent():
    """In a test all happens in one transaction, and so before the moment that Python calls now."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting' AND kind = 'late'")
    dispatch_due()
    return list(LocalMail.objects.order_by("pk"))


def test_it_is_told_once_a_day_however_often_beat_comes(people, late):
    for _ in range(3):
        tell_of_late()
        sent()
    (mail,) = sent()
    assert mail.subject == "1 follow-up is late"
    assert "Call Ruth" in mail.text
    assert "Call Ruth" in mail.html


@pytest.mark.parametrize(("rhythm", "mails"), [("daily", 1), ("weekly", 1), ("off", 0)])
def test_the_switch_changes_what_is_sent(people, late, rhythm, mails):
    choose(people, rhythm)
    tell_of_late()
    assert len(sent()) == mails


def test_weekly_is_one_mail_in_five_days(people, late, monkeypatch):
    choose(people, "weekly")
    monday = datetime(2026, 11, 23, 9, tzinfo=UTC)
    for day in range(5):
        monkeypatch.setattr(late_mail.clock, "now", lambda day=day: monday + timedelta(days=day))
        FollowUp.objects.update(due_at=monday - timedelta(days=3))
        tell_of_late()
    assert Mail.objects.filter(kind="late").count() == 1


def test_daily_is_one_mail_each_day(people, late, monkeypatch):
    monday = datetime(2026, 11, 23, 9, tzinfo=UTC)
    FollowUp.objects.update(due_at=monday - timedelta(days=3))
    for hours in range(0, 5 * 24, 3):
        monkeypatch.setattr(late_mail.clock, "now", lambda hours=hours: monday + timedelta(hours=hours))
        tell_of_late()
    assert Mail.objects.filter(kind="late").count() == 6


def test_switched_off_after_it_was_queued(people, late):
    tell_of_late()
    choose(people, "off")
    assert sent() == []
    assert Mail.objects.get(kind="late").state == "cancelled"


def test_one_click_of_that_mail_stops_it(people, late):
    unsubscribe(address=people.staff.email, kind="bundle")
    tell_of_late()
    assert sent() == []


def test_what_is_done_by_then_is_not_told(people, late):
    tell_of_late()
    finish_follow_up(actor=people.staff, follow_up_id=late.pk)
    assert sent() == []


def test_what_was_due_today_is_not_late_yet(people, late):
    FollowUp.objects.update(due_at=clock.now())
    assert tell_of_late() == 0


def test_with_a_bundle_of_the_same_day_it_is_one_mail(people, late):
    choose(people, "daily", "reminder")
    now = clock.now() - timedelta(minutes=1)
    clock_time = now.time().replace(microsecond=0)
    plan_follow_up(actor=people.staff, title="Send it", due_date=now.date(), due_time=clock_time, time_zone="UTC")
    dispatch_due()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting'")
    tell_of_late()
    (mail,) = sent()
    assert "Call Ruth" in mail.text
    assert "Send it" in mail.text


def test_a_second_mail_of_the_day_waits_and_what_is_wanted_at_once_does_not_wait_with_it(people, late):
    tell_of_late()
    assert len(sent()) == 1
    Mail.objects.filter(kind="late").update(unique_key="another", state="waiting", is_sorted=False, went_in=None)
    now = clock.now() - timedelta(minutes=1)
    clock_time = now.time().replace(microsecond=0)
    plan_follow_up(actor=people.staff, title="Send it", due_date=now.date(), due_time=clock_time, time_zone="UTC")
    assert [mail.subject for mail in sent()][1:] == ["Due today: Send it"]
    assert Mail.objects.get(kind="late").next_try_at > clock.now()
