"""Five faces on the customer's first page: one's own invitation, by one press."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import Pulse, Response

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(invitation):
    return reverse("services:answers-create", args=[invitation.pk])


def test_one_press_counts_and_leads_back(client_of, people, url):
    response = client_of(people.sponsor).post(url, {"score": "4", "next": "/customer-home/"})
    assert (response.status_code, response.headers["Location"]) == (302, "/customer-home/")
    assert Response.objects.get().score == 4


@pytest.mark.parametrize("data", [{}, {"score": "7"}])
def test_a_bad_score_counts_nothing(client_of, people, url, data):
    assert client_of(people.sponsor).post(url, data).status_code == 302
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    ("person", "status"), [("editor", 404), ("other_sponsor", 404), ("staff", 403), ("leader", 403), ("nobody", 302)]
)
def test_nobody_answers_for_another(client_of, people, url, person, status):
    assert client_of(getattr(people, person)).post(url, {"score": "1"}).status_code == status
    assert not Response.objects.exists()


def test_after_the_end_and_by_get_nothing_counts(client_of, people, url):
    client = client_of(people.sponsor)
    assert client.get(url).status_code == 405
    Pulse.objects.update(closes_at=clock.now())
    assert client.post(url, {"score": "4"}).status_code == 302
    assert not Response.objects.exists()
