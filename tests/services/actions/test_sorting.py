"""Each choice changes what is sent: off, at once, once a day, once a week; and nobody is written to at night."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from customers.models import BusyWeek
from pmo_portal.core import clock
from services.actions import sorting
from services.actions.dispatch import dispatch_due
from services.actions.follow_ups import plan_follow_up
from services.actions.preferences import choose_rhythms, unsubscribe
from services.actions.sorting import Piece, fate_of, sort_due
from services.models import LocalMail, Mail, MailAttempt
from services.rules.quiet_hours import BusySpan

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def due(people, *titles, owner=None):
    moment = clock.now() - timedelta(minutes=1)
    for title in titles:
        plan_follow_up(
            actor=people.staff,
            owner=owner or people.staff,
            title=title,
            due_date=moment.date(),
            due_time=moment.time().replace(microsecond=0),
            time_zone="UTC",
        )


def choose(people, rhythm, event="reminder"):
    choose_rhythms(address=people.staff.email, choices={(event, "mail"): rhythm})


def let_it_be_due():
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET next_try_at = now() - interval '1 second' WHERE state = 'waiting'")


def test_at_once_goes_at_once(people):
    due(people, "Call Ruth")
    dispatch_due()
    assert LocalMail.objects.get().subject == "Due today: Call Ruth"


def test_off_is_not_sent_and_the_log_says_why(people):
    choose(people, "off")
    due(people, "Call Ruth")
    dispatch_due()
    assert not LocalMail.objects.exists()
    assert Mail.objects.get().state == "cancelled"
    assert MailAttempt.objects.get().reply == "switched off by the reader"


def test_off_of_one_thing_leaves_the_others(people):
    choose(people, "off", "handed_over")
    due(people, "Call Ruth")
    dispatch_due()
    assert LocalMail.objects.count() == 1


@pytest.mark.parametrize(("rhythm", "days"), [("daily", 4), ("weekly", 8)])
def test_daily_and_weekly_wait_and_come_as_one_mail(people, rhythm, days):
    choose(people, rhythm)
    due(people, "Call Ruth", "Send the list")
    dispatch_due()
    assert not LocalMail.objects.exists()
    waiting = Mail.objects.order_by("pk")
    assert {row.rhythm for row in waiting} == {rhythm}
    assert all(clock.now() < row.next_try_at <= clock.now() + timedelta(days=days) for row in waiting)
    let_it_be_due()
    dispatch_due()
    mail = LocalMail.objects.get()
    assert mail.subject == "2 things for you"
    assert "Call Ruth" in mail.text and "Send the list" in mail.text
    assert Counter(Mail.objects.values_list("state", flat=True)) == {"sent": 1, "bundled": 2}


def test_there_is_one_bundle_a_day_and_the_rest_waits_for_tomorrow(people):
    choose(people, "daily")
    for title in ("Call Ruth", "Send the list"):
        due(people, title)
        dispatch_due()
        let_it_be_due()
        dispatch_due()
    assert LocalMail.objects.count() == 1
    later = Mail.objects.get(state="waiting")
    assert later.next_try_at > clock.now()


def test_a_burst_is_one_mail_whatever_its_size(people):
    due(people, *[f"Thing {number}" for number in range(60)])
    dispatch_due()
    assert LocalMail.objects.get().subject == "60 things for you"


def test_what_is_done_by_then_is_not_in_the_bundle(people):
    choose(people, "daily")
    due(people, "Call Ruth", "Send the list")
    sort_due()
    from services.actions.follow_ups import finish_follow_up
    from services.models import FollowUp

    finish_follow_up(actor=people.staff, follow_up_id=FollowUp.objects.get(title="Call Ruth").pk)
    let_it_be_due()
    dispatch_due()
    assert "Call Ruth" not in LocalMail.objects.get().text


def test_two_people_get_two_bundles(people):
    due(people, "One", "Two")
    due(people, "Three", "Four", owner=people.lead)
    dispatch_due()
    assert sorted(LocalMail.objects.values_list("address", flat=True)) == sorted(
        [people.staff.email, people.lead.email]
    )


def test_outside_working_hours_it_waits_without_counting_a_try(people, settings, monkeypatch):
    settings.MAIL_KEEPS_WORKING_HOURS = True
    until = clock.now() + timedelta(hours=9)
    monkeypatch.setattr(sorting, "may_write", lambda *given: False)
    monkeypatch.setattr(sorting, "next_open", lambda *given: until)
    due(people, "Call Ruth")
    Mail.objects.update(any_hour=False)
    dispatch_due()
    mail = Mail.objects.get()
    assert (mail.state, mail.attempts, mail.next_try_at) == ("waiting", 0, until)


@pytest.fixture
def piece():
    def make(kind="reminder", now=NOON, role="staff", **fields):
        given = {"id": 1, "address": "a@b.example", "any_hour": False, "attempts": 0, "rhythm": "", "customer_id": None}
        more = {"recipient_id": 1, "zone": "Europe/London", "country": "GB", "choice": ""}
        return Piece(kind=kind, now=now, role=role, **{**given, **more, **fields})

    return make


@pytest.mark.parametrize(
    "kind", ["reminder", "pulse", "concern_raised", "handed_over", "new_date", "bundle", "roadmap"]
)
def test_every_kind_but_answers_and_ways_in_waits_for_the_morning(piece, settings, kind):
    settings.MAIL_KEEPS_WORKING_HOURS = True
    night = NOON.replace(hour=18)
    assert fate_of(piece=piece(kind, now=night)) == ("held", NOON.replace(hour=7, minute=30) + timedelta(days=1))
    assert fate_of(piece=piece(kind, now=NOON)) == ("ready", None)
    christmas = datetime(2026, 12, 25, 12, tzinfo=UTC)
    assert fate_of(piece=piece(kind, now=christmas))[0] == "held"


@pytest.mark.parametrize("kind", ["sign_in", "password", "invitation", "concern_heard", "concern_answered"])
def test_answers_and_ways_in_go_at_any_hour(piece, settings, kind):
    settings.MAIL_KEEPS_WORKING_HOURS = True
    assert fate_of(piece=piece(kind, now=NOON.replace(hour=23))) == ("ready", None)


def test_busy_weeks_hold_for_the_customer_and_not_for_the_pmo(piece, settings):
    settings.MAIL_KEEPS_WORKING_HOURS = True
    span = BusySpan(NOON.date(), NOON.date() + timedelta(days=4))
    assert fate_of(piece=piece("pulse", role="customer"), spans=[span])[0] == "held"
    assert fate_of(piece=piece("reminder", role="staff"), spans=[span])[0] == "ready"
    assert fate_of(piece=piece("concern_answered", role="customer"), spans=[span])[0] == "ready"


def test_the_busy_weeks_of_a_customer_are_found(people):
    BusyWeek.objects.create(customer=people.larkfield, label="x", first_day=NOON.date(), last_day=NOON.date())
    assert sorting.busy_spans(customer_ids={people.larkfield.pk, None}) == {
        people.larkfield.pk: [BusySpan(NOON.date(), NOON.date())]
    }


def test_one_click_of_a_bundle_stops_the_bundles(people):
    choose(people, "daily")
    unsubscribe(address=people.staff.email, kind="bundle")
    due(people, "Call Ruth")
    dispatch_due()
    let_it_be_due()
    dispatch_due()
    assert not LocalMail.objects.exists()


def test_nothing_due_costs_two_queries(people, django_assert_num_queries):
    with django_assert_num_queries(6):  # with savepoint and scope
        sort_due()
