"""Done by one press, and undone by another."""

import pytest
from django.urls import reverse

from services.models import FollowUp

pytestmark = pytest.mark.django_db


def test_done_leads_back_and_can_be_undone(client_of, people, follow_up):
    client = client_of(people.staff)
    done = reverse("services:follow-ups-done-create", args=[follow_up.pk])
    response = client.post(done, {"next": "/my-day/"})
    assert (response.status_code, response.headers["Location"]) == (302, "/my-day/")
    assert FollowUp.objects.get().state == "done"
    client.post(reverse("services:follow-ups-done-delete", args=[follow_up.pk]))
    assert FollowUp.objects.get().state == "open"


def test_a_get_changes_nothing(client_of, people, follow_up):
    done = reverse("services:follow-ups-done-create", args=[follow_up.pk])
    assert client_of(people.staff).get(done).status_code == 405
    assert client_of(people.sponsor).post(done).status_code == 403
    assert client_of(people.staff).post("/services/follow-ups/999999/done/").status_code == 404
    assert FollowUp.objects.get().state == "open"
