"""Who has a channel open, and in which field somebody is: in Redis only. If Redis forgets, the next heartbeat tells it again.

One entry a page; a person with two pages is one person on the screen. What does not live here: showing it (rooms.py).
"""

import json
import time

import redis
from django.conf import settings

from pmo_portal.core.people import colour_of, initials_of
from pmo_portal.live.publish import _client, address_of, breaker, send

ALIVE_SECONDS = 45


def be_here(channel: str, page: str, person: dict | None) -> bool:
    """Say that a page is open and what its person does there (None: it has just been closed), and tell everybody.

    `person` is what `shown` gives, with "item", "f" and perhaps "idle". Return whether Redis took it. Never raises.
    """
    if breaker.is_open():
        return False
    key, now = address_of(f"presence:{channel}"), time.time()
    try:
        with _client(settings.REDIS_URL).pipeline(transaction=False) as pipe:
            if person is None:
                pipe.hdel(key, page)
            else:
                pipe.hset(key, page, json.dumps(person | {"at": now}))
            pipe.expire(key, ALIVE_SECONDS)
            pipe.hgetall(key)
            pages = {name.decode(): json.loads(raw) for name, raw in pipe.execute()[-1].items()}
        stale = [name for name, entry in pages.items() if entry["at"] < now - ALIVE_SECONDS]
        if stale:
            _client(settings.REDIS_URL).hdel(key, *stale)
    except (redis.RedisError, OSError, ValueError, KeyError):
        breaker.trip()
        return False
    return send(channel, {"presence": people_of([pages[name] for name in pages if name not in stale])})


def others_here(channel: str, user_id: int) -> list[dict]:
    """Return the other people who have this channel open, as `people_of` gives them; nobody where Redis is away. Never raises."""
    if breaker.is_open():
        return []
    try:
        raw = _client(settings.REDIS_URL).hgetall(address_of(f"presence:{channel}"))
        entries = [json.loads(entry) for entry in raw.values()]
    except (redis.RedisError, OSError, ValueError):
        breaker.trip()
        return []
    alive = time.time() - ALIVE_SECONDS
    return [one for one in people_of([row for row in entries if row["at"] >= alive]) if one["u"] != user_id]


def shown(user) -> dict:
    """Return what others see of a person: id, name, monogram and colour."""
    return {"u": user.pk, "name": user.name, "i": initials_of(user.name), "c": colour_of(user.email or user.name)}


def people_of(entries: list[dict]) -> list[dict]:
    """Return one entry a person, in the order in which they can be told apart: where they write counts more than where they look."""
    best: dict[int, dict] = {}
    for entry in sorted(entries, key=lambda entry: (bool(entry.get("f")), not entry.get("idle"), entry["at"])):
        best[entry["u"]] = {name: value for name, value in entry.items() if name != "at"}
    return sorted(best.values(), key=lambda person: (person["name"], person["u"]))
