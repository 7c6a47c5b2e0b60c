"""`kill -9` of the dispatchers while reminders fall due: nothing is lost silently, early, or doubled with another identity."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from pmo_portal.core import clock
from services.actions.follow_ups import plan_follow_up
from services.models import Mail
from tests.people import make_person
from tests.services.sink import SinkServer

REMINDERS, KILLS = 220, 36
FALLING_DUE_SECONDS = 14
HERE = Path(__file__).parent


def database_url() -> str:
    known = connection.settings_dict
    return f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


class Dispatchers:
    """The process with the two dispatchers, and how to kill one of them."""

    def __init__(self, email_url: str):
        env = {**os.environ, "DATABASE_URL": database_url(), "EMAIL_URL": email_url, "TEST_DB_SUFFIX": ""}
        env["PYTHONPATH"] = str(HERE.parents[2])
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "dispatchers.py")],
            env=env,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.pids: list[int] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stdout:
            sign, pid = line[0], int(line[1:])
            self.pids = [*self.pids, pid] if sign == "+" else [known for known in self.pids if known != pid]

    def wait_until_up(self) -> None:
        deadline = time.monotonic() + 120
        while len(self.pids) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(self.pids) == 2, "The dispatchers did not start."

    def kill_one(self) -> bool:
        alive = list(self.pids)
        if not alive:
            return False
        os.kill(random.choice(alive), signal.SIGKILL)
        return True

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=30)
        self.process.stdout.close()


def plan_reminders(people) -> None:
    begin = clock.now() + timedelta(seconds=1)
    for number in range(REMINDERS):
        due = begin + timedelta(seconds=FALLING_DUE_SECONDS * number / REMINDERS)
        plan_follow_up(
            actor=people.staff,
            owner=make_person(f"partner{number}@pmo.example", f"Partner {number}", "staff"),
            title=f"Reminder {number}",
            due_date=due.date(),
            due_time=due.time(),
            time_zone="UTC",
            customer=people.larkfield,
        )


def settle(seconds: float) -> None:
    """Wait until no mail is under way any more."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        stuck = Mail.objects.exclude(state="sent").exclude(state="uncertain", repeats__gte=1)
        if not stuck.exists():
            return
        time.sleep(0.2)


@pytest.mark.django_db(transaction=True)
def test_killing_dispatchers_loses_nothing_silently_and_doubles_nothing_strangely(people):
    with SinkServer() as sink:
        sink.slow_seconds = 0.01
        plan_reminders(people)
        dispatchers = Dispatchers(sink.url)
        try:
            dispatchers.wait_until_up()
            killed = 0
            while killed < KILLS:
                time.sleep(random.uniform(0.15, 0.55))
                killed += dispatchers.kill_one()
            settle(120)
        finally:
            dispatchers.stop()
    rows = {row.message_id: row for row in Mail.objects.all()}
    arrived = defaultdict(list)
    for at, _address, message in sink.mails:
        arrived[message["Message-ID"]].append((at, message["Date"].datetime, message["Subject"]))
    assert len(rows) == REMINDERS
    assert killed >= 30
    assert Counter(row.state for row in rows.values() if row.state not in ("sent", "uncertain")) == {}
    silent = [key for key, row in rows.items() if row.state == "sent" and key not in arrived]
    assert silent == [], "These count as sent but never arrived."
    lost = [key for key, row in rows.items() if key not in arrived and row.state != "uncertain"]
    assert lost == []
    assert set(arrived) <= set(rows), "A mail arrived with a Message-ID that no row has."
    early = [key for key, copies in arrived.items() if min(at for at, _, _ in copies) < rows[key].due_at.timestamp()]
    assert early == []
    for key, copies in arrived.items():
        assert {date for _, date, _ in copies} == {rows[key].date_header}
        assert len({subject for _, _, subject in copies}) == 1
        assert len(copies) <= 1 + rows[key].repeats, "Doubled without having been uncertain."


@pytest.mark.django_db(transaction=True)
def test_two_dispatchers_at_once_send_each_mail_once(people):
    with SinkServer() as sink:
        plan_reminders(people)
        Mail.objects.update(next_try_at=clock.now() - timedelta(seconds=1))
        dispatchers = Dispatchers(sink.url)
        try:
            dispatchers.wait_until_up()
            settle(40)
        finally:
            dispatchers.stop()
    ids = Counter(message["Message-ID"] for _, _, message in sink.mails)
    assert len(ids) == REMINDERS
    assert set(ids.values()) == {1}
