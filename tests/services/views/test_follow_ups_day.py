"""Putting a follow-up off with one press or to a chosen day."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from services.models import FollowUp

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
