"""Planning a pulse that comes again, and stopping it."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import PulseSchedule

pytestmark = pytest.mark.django_db


@pytest.fixture
def data():
    return {
        "title": "How was it?",
        "question": "nps",
        "drivers": ["ease", "speed"],
        "own1": "Again?",
        "own1_kind": "yes_no",
        "every": "quarter",
        "first_date": clock.now().date().isoformat(),
        "open_days": "14",
        "remind_after_days": "5",
    }


def test_the_pmo_plans_and_stops(client_of, people, data):
    client = client_of(people.staff)
    response = client.post(reverse("services:pulse-schedules-new", args=[people.larkfield.pk]), data)
    assert response.status_code == 302
    schedule = PulseSchedule.objects.get()
    assert [question["key"] for question in schedule.questions] == ["ease", "speed", "own1"]
    assert "How was it?" in client.get(response["Location"]).content.decode()
    url = reverse("services:pulse-schedules-delete", args=[schedule.pk])
    assert client.get(url).status_code == 405
    client.post(url)
    client.post(url)
    assert PulseSchedule.objects.get().next_date is None


@pytest.mark.parametrize(
    "wrong",
    [{"open_days": "3", "remind_after_days": "3"}, {"first_date": "2020-01-01"}, {"every": "day"}, {"title": ""}],
)
def test_what_cannot_be_is_said_beside_its_field(client_of, people, data, wrong):
    response = client_of(people.staff).post(
        reverse("services:pulse-schedules-new", args=[people.larkfield.pk]), {**data, **wrong}
    )
    assert response.status_code == 422
    assert "is-invalid" in response.content.decode()
    assert not PulseSchedule.objects.exists()
