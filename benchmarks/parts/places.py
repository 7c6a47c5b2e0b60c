"""Databases to measure on: made, filled by `seed_scale`, and the processes that answer on them."""

import json
import os
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import psycopg2

from pmo_portal.launch.places import ROOT

PERSON = "partner1@scale.example"


def database(name: str, template: str = "template1") -> dict[str, str]:
    """Make a database beside that of DATABASE_URL, a copy of `template`, and return the environment that leads to it."""
    url = urlsplit(os.environ["DATABASE_URL"])
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    connection.close()
    return dict(os.environ) | {"DATABASE_URL": urlunsplit(url._replace(path=f"/{name}"))}


def manage(environment: dict, *arguments: str) -> str:
    """Run one of Django's commands and return what it said; stop with its words if it failed."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-2000:] + done.stderr[-4000:])
    return done.stdout


def seed(environment: dict, customers: int, factor: int) -> dict:
    """Add so many customers and return what `seed_scale` reports."""
    words = ["--customers", str(customers), "--factor", str(factor), "--json"]
    return json.loads(manage(environment, "seed_scale", *words).splitlines()[-1])


class Web:
    """A web process that answers orders (`page_worker.py`)."""

    def __init__(self, environment: dict, settings: str = "pmo_portal.settings.test", person: str = PERSON):
        self.child = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.parts.page_worker", person],
            env=environment | {"DJANGO_SETTINGS_MODULE": settings},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._line()

    def ask(self, path: str, *, times: int = 1, data: dict | None = None, count: bool = False) -> dict:
        """Let it answer a path so many times; return status, bytes and CPU seconds, or its SQL with `count`."""
        order = {"path": path, "times": times, "data": data, "count": count}
        self.child.stdin.write(json.dumps(order) + "\n")
        self.child.stdin.flush()
        return json.loads(self._line())

    def _line(self) -> str:
        line = self.child.stdout.readline()
        if not line:
            raise SystemExit("a web process of the benchmark ended; its words stand above")
        return line

    def stop(self) -> None:
        self.child.stdin.close()
        self.child.wait(timeout=120)
