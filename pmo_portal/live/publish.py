"""Telling open pages what has just been saved, over Redis; PostgreSQL is the truth, so a lost message only costs a moment.

What does not live here: the streams that listen (the live process), and what a frame means (its app).
"""

import json
import logging
import time
from functools import lru_cache

import redis
from django.conf import settings
from redis.backoff import NoBackoff
from redis.retry import Retry

TIMEOUT_SECONDS = 0.3
REST_SECONDS = 5.0
logger = logging.getLogger(__name__)


class Breaker:
    """After a failure nobody waits for Redis again until it has rested."""

    def __init__(self, rest_seconds: float = REST_SECONDS, clock=time.monotonic):
        self._rest, self._clock, self._closed_until = rest_seconds, clock, 0.0

    def is_open(self) -> bool:
        return self._clock() < self._closed_until

    def trip(self) -> None:
        self._closed_until = self._clock() + self._rest


breaker = Breaker()


@lru_cache(maxsize=4)
def _client(url: str) -> redis.Redis:
    return redis.Redis.from_url(
        url,
        socket_timeout=TIMEOUT_SECONDS,
        socket_connect_timeout=TIMEOUT_SECONDS,
        # Left alone, this client would try three times and wait in between.
        retry=Retry(NoBackoff(), 0),
    )


def publish(channel: str, seq: int, frames: list[dict]) -> bool:
    """Send frames to everybody who listens and return whether Redis took them. Never raises, never waits long."""
    if breaker.is_open():
        return False
    try:
        _client(settings.REDIS_URL).publish(channel, json.dumps({"seq": seq, "frames": frames}))
    except (redis.RedisError, OSError, ValueError) as problem:
        breaker.trip()
        logger.warning("live: nobody was told of %s %s: %s", channel, seq, problem)
        return False
    return True
