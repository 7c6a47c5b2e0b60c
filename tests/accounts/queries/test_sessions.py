"""The list of devices: whose, from where, since when, and without the keys that open the door."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pmo_portal.accounts.models import Session
from pmo_portal.accounts.queries.sessions import device_label, devices_of
from pmo_portal.core import clock

pytestmark = pytest.mark.django_db


def test_this_device_comes_first_and_expired_ones_are_gone(people, client_of):
    old, here, other = (client_of(people.sponsor) for _ in range(3))
    Session.objects.filter(session_key=old.session.session_key).update(expire_date=clock.now() - timedelta(days=1))
    client_of(people.editor)
    with CaptureQueriesContext(connection) as captured:
        devices = devices_of(people.sponsor, here.session.session_key)
    assert [device.is_this for device in devices] == [True, False]
    assert len(captured) == 1
    shown = str(devices)
    assert here.session.session_key not in shown
    assert other.session.session_key not in shown


def test_the_moment_of_signing_in_stays_when_the_session_is_written_again(people, client_of):
    client = client_of(people.sponsor)
    session = client.session
    session["signed_in_at"] = (clock.now() - timedelta(days=2)).isoformat()
    session.save()
    with time_machine.travel(clock.now() + timedelta(hours=3)):
        session = client.session
        session["something"] = "else"
        session.save()
    (device,) = devices_of(people.sponsor, "")
    assert 1.9 < (clock.now() - device.signed_in_at) / timedelta(days=1) < 2.1


def test_labels():
    assert device_label("Mozilla/5.0 (X11; Linux x86_64) Firefox/132.0") == "Firefox on Linux"
    assert device_label("Firefox/1") == "Firefox"
    assert "does not say" in device_label("curl/8")
