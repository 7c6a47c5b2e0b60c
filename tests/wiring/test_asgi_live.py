"""The live process answers its own health, and refuses everything that is not there."""

import json

import pytest

from pmo_portal.asgi_live import application
from tests.live.processes import run_apart


def ask(path: str, method: str = "GET") -> tuple[int, dict]:
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    run_apart(application({"type": "http", "path": path, "method": method}, receive, send))
    return sent[0]["status"], json.loads(sent[1]["body"])


def test_it_is_well():
    assert ask("/live/healthz") == (200, {"ok": True})


@pytest.mark.parametrize(
    ("path", "method", "status"), [("/", "GET", 404), ("/live/", "GET", 404), ("/live/healthz", "POST", 405)]
)
def test_everything_else_is_refused(path, method, status):
    assert ask(path, method)[0] == status


def test_it_starts_and_stops_when_the_server_says_so():
    messages, sent = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]), []

    async def receive():
        return next(messages)

    async def send(message):
        sent.append(message["type"])

    run_apart(application({"type": "lifespan"}, receive, send))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
