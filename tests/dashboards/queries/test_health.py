"""Each part is asked for a second at most; what does not answer is down, and says so."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.db import connection

from dashboards.queries.health import portal_health
from pmo_portal.core import clock
from services.models import Heartbeat

pytestmark = pytest.mark.django_db(transaction=True)


class Well(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture
def live(settings):
    server = HTTPServer(("127.0.0.1", 0), Well)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.LIVE_URL = f"http://127.0.0.1:{server.server_address[1]}/live/healthz"
    yield
    server.shutdown()
    server.server_close()


@pytest.fixture
def beating():
    for part in ("beat", "dispatcher"):
        Heartbeat.objects.create(part=part, at=clock.now())


def silence(part, seconds):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE services_heartbeat SET at = now() - %s * interval '1 second' WHERE part = %s", [seconds, part]
        )


def test_all_parts_are_well(live, beating):
    health = portal_health()
    assert health["ok"], health
    assert set(health["parts"]) == {"database", "redis", "live", "beat", "dispatcher"}
    assert health["overdue"] == 0
    assert health["scheduler_age_seconds"] < 60
    assert health["failed_jobs"] == []


@pytest.mark.parametrize("part", ["beat", "dispatcher"])
def test_a_part_that_is_silent_for_five_minutes_is_down(live, beating, part):
    silence(part, 290)
    assert portal_health()["ok"]
    silence(part, 310)
    health = portal_health()
    assert (health["ok"], health["parts"][part]["ok"]) == (False, False)


def test_without_any_sign_of_life_it_is_down(live):
    assert portal_health()["parts"]["beat"] == {"ok": False, "silent_seconds": None}


def test_redis_that_hangs_is_down_within_two_seconds(live, beating, settings):
    with socket.socket() as hung:
        hung.bind(("127.0.0.1", 0))
        hung.listen()
        settings.REDIS_URL = f"redis://127.0.0.1:{hung.getsockname()[1]}/0"
        begun = time.monotonic()
        health = portal_health()
        assert time.monotonic() - begun < 2
    assert not health["parts"]["redis"]["ok"]
    assert health["parts"]["database"]["ok"]


def test_a_live_process_that_is_gone_is_down(beating, settings):
    settings.LIVE_URL = "http://127.0.0.1:9/live/healthz"
    assert not portal_health()["parts"]["live"]["ok"]
