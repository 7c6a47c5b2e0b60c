"""Yes closes, not yet stays open; nobody but the customer is asked."""

import pytest
from django.urls import reverse

from services.actions.concerns import answer_concern
from services.models import Concern

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(concern, people):
    answer_concern(actor=people.staff, concern_id=concern.pk, seen=1, body="It is lifted")
    return reverse("services:concern-verdicts-create", args=[concern.pk])


@pytest.mark.parametrize(("better", "is_closed"), [("yes", True), ("no", False), ("", False)])
def test_only_yes_closes(client_of, people, url, better, is_closed):
    assert client_of(people.sponsor).post(url, {"better": better}).status_code == 302
    assert (Concern.objects.get().closed_at is not None) is is_closed


@pytest.mark.parametrize(
    ("person", "status"),
    [("staff", 403), ("lead", 403), ("leader", 403), ("viewer", 403), ("other_sponsor", 404), ("nobody", 302)],
)
def test_nobody_else_can_say_yes(client_of, people, url, person, status):
    assert client_of(getattr(people, person)).post(url, {"better": "yes"}).status_code == status
    assert Concern.objects.get().closed_at is None


def test_there_must_be_an_answer_and_a_post(client_of, people, concern):
    url = reverse("services:concern-verdicts-create", args=[concern.pk])
    client = client_of(people.sponsor)
    assert client.post(url, {"better": "yes"}).status_code == 302
    assert Concern.objects.get().closed_at is None
    assert client.get(url).status_code == 405
