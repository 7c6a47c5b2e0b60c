"""Redis gone or hung: every deed is done and answered in under three seconds, and the mail waits for beat."""

import socket
import time
from datetime import timedelta

import pytest
from celery import Celery

from pmo_portal.core import clock
from services.actions import wake
from services.models import Concern, FollowUp, Mail

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(params=["gone", "hung"])
def bad_redis(request, monkeypatch):
    with socket.socket() as hung:
        hung.bind(("127.0.0.1", 0))
        if request.param == "hung":
            hung.listen()
        url = f"redis://127.0.0.1:{hung.getsockname()[1]}/0"
        monkeypatch.setattr(wake, "breaker", wake.Breaker())
        monkeypatch.setattr(wake, "current_app", Celery("test", broker=url, set_as_current=False))
        yield


def seconds(deed) -> float:
    begun = time.monotonic()
    response = deed()
    assert response.status_code == 302, response.status_code
    return time.monotonic() - begun


def test_a_concern_is_kept_and_answered_in_time(bad_redis, people, client_of):
    client = client_of(people.sponsor)
    url = f"/services/concerns/new/{people.larkfield.pk}/"
    assert seconds(lambda: client.post(url, {"body": "Nobody told us", "feeling": "hurts"})) < 3
    assert Concern.objects.get().body == "Nobody told us"
    assert wake.breaker.is_tripped()
    assert set(Mail.objects.values_list("state", flat=True)) == {"waiting"}


def test_a_reminder_that_is_due_at_once_is_kept(bad_redis, people, client_of):
    due = clock.now() - timedelta(minutes=1)
    data = {
        "title": "Call Kwame",
        "kind": "follow_up",
        "due_date": due.date().isoformat(),
        "due_time": due.strftime("%H:%M"),
        "owner": people.staff.pk,
    }
    client = client_of(people.staff)
    assert seconds(lambda: client.post("/services/follow-ups/new/", data)) < 3
    assert FollowUp.objects.count() == Mail.objects.count() == 1


def test_after_the_first_failure_nobody_waits(bad_redis, people, client_of):
    client = client_of(people.sponsor)
    url = f"/services/concerns/new/{people.larkfield.pk}/"
    for words in ("One", "Two", "Three"):
        client.post(url, {"body": words, "feeling": "works"})
    assert Concern.objects.count() == 3
    assert wake.breaker.is_tripped()
