"""How the parts of the portal are: for /healthz. Each part is asked in a thread of its own and gets one second.

A part that hangs counts as down. What does not live here: the sentence on the PMO's first page (services.queries.health).
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from urllib.request import ProxyHandler, build_opener

import redis
from django.conf import settings
from django.db import connection

from pmo_portal.core.scoping import system_scope
from services.queries.health import failed_jobs, heartbeats, overdue_mails

PATIENCE_SECONDS = 1.0
SILENCE_ALLOWED_SECONDS = 300


def database_is_up() -> bool:
    """Answer whether PostgreSQL answers. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def portal_health() -> dict:
    """Return {"ok": bool, "parts": {name: {"ok": bool, …}}, "overdue": mails that should have left by now,
    "scheduler_age_seconds": since beat's last sign of life, "failed_jobs": those of a day}.

    Parts: database, redis, beat, dispatcher, live. A failed job alone is no reason for 503. 3 queries, in another connection.
    """
    checks = {"database": _database, "redis": _redis, "live": _live}
    found = _ask_all(checks)
    pulse = found["database"].pop("pulse", {})
    overdue, failed = found["database"].pop("overdue", None), found["database"].pop("failed_jobs", None)
    parts = {name: found[name] for name in ("database", "redis", "live")}
    for part in ("beat", "dispatcher"):
        silence = pulse.get(part)
        is_alive = silence is not None and silence <= SILENCE_ALLOWED_SECONDS
        parts[part] = {"ok": is_alive, "silent_seconds": None if silence is None else round(silence)}
    return {
        "ok": all(part["ok"] for part in parts.values()),
        "parts": parts,
        "overdue": overdue,
        "scheduler_age_seconds": parts["beat"]["silent_seconds"],
        "failed_jobs": failed,
    }


def _ask_all(checks: dict[str, Callable[[], dict]]) -> dict[str, dict]:
    pool = ThreadPoolExecutor(max_workers=len(checks))
    asked = {name: pool.submit(check) for name, check in checks.items()}
    wait(asked.values(), timeout=PATIENCE_SECONDS)
    pool.shutdown(wait=False, cancel_futures=True)
    return {name: _outcome(future) for name, future in asked.items()}


def _outcome(future) -> dict:
    if not future.done():
        return {"ok": False, "error": "no answer within a second"}
    error = future.exception()
    return future.result() if error is None else {"ok": False, "error": type(error).__name__}


def _database() -> dict:
    try:
        with system_scope():
            return {
                "ok": database_is_up(),
                "pulse": heartbeats(),
                "overdue": overdue_mails(),
                "failed_jobs": failed_jobs(),
            }
    finally:
        connection.close()


def _redis() -> dict:
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=0.8, socket_connect_timeout=0.8)
    try:
        return {"ok": bool(client.ping())}
    finally:
        client.close()


def _live() -> dict:
    opener = build_opener(ProxyHandler({}))
    with opener.open(settings.LIVE_URL, timeout=0.8) as answer:  # our own process; the address is the wiring's
        return {"ok": answer.status == 200}
