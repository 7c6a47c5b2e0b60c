"""Real live processes for tests: uvicorn on a free port against the test's own database, and a small reader of its streams."""

import asyncio
import http.client
import json
import os
import signal
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection

from pmo_portal.launch.places import ROOT
from pmo_portal.launch.processes import free_port, start_child, stop_child, wait_for_port


def environment(**extra) -> dict[str, str]:
    """Return the environment in which a process works on this test's database."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    url = urlunsplit(parts._replace(path="/" + connection.settings_dict["NAME"]))
    return dict(os.environ) | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "pmo_portal.settings.test"} | extra


class Process:
    """A server of ours on 127.0.0.1:`port`; it can be killed and started again on the same port."""

    def __init__(self, *, port: int | None = None, env: dict | None = None):
        self.port, self.env = port or free_port(), env or environment()
        self.start()

    def command(self) -> list[str]:
        raise NotImplementedError

    def start(self) -> None:
        self.child = start_child([sys.executable, "-m", *self.command()], env=self.env, cwd=ROOT)
        wait_for_port(self.port, 60)

    def stop(self) -> None:
        stop_child(self.child, patience=8)

    def kill(self) -> None:
        """End it and its workers as a power cut would."""
        os.killpg(self.child.pid, signal.SIGKILL)
        self.child.wait(10)


class WebProcess(Process):
    """The pages, as `./portal up` starts them."""

    def command(self) -> list[str]:
        options = ["-w", "1", "--preload", "--timeout", "120", "--log-level", "critical"]
        return ["gunicorn", "pmo_portal.wsgi:application", "-b", f"127.0.0.1:{self.port}", *options]

    def start(self) -> None:
        """Start, and have it answer once: the first request loads every page."""
        super().start()
        wait_until(self.answers, seconds=120, pause=0.2)

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=120).close()
        except OSError:
            return False
        return True


class Door(Process):
    """One origin for pages and streams."""

    def __init__(self, web: int, live: int):
        self.web, self.live = web, live
        super().__init__()

    def command(self) -> list[str]:
        ports = ["--port", self.port, "--pages", self.web, "--live", self.live]
        return ["pmo_portal.launch.front_door", *map(str, ports)]


class LiveProcess(Process):
    """One uvicorn with `asgi_live`."""

    def command(self) -> list[str]:
        return [
            "uvicorn", "pmo_portal.asgi_live:application", "--host", "127.0.0.1", "--port", str(self.port),
            "--timeout-graceful-shutdown", "3", "--log-level", "warning",
        ]  # fmt: skip

    def threads(self) -> int:
        return len(os.listdir(f"/proc/{self.child.pid}/task"))

    def kib(self) -> int:
        with open(f"/proc/{self.child.pid}/smaps_rollup") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


class Stream:
    """One open stream. `events` are (id, kind, data) as they came."""

    def __init__(self, port: int, session: str, path: str, last_event_id: str = "", timeout: float = 15):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
        headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"} if session else {}
        if last_event_id:
            headers["Last-Event-ID"] = last_event_id
        self.connection.request("GET", path, headers=headers)
        self.answer = self.connection.getresponse()
        self.status = self.answer.status
        self.last_id = last_event_id

    def next(self) -> tuple[str, str, object] | None:
        """Return the next event, or None at the end of the stream; comments and `retry` are passed over."""
        parts: dict[str, str] = {}
        while line := self.answer.readline():
            text = line.decode().rstrip("\n")
            if text:
                name, _, value = text.partition(": ")
                parts[name] = value
            elif "event" in parts:
                self.last_id = parts.get("id", self.last_id)
                return parts.get("id", ""), parts["event"], json.loads(parts["data"])
            else:
                parts = {}
        return None

    def frames(self, count: int) -> list[dict]:
        """Return the next `count` operations."""
        found = []
        while len(found) < count:
            event = self.next()
            assert event is not None, f"the stream ended after {len(found)} of {count}"
            if event[1] == "op":
                found.append(event[2])
        return found

    def close(self) -> None:
        self.connection.close()


def wait_until(question, seconds: float = 30, pause: float = 0.05) -> None:
    """Ask until the answer is true. Fails after `seconds`."""
    end = time.monotonic() + seconds
    while not question():
        assert time.monotonic() < end, "it did not become true"
        time.sleep(pause)


def run_apart(coroutine):
    """Run a coroutine in a thread of its own: a browser of another test may have left a loop running in this one."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, coroutine).result()
