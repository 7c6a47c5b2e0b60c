"""The processes of the portal: started together, started again when one dies, stopped together."""

import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from .places import ROOT, data_dir, say
from .processes import free_port, start_child, stop_child
from .services import Services

QUICK_DEATH_SECONDS = 10
LONGEST_PAUSE_SECONDS = 10


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
        self.logs = data_dir() / "logs"
        self.logs.mkdir(parents=True, exist_ok=True)
        here = Path(sys.executable).parent
        environment["LIVE_PORT"] = str(live)
        self.parts = [
            Part("web", [str(here / "gunicorn"), "pmo_portal.wsgi:application", *self._gunicorn(pages)]),
            Part("live", [str(here / "uvicorn"), "pmo_portal.asgi_live:application", *self._uvicorn(live)]),
            Part("worker", [str(here / "celery"), "-A", "pmo_portal", "worker", *self._worker()]),
            Part("beat", [str(here / "celery"), "-A", "pmo_portal", "beat", "-l", "warning", "--pidfile="]),
            Part("front door", [sys.executable, "-m", "pmo_portal.launch.front_door", *self._door(port, pages, live)]),
        ]

    @staticmethod
    def _gunicorn(port: int) -> list[str]:
        return ["-b", f"127.0.0.1:{port}", "-w", "2", "-k", "sync", "--timeout", "60", "--graceful-timeout", "3"] + [
            "--max-requests", "5000", "--max-requests-jitter", "500", "--forwarded-allow-ips", "127.0.0.1", "--preload",
        ]  # fmt: skip

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
    def _door(port: int, pages: int, live: int) -> list[str]:
        return ["--port", str(port), "--pages", str(pages), "--live", str(live)]

    def start(self) -> None:
        for part in self.parts:
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
        for name in self.services.restart_what_died():
            say(f"{name} had stopped and runs again")
        now = time.monotonic()
        for part in self.parts:
            if part.child.poll() is None or now < part.not_before:
                continue
            if part.not_before == 0.0:
                quick = now - part.started_at < QUICK_DEATH_SECONDS
                part.pause = min(LONGEST_PAUSE_SECONDS, max(0.5, part.pause * 2)) if quick else 0.0
                part.not_before = now + part.pause
                continue
            part.not_before = 0.0
            say(f"{part.name} had stopped and starts again (see {self.logs})")
            self._start(part)

    def watch(self) -> None:
        """Look after the processes until somebody presses Ctrl-C."""
        while True:
            self.look_after()
            time.sleep(0.5)

    def stop(self) -> None:
        """Ask all to stop at once, and end by force what has not stopped after three seconds."""
        for part in self.parts:
            if part.child.poll() is None:
                part.child.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + 3
        for part in self.parts:
            stop_child(part.child, patience=max(0.1, deadline - time.monotonic()))
