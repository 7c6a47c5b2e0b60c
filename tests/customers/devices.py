"""Devices for the tests of the room: a browser with its profile on the disk that can be switched off, and a line to be cut."""

import os
import select
import signal
import socket
import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

from django.conf import settings
from django.test import Client
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from customers.models import InterviewQuestion
from tests.people import sign_in


def signed_in(context, origin: str, person, **options) -> str:
    """Sign a person in on this device, and return the key of the session."""
    client = Client()
    sign_in(client, person)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": origin, **options}])
    return key


def room_of(origin: str, talk) -> str:
    return f"{origin}/customers/interviews/{talk.pk}/room/"


def notes_of(talk, place=1) -> str:
    return InterviewQuestion.objects.get(interview=talk, position=place).notes


def kept(page):
    """Wait until the room can be opened without a line."""
    expect(page.locator("[data-kept=yes]")).to_be_attached(timeout=30_000)
    page.wait_for_timeout(800)


def is_on_server(page, talk, words, place=1):
    for _try in range(100):
        if words in notes_of(talk, place):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{words!r} is not in {notes_of(talk, place)!r}")


class Line:
    """The line between a device and the portal, at one address of its own: cut, nothing goes through and nothing answers."""

    def __init__(self, portal: str):
        host, port = portal.removeprefix("http://").split(":")
        self.portal, self.port, self.ends = (host, int(port)), 0, set()
        self.mend()

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.port}"

    def mend(self) -> None:
        self.door = socket.create_server(("127.0.0.1", self.port))
        self.port = self.door.getsockname()[1]
        threading.Thread(target=self._open, args=(self.door,), daemon=True).start()

    def cut(self) -> None:
        for end in (self.door, *list(self.ends)):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _open(self, door) -> None:
        with suppress(OSError):
            while True:
                device, _address = door.accept()
                threading.Thread(target=self._carry, args=(device,), daemon=True).start()

    def _carry(self, device) -> None:
        with suppress(OSError, ValueError), device, socket.create_connection(self.portal) as portal:
            self.ends |= {device, portal}
            while True:
                for end in select.select([device, portal], [], [])[0]:
                    words = end.recv(65536)
                    if not words:
                        return
                    (portal if end is device else device).sendall(words)


class Device:
    """A Chromium whose profile outlives it. Its cookies reach the disk when it is closed, or 30 seconds later."""

    def __init__(self, browser_type, arguments: dict, folder: Path):
        self.browser_type, self.arguments, self.folder, self.context = browser_type, arguments, folder, None

    def switch_on(self, **options):
        options = {"locale": "en-GB", "viewport": {"width": 1440, "height": 1000}, **self.arguments, **options}
        self.context = self.browser_type.launch_persistent_context(str(self.folder), **options)
        return self.context

    def switch_off_hard(self) -> None:
        """Kill every process of it, as an empty battery does."""
        for pid in self.processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.close()

    def close(self) -> None:
        with suppress(PlaywrightError):
            self.context.close()

    def processes(self) -> list[int]:
        found = []
        for entry in Path("/proc").iterdir():
            with suppress(OSError):
                if entry.name.isdigit() and f"--user-data-dir={self.folder}" in (entry / "cmdline").read_text():
                    found.append(int(entry.name))
        return found

    def has_session_on_disk(self) -> bool:
        for store in self.folder.glob("Default/**/Cookies"):
            with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{store}?immutable=1", uri=True)) as rows:
                return bool(
                    rows.execute("SELECT 1 FROM cookies WHERE name = ?", [settings.SESSION_COOKIE_NAME]).fetchall()
                )
        return False

    def restart(self):
        """Close the browser as a person does, which writes its cookies to the disk at once, and start it again."""
        self.close()
        assert self.has_session_on_disk(), "the browser did not write its cookies to the disk"
        return self.switch_on()
