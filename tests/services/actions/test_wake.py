"""Waking never raises and never waits: Redis may answer, be gone, or hang."""

import socket
import time

import pytest
from celery import Celery

from services.actions import wake


@pytest.fixture(autouse=True)
def fresh_breaker(monkeypatch):
    monkeypatch.setattr(wake, "breaker", wake.Breaker())


def wake_with(url: str, monkeypatch) -> float:
    monkeypatch.setattr(wake, "current_app", Celery("test", broker=url, set_as_current=False))
    begun = time.monotonic()
    wake.wake_dispatcher()
    return time.monotonic() - begun


def test_redis_that_hangs_costs_less_than_a_second_and_then_nothing(monkeypatch):
    with socket.socket() as hung:
        hung.bind(("127.0.0.1", 0))
        hung.listen()
        url = f"redis://127.0.0.1:{hung.getsockname()[1]}/0"
        assert wake_with(url, monkeypatch) < 2
        assert wake.breaker.is_tripped()
        assert wake_with(url, monkeypatch) < 0.05


def test_redis_that_is_gone_is_no_error(monkeypatch):
    assert wake_with("redis://127.0.0.1:9/0", monkeypatch) < 2
    assert wake.breaker.is_tripped()


def test_redis_that_answers_gets_the_task(settings, monkeypatch):
    import redis

    client = redis.Redis.from_url(settings.REDIS_URL)
    before = client.llen("celery")
    wake.wake_dispatcher()
    assert not wake.breaker.is_tripped()
    assert client.llen("celery") >= before  # a worker may take it at once
    client.close()
