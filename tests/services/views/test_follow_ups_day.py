"""Putting a follow-up off with one press or to a chosen day."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from pmo_portal.activity.models import Entry
from pmo_portal.core import clock
from services.actions.follow_ups import put_off_follow_up
from services.actions.promises import WhyIsMissing
from services.actions.promising import promise_something
from services.models import FollowUp, Mail
from services.queries.mail_words import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(follow_up):
    return reverse("services:follow-ups-day-update", args=[follow_up.pk])


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ({"choice": "tomorrow"}, date(2026, 11, 30)),
        ({"choice": "next_week"}, date(2026, 11, 30)),
        ({"choice": "date", "day": "2026-12-24"}, date(2026, 12, 24)),
    ],
)
def test_each_choice_leads_to_its_day(client_of, people, url, data, day):
    client = client_of(people.staff)
    with time_machine.travel("2026-11-27T10:00:00Z", tick=False):  # a Friday
        assert client.post(url, data).status_code == 302
    assert FollowUp.objects.get().due_date == day


@pytest.mark.parametrize(
    "data", [{}, {"choice": "date"}, {"choice": "someday"}, {"choice": "date", "day": "2027-02-29"}]
)
def test_a_bad_day_is_said(client_of, people, url, data):
    assert client_of(people.staff).post(url, data).status_code == 422


def test_others_and_other_methods_are_refused(client_of, people, url):
    assert client_of(people.staff).get(url).status_code == 405
    assert client_of(people.sponsor).post(url, {"choice": "tomorrow"}).status_code == 403


@pytest.fixture
def promised(people):
    return promise_something(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        side="pmo",
        text="Send the one list",
        due_date=clock.now().date(),
    )


def later(promise, days=9) -> str:
    return (promise.due_date + timedelta(days=days)).isoformat()


def test_a_promise_asks_why_before_it_moves_and_the_customer_reads_it(client_of, people, promised):
    row = FollowUp.objects.get(promise=promised)
    url = reverse("services:follow-ups-day-update", args=[row.pk])
    client = client_of(people.staff)
    for data in ({"choice": "next_week"}, {"choice": "date", "day": later(promised)}):
        response = client.post(url, data)
        assert response.status_code == 422
        assert "Say what happened before the day moves" in response.content.decode()
    row.refresh_from_db()
    assert row.due_date == promised.due_date
    assert not Mail.objects.filter(kind="new_date").exists()
    why = "The vendor sends the export two weeks later."
    assert client.post(url, {"choice": "date", "day": later(promised), "reason": why}).status_code == 302
    words = words_of(Mail.objects.select_related("recipient", "customer").get(kind="new_date"))
    assert why in words.text and why in words.html
    page = client_of(people.sponsor).get(reverse("services:promises-show", args=[promised.pk]))
    assert page.content.decode().count(why) >= 2  # the warning and the history
    assert Entry.objects.filter(customer_id=people.larkfield.pk, verb="promise.wished", label__contains=why).exists()


def test_an_earlier_day_asks_nothing(client_of, people, promised):
    row = FollowUp.objects.get(promise=promised)
    url = reverse("services:follow-ups-day-update", args=[row.pk])
    assert client_of(people.staff).post(url, {"choice": "date", "day": later(promised, -1)}).status_code == 302


def test_the_form_of_a_promise_asks_too(client_of, people, promised):
    row = FollowUp.objects.get(promise=promised)
    url = reverse("services:follow-ups-edit", args=[row.pk])
    client = client_of(people.staff)
    page = client.get(url)
    data = {name: value for name, value in page.context["form"].initial.items() if value is not None}
    data |= {"due_date": later(promised), "due_time": "17:00", "seen": row.version, "version": row.version}
    response = client.post(url, data)
    assert response.status_code == 422
    assert "Say what happened before the day moves" in response.content.decode()


def test_no_deed_moves_a_promise_without_a_reason(people, promised):
    row = FollowUp.objects.get(promise=promised)
    with pytest.raises(WhyIsMissing):
        put_off_follow_up(
            actor=people.staff, follow_up_id=row.pk, day=promised.due_date + timedelta(days=9), reason=" "
        )
    row.refresh_from_db()
    assert row.due_date == promised.due_date
