"""The processes of the portal: started together, started again when one dies, stopped together."""

import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

from .disk import DiskWatch
from .places import ROOT, say
from .processes import end_group, free_port, start_child, stop_children
from .services import Services

QUICK_DEATH_SECONDS = 10
LONGEST_PAUSE_SECONDS = 10
STOP_SECONDS = 2.5
# What a visitor waits for comes first; on a small machine four starts at once would only slow one another.
FIRST = ("web", "live", "front door")

# By module, not by the scripts beside python: those name the folder in which .venv was made and break when it moves.
MODULE = (sys.executable, "-m")
# Beat only says names of tasks. The checks, which the worker makes, would load every page into it: 50 MB.
NO_CHECKS = {"CELERY_SKIP_CHECKS": "1"}


@dataclass
class Part:
    """One process: `pause` grows while it keeps dying right after its start."""

    name: str
    command: list[str]
    child: subprocess.Popen | None = None
    started_at: float = 0.0
    pause: float = 0.0
    not_before: float = 0.0
    extra: dict[str, str] = field(default_factory=dict)


class Supervisor:
    """Keeps web, live, worker, beat, the front door and the embedded services running."""

    def __init__(self, environment: dict[str, str], port: int, services: Services):
        self.environment, self.services = environment, services
        pages, live = free_port(), free_port()
        self.disk = DiskWatch(services.folder)
        self.logs = services.folder / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        environment["LIVE_PORT"] = str(live)
        self.parts = [
            Part("web", [*MODULE, "gunicorn", "pmo_portal.wsgi:application", *self._gunicorn(pages)]),
            Part("live", [*MODULE, "uvicorn", "pmo_portal.asgi_live:application", *self._uvicorn(live)]),
            Part("worker", [*MODULE, "celery", "-A", "pmo_portal", "worker", *self._worker()]),
            Part("beat", [*MODULE, "celery", "-A", "pmo_portal", "beat", *self._beat()], extra=NO_CHECKS),
            Part("front door", [*MODULE, "pmo_portal.launch.front_door", *self._door(port, pages, live)]),
        ]

    @staticmethod
    def _gunicorn(port: int) -> list[str]:
        workers = ["-w", "2", "-k", "sync", "--timeout", "60", "--graceful-timeout", "2", "--preload"]
        limits = ["--max-requests", "5000", "--max-requests-jitter", "500"]
        return ["-b", f"127.0.0.1:{port}", *workers, *limits, "--forwarded-allow-ips", "127.0.0.1"]

    @staticmethod
    def _uvicorn(port: int) -> list[str]:
        return [
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--timeout-graceful-shutdown",
            "3",
            "--log-level",
            "warning",
        ]

    @staticmethod
    def _worker() -> list[str]:
        return [
            "-l",
            "warning",
            "--pool",
            "prefork",
            "-c",
            "1",
            "--without-gossip",
            "--without-mingle",
            "-n",
            "worker@local",
        ]

    @staticmethod
    def _beat() -> list[str]:
        return ["-l", "warning", "--pidfile="]

    @staticmethod
    def _door(port: int, pages: int, live: int) -> list[str]:
        return ["--port", str(port), "--pages", str(pages), "--live", str(live)]

    def start_pages(self) -> None:
        """Start what answers a visitor."""
        for part in self.parts:
            if part.name in FIRST:
                self._start(part)

    def start_rest(self) -> None:
        """Start what works behind the pages."""
        for part in self.parts:
            if part.child is None:
                self._start(part)

    def _start(self, part: Part) -> None:
        part.child = start_child(
            part.command,
            env=self.environment | part.extra,
            cwd=ROOT,
            log=self.logs / f"{part.name.replace(' ', '-')}.log",
            death_signal=signal.SIGTERM,
        )
        part.started_at = time.monotonic()

    def look_after(self) -> None:
        """Start again what has died; one that dies at once waits a little longer each time."""
        self.disk.look()
        for name in self.services.restart_what_died():
            say(f"{name} had stopped and runs again")
        now = time.monotonic()
        for part in self.parts:
            if part.child is None or part.child.poll() is None or now < part.not_before:
                continue
            if part.not_before == 0.0:
                quick = now - part.started_at < QUICK_DEATH_SECONDS
                part.pause = min(LONGEST_PAUSE_SECONDS, max(0.5, part.pause * 2)) if quick else 0.0
                part.not_before = now + part.pause
                continue
            part.not_before = 0.0
            end_group(part.child)  # workers without their master would keep its port
            say(f"{part.name} had stopped and starts again (see {self.logs})")
            self._start(part)

    def watch(self) -> None:
        """Look after the processes until somebody presses Ctrl-C."""
        while True:
            self.look_after()
            time.sleep(0.5)

    def stop(self) -> None:
        """Ask all to stop at once, and end by force what has not stopped in time."""
        children = [part.child for part in self.parts if part.child is not None]
        stop_children([(child, signal.SIGTERM) for child in children], patience=STOP_SECONDS)
