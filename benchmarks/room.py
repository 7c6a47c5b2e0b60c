"""The room under `kill -9`: somebody types in a real browser while gunicorn and PostgreSQL are killed in turn, and the tab now and then.

Counted: how soon a key is on the disk of the device and the words on the server after a pause, while nothing is killed; then characters typed, characters that stood nowhere afterwards, and how long after the last restart all were on the server. And the
room of a talk of an hour (400 turns, 60 quotes) against the same portal's smallest page. PostgreSQL is durable, as in production.
`./portal bench room [--kills 20] [--json]`.
"""

import argparse
import contextlib
import gzip
import json
import os
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.parts.room_typist import DELAY_MS, Typist
from pmo_portal.launch.chromium import find_chromium
from pmo_portal.launch.postgres import APP
from pmo_portal.launch.services import Services
from pmo_portal.launch.test_cluster import fill

LIMITS = {"lost_in_seconds_of_typing": 1, "queries": 12, "on_server_after_pause_s": 1}
DOWN_SECONDS = 1.2
WORDS = (
    "By Friday",
    "I no longer",
    "know which list",
    "is the real one",
    "so I ring Kwame",
    "and he rings intake",
    "🎯",
    "until nine",
)
NOTES = "SELECT notes FROM customers_interviewquestion WHERE interview_id = %s ORDER BY position"


class Ground:
    """PostgreSQL, Valkey and gunicorn of our own, which may be killed."""

    def __init__(self):
        for name in ("DATABASE_URL", "REDIS_URL", "BACKUP_DATABASE_URL"):
            os.environ.pop(name, None)
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-room-"))
        self.folder.chmod(0o755)
        self.services = Services(self.folder, durable=True)
        self.services.lock()
        self.is_filled = fill(self.folder)
        os.environ.update(self.services.start(may_create_databases=True))
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")
        os.environ.pop("TEST_DB_TEMPLATE", None)
        os.environ["STATIC_ROOT"] = str(self.folder / "static")

    def open(self):
        from benchmarks.coediting.stage import Stage

        self.stage = Stage.__new__(Stage)
        self.stage.children = {}
        self.port = self.stage.web(workers=1)

    def kill(self, what: str) -> None:
        if what == "web":
            self.stage.kill(self.port)
        else:
            os.killpg(self.services.postgres.child.pid, signal.SIGKILL)

    def revive(self, what: str) -> None:
        if what == "web":
            self.stage.web(workers=1, port=self.port)
            return
        end = time.monotonic() + 60
        while time.monotonic() < end:
            self.services.restart_what_died()
            with contextlib.suppress(Exception):
                self.services.postgres.connect("postgres").close()
                return
            time.sleep(0.2)

    def close(self) -> None:
        with contextlib.suppress(Exception):
            self.stage.close()
        self.services.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def talks(ground: Ground) -> dict:
    """Make somebody who takes notes, a talk to type in, and a talk of an hour; return their ids and a session."""
    import django

    django.setup()
    from django.core.management import call_command

    if not ground.is_filled:
        call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from benchmarks.coediting.stage import session_of
    from customers.actions.consents import record_consent
    from customers.actions.interviews import open_interview, plan_interview
    from customers.models import Customer, InterviewQuestion, Quote, Turn
    from pmo_portal.accounts.models import User
    from pmo_portal.core.scoping import system_scope

    with system_scope():
        maya = User.objects.create_user("maya@bench.example", name="Maya Lindqvist", role="staff")
        customer = Customer.objects.create(name="Claims Operations", owner=maya)
        made = []
        for title in ("Typed", "An hour"):
            plan = {"actor": maya, "customer_id": customer.pk, "values": {"title": title}, "names": ["Ruth"]}
            talk = plan_interview(**plan, own_questions=[f"Question {n}?" for n in range(20)])
            made.append(open_interview(actor=maya, interview_id=talk.pk))
        hour = made[1]
        consent = record_consent(actor=maya, interview_id=hour.pk, speaker="Ruth", state="recorded", scope="team")
        owned = {"customer": customer, "interview": hour}
        InterviewQuestion.objects.filter(interview=hour).update(asked_at=hour.started_at, notes="What they said. " * 40)
        sides = ("participant", "interviewer")
        Turn.objects.bulk_create(
            Turn(**owned, turn_no=n, speaker="Ruth", side=sides[n % 2], started_seconds=9 * n, ended_seconds=9 * n + 8)
            for n in range(400)
        )
        quote = {**owned, "consent": consent, "speaker": "Ruth", "tag": "pain", "said_at": hour.started_at}
        Quote.objects.bulk_create(Quote(**quote, text=f"Words number {n} " * 8) for n in range(60))
        return {"talk": made[0].pk, "hour": hour.pk, "session": session_of(maya)}


