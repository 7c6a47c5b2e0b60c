"""Every kind of mail while everything goes wrong: kills, two dispatchers, a flush of Redis, a mail server that is away.

Nothing is lost silently, nothing comes early, nothing is doubled with another Message-ID or Date. `FAULTS=300x32` makes it
300 mails and 32 kills; without, it is small enough for every run.
"""

import datetime as dt
import os
import random
import time
from collections import Counter, defaultdict
from datetime import timedelta

import pytest
import redis
from aiosmtpd.controller import Controller
from django.conf import settings

from pmo_portal.core import clock
from services.actions.follow_ups import plan_follow_up
from services.actions.late_mail import tell_of_late
from services.actions.rhythms import keep_rhythms
from services.models import Mail
from tests.services.faults.causes import cause_all, hurry, spread
from tests.services.faults.test_kills import Dispatchers, settle
from tests.services.sink import SinkServer

MAILS, KILLS = map(int, os.environ.get("FAULTS", "68x8").split("x"))
FALLING_DUE_SECONDS, AWAY_SECONDS = max(4.0, KILLS / 2), 2
FINE = {"sent", "uncertain", "bundled"}


def outage(server) -> None:
    """The mail server goes away and comes back at the same address."""
    port = server.controller.port
    server.controller.stop()
    time.sleep(AWAY_SECONDS)
    server.controller = Controller(server.sink, hostname="127.0.0.1", port=port)
    server.controller.start()


def two_beats() -> None:
    for _ in range(2):
        tell_of_late()
        keep_rhythms()


def until_quiet(seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        hurry()
        settle(2)
        waiting = Mail.objects.exclude(state__in=FINE).filter(due_at__lt=clock.now() + timedelta(minutes=1))
        if not waiting.exists():
            return


@pytest.mark.django_db(transaction=True)
def test_every_kind_survives_kills_flush_and_outage(people):
    cause_all(people)
    day = clock.now().date() - timedelta(days=3)
    plan_follow_up(actor=people.lead, title="Late", due_date=day, due_time=dt.time(9))
    kinds = spread(total=MAILS, seconds=FALLING_DUE_SECONDS)
    server = SinkServer()
    with server as sink:
        sink.slow_seconds = 0.01
        dispatchers, killed = Dispatchers(sink.url), 0
        try:
            dispatchers.wait_until_up()
            while killed < KILLS:
                time.sleep(random.uniform(0.15, 0.5))
                killed += dispatchers.kill_one()
                if killed == KILLS // 3:
                    redis.Redis.from_url(settings.REDIS_URL).flushall()
                    two_beats()
                if killed == KILLS // 2:
                    outage(server)
            until_quiet(60 + MAILS / 2)
        finally:
            dispatchers.stop()
    check(kinds, sink, killed)


def check(kinds: set[str], sink, killed: int) -> None:
    ours = Mail.objects.filter(due_at__lt=clock.now())
    rows = {row.message_id: row for row in ours}
    arrived = defaultdict(list)
    for at, _address, message in sink.mails:
        arrived[message["Message-ID"]].append((at, message["Date"].datetime))
    assert killed >= KILLS
    assert {row.kind for row in rows.values()} >= {*kinds, "bundle"}
    assert Counter(row.state for row in rows.values() if row.state not in FINE) == {}
    left = {key: row for key, row in rows.items() if row.state != "bundled"}
    silent = [row.kind for key, row in left.items() if row.state == "sent" and key not in arrived]
    assert silent == [], "These count as sent but never arrived."
    bundles = {row.pk: row.state for row in rows.values() if row.kind == "bundle"}
    assert {row.went_in for row in rows.values() if row.state == "bundled"} <= set(bundles)
    assert set(arrived) <= set(left), "A mail arrived with a Message-ID that no row has."
    for key, copies in arrived.items():
        row = rows[key]
        assert min(at for at, _ in copies) >= row.due_at.timestamp(), f"{row.kind} came early"
        assert {date for _, date in copies} == {row.date_header}
        assert len(copies) <= 1 + row.repeats, "Doubled without having been uncertain."
