"""A fresh beat gives its first sign of life at once: /healthz need not wait for the first of its rounds."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
import redis
from django.conf import settings

from pmo_portal.launch.places import ROOT

DATABASE = "9"  # of Valkey: no worker of another test takes the message away


@pytest.mark.parametrize("extra", [{}, {"CELERY_SKIP_CHECKS": "1"}], ids=["in a container", "as by up"])
def test_beat_wakes_the_dispatcher_as_soon_as_it_runs(tmp_path, extra):
    url = settings.REDIS_URL.rsplit("/", 1)[0] + "/" + DATABASE
    queue = redis.Redis.from_url(url, socket_timeout=150)
    queue.flushdb()
    command = [sys.executable, "-m", "celery", "-A", "pmo_portal", "beat", "--pidfile=", "-s", str(tmp_path / "beat")]
    environment = os.environ | {"REDIS_URL": url, "DJANGO_SETTINGS_MODULE": "pmo_portal.settings.test"} | extra
    started = time.monotonic()
    beat = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        found = queue.blpop("celery", timeout=120)
    finally:
        beat.send_signal(signal.SIGTERM)
        beat.wait(timeout=30)
        queue.flushdb()
        queue.close()
    assert found, f"Nothing came within {time.monotonic() - started:.0f} s."
    assert json.loads(found[1])["headers"]["task"] == "services.tasks.dispatch.dispatch_due"
    assert '"woken_by": "beat"' in json.loads(found[1])["headers"]["kwargsrepr"].replace("'", '"')
