"""The stage of a benchmark: tables, people with sessions, a roadmap with cards, and the real processes in front of them."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import uuid

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")
# The clients share one loop with the few questions that the benchmark itself asks the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


class Stage:
    """`people` are session keys; everybody is of the PMO, so that nobody is stopped by a right."""

    def __init__(self, people: int, roadmaps: int = 1, cards: int = 3):
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        self.children: dict[int, subprocess.Popen] = {}
        self._fill(people, roadmaps, cards)

    def _fill(self, people: int, roadmaps: int, cards: int) -> None:
        from customers.models import Customer
        from pmo_portal.accounts.models import User
        from pmo_portal.core.scoping import system_scope
        from roadmaps.actions.operations import apply_ops
        from roadmaps.actions.roadmaps import open_roadmap
        from roadmaps.models import Item, Lane

        with system_scope():
            users = [User.objects.create_user(f"p{n}@pmo.example", name=f"P {n}", role="staff") for n in range(people)]
            self.sessions = [session_of(user) for user in users]
            self.roadmaps, self.cards = [], {}
            for number in range(roadmaps):
                customer = Customer.objects.create(name=f"Customer {number}", owner=users[0])
                roadmap = open_roadmap(actor=users[0], customer_id=customer.pk)
                lane = str(Lane.objects.filter(roadmap=roadmap).first().pk)
                ops = [
                    {"id": str(uuid.uuid4()), "k": "add", "item": str(uuid.uuid4()), "lane": lane, "values": {"title": f"Card {n}", "outcome": f"You see card {n}"}}
                    for n in range(cards)
                ]  # fmt: skip
                apply_ops(actor=users[0], roadmap_id=roadmap.pk, epoch=None, ops=ops, via="import")
                self.roadmaps.append(roadmap.pk)
                self.cards[roadmap.pk] = [
                    str(pk) for pk in Item.objects.filter(roadmap=roadmap).values_list("pk", flat=True)
                ]
        self.lane = lane

    def web(self, workers: int = 2, application: str = "pmo_portal.wsgi:application", port: int | None = None) -> int:
        command = ["gunicorn", application, "-w", str(workers), "--preload", "--log-level", "error", "--timeout", "60"]
        return self._start(port, lambda port: [*command, "-b", f"127.0.0.1:{port}"])

    def live(self, application: str = "pmo_portal.asgi_live:application", port: int | None = None) -> int:
        command = ["uvicorn", application, "--timeout-graceful-shutdown", "3", "--log-level", "error"]
        return self._start(port, lambda port: [*command, "--host", "127.0.0.1", "--port", str(port)])

    def _start(self, port: int | None, command) -> int:
        port = port or free_port()
        arguments = [sys.executable, "-m", *command(port)]
        self.children[port] = subprocess.Popen(arguments, start_new_session=True, stdin=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return port
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def kill(self, port: int, number=signal.SIGKILL) -> None:
        """End one server with all its workers."""
        child = self.children.pop(port)
        os.killpg(child.pid, number)
        child.wait(15)

    def kib(self, port: int) -> int:
        with open(f"/proc/{self.children[port].pid}/smaps_rollup") as lines:
            return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

    def cpu_seconds(self, port: int) -> float:
        """Return what a server and its workers have computed so far."""
        ticks = 0
        for process in os.listdir("/proc"):
            if process.isdigit():
                with contextlib.suppress(OSError), open(f"/proc/{process}/stat") as line:
                    parts = line.read().rpartition(")")[2].split()
                    ticks += int(parts[11]) + int(parts[12]) if int(parts[2]) == self.children[port].pid else 0
        return ticks / os.sysconf("SC_CLK_TCK")

    def threads(self, port: int) -> int:
        return len(os.listdir(f"/proc/{self.children[port].pid}/task"))

    def close(self) -> None:
        for port in list(self.children):
            self.kill(port)


def session_of(user) -> str:
    """Return the key of a session in which this person is signed in by the right door."""
    from importlib import import_module

    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session["second_factor"] = True
    session.create()
    return session.session_key


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
