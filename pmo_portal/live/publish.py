"""Telling open pages what has just been saved, over Redis; PostgreSQL is the truth, so a lost message only costs a moment.

What does not live here: the streams that listen (the live process), and what a frame means (its app).
"""

import json
import logging
import time
from functools import lru_cache

import redis
from django.conf import settings
from django.db import connection
from redis.backoff import NoBackoff
from redis.retry import Retry

TIMEOUT_SECONDS = 0.3
REST_SECONDS = 5.0
KICK = "kick"
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


def address_of(channel: str) -> str:
    """Return a channel's name in Redis: what is published knows no database number, so two portals must not share names."""
    return f"portal:{connection.settings_dict['NAME']}:{channel}"


def settings_for_listening() -> tuple[str, list[str], dict]:
    """Return (address of Redis, patterns of all channels, options of a connection that waits for as long as it takes)."""
    patterns = [address_of(f"{kind}:*") for kind in settings.LIVE_CHANNELS]
    options = {"socket_timeout": None, "socket_connect_timeout": 2.0, "socket_keepalive": True}
    return settings.REDIS_URL, [*patterns, address_of(KICK)], options | {"retry": Retry(NoBackoff(), 0)}


def publish(channel: str, seq: int, frames: list[dict]) -> bool:
    """Send frames to everybody who listens to `channel`, "<kind>:<key>", and return whether Redis took them.

    `frames` follow one another up to `seq`. Never raises, never waits long.
    """
    return send(channel, {"seq": seq, "frames": frames})


def kick(user_id: int) -> bool:
    """Have every live process look at once whether this person may still listen where they do. Never raises."""
    return send(KICK, {"user": user_id})


def send(channel: str, message: dict) -> bool:
    """Publish one message and return whether Redis took it."""
    if breaker.is_open():
        return False
    try:
        _client(settings.REDIS_URL).publish(address_of(channel), json.dumps(message))
    except (redis.RedisError, OSError, ValueError) as problem:
        breaker.trip()
        logger.warning("live: nobody was told on %s: %s", channel, problem)
        return False
    return True