def opened(ids: dict) -> dict:
    """Return queries, weight and time of the long room, and its time as a multiple of the smallest page's."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(HTTP_HOST="127.0.0.1")
    client.cookies[settings.SESSION_COOKIE_NAME] = ids["session"]
    url, times = f"/customers/interviews/{ids['hour']}/room/", {}
    for path in (url, "/customers/guides/new/"):
        client.get(path)
        spans = []
        for _again in range(15):
            begun = time.process_time()
            page = client.get(path)
            spans.append(1000 * (time.process_time() - begun))
        assert page.status_code == 200, (path, page.status_code)
        times[path] = statistics.median(spans)
    with CaptureQueriesContext(connection) as captured:
        page = client.get(url)
    asked = [row["sql"] for row in captured if not row["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    floor = times["/customers/guides/new/"]
    return {
        "queries": len(asked), "kib": round(len(page.content) / 1024, 1), "kib_compressed": round(len(gzip.compress(page.content)) / 1024, 1),
        "cpu_ms": round(times[url], 1), "floor_cpu_ms": round(floor, 1), "ratio": round(times[url] / floor, 2),
    }  # fmt: skip


def stormed(ground: Ground, ids: dict, kills: int) -> dict:
    """Type through `kills` kills; return the figures."""
    from django.conf import settings
    from playwright.sync_api import sync_playwright

    chance, chosen, waits, tabs = random.Random(20261125), {"web": 0, "postgres": 0}, [], 0
    found = find_chromium()
    with sync_playwright() as playwright:
        libraries = {"LD_LIBRARY_PATH": found.get("PORTAL_CHROMIUM_LIBRARIES", "")}
        path = found.get("PORTAL_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"], env=os.environ | libraries)
        context, site = browser.new_context(locale="en-GB"), f"http://127.0.0.1:{ground.port}"
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": ids["session"], "url": site}])
        typist = Typist(context, f"{site}/customers/interviews/{ids['talk']}/room/")
        calm = typist.calm(lambda: notes_of(ground, ids["talk"]))
        for number in range(kills):
            what = ("web", "postgres")[number % 2]
            chosen[what] += 1
            typist.type(" ".join(chance.sample(WORDS, 4)) + " ")
            ground.kill(what)
            typist.type(" ".join(chance.sample(WORDS, 3)) + " ")
            time.sleep(DOWN_SECONDS)
            if number % 4 == 2:
                tabs += 1
                typist.lose_the_tab()
            ground.revive(what)
            waits.append(typist.settle(lambda: notes_of(ground, ids["talk"])))
        browser.close()
    return {
        **calm, "kills": chosen, "tabs_closed": tabs, "characters": len(typist.typed), "lost_characters": typist.lost,
        "lost_in_seconds_of_typing": round(typist.lost * DELAY_MS / 1000, 2),
        "on_server_after_restart_s": {"median": round(statistics.median(waits), 1), "most": round(max(waits), 1)},
    }  # fmt: skip


def notes_of(ground: Ground, talk: int) -> str:
    """Return what PostgreSQL has under the first question; nothing where it does not answer."""
    with contextlib.suppress(Exception), contextlib.closing(ground.services.postgres.connect(APP)) as connection:
        cursor = connection.cursor()
        cursor.execute(NOTES, [talk])
        return cursor.fetchone()[0]
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(prog="./portal bench room")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    with contextlib.redirect_stdout(sys.stderr):
        ground = Ground()
        try:
            ids = talks(ground)
            figures = {"open": opened(ids)}
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
            ground.open()
            figures = {"kill": stormed(ground, ids, wanted.kills), **figures, "limits": LIMITS}
        finally:
            ground.close()
    print(json.dumps(figures) if wanted.json else "\n".join(f"{name}: {value}" for name, value in figures.items()))
    return 0 if figures["kill"]["lost_in_seconds_of_typing"] <= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
