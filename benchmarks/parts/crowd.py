"""Sixteen people at once over real gunicorn, as in production: two sync workers, persistent connections."""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from benchmarks.parts.page_worker_session import cookie_for
from benchmarks.parts.places import PERSON, manage
from pmo_portal.launch.places import ROOT
from pmo_portal.launch.processes import free_port, wait_for_port

PEOPLE, SECONDS, WORKERS = 16, 20, 2


class Crowd:
    """gunicorn on a port of its own while the block runs."""

    def __init__(self, environment: dict):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.folder = tempfile.TemporaryDirectory()
        self.environment = environment | {
            "DJANGO_SETTINGS_MODULE": "pmo_portal.settings.dev",
            "STATIC_ROOT": self.folder.name,
            "SECRET_KEY": "only-for-tests",
        }

    def __enter__(self) -> "Crowd":
        manage(self.environment, "collectstatic", "--no-input", "-v", "0")
        self.cookie = cookie_for(self.environment, PERSON)
        bound = ["-b", f"127.0.0.1:{self.port}", "-w", str(WORKERS), "-k", "sync", "--preload", "--timeout", "60"]
        self.child = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "pmo_portal.wsgi:application", *bound, "--log-level", "error"],
            env=self.environment,
            cwd=ROOT,
        )
        if not wait_for_port(self.port, 30, self.child):
            raise SystemExit("gunicorn did not start")
        return self

    def __exit__(self, *_error) -> None:
        self.child.terminate()
        self.child.wait(timeout=10)
        self.folder.cleanup()

    def visit(self, paths: list[str]) -> dict:
        """Let sixteen people open the pages in turns for some seconds; return how long they waited, and the memory."""
        waits: list[float] = []
        errors: list[str] = []
        for path in paths * WORKERS:  # both workers have seen each page once
            self.open(path)
        end = time.monotonic() + SECONDS
        threads = [
            threading.Thread(target=self._one, args=(paths, place, end, waits, errors)) for place in range(PEOPLE)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        waits.sort()
        p50, p95 = statistics.median(waits), waits[int(0.95 * len(waits))]
        return {
            "requests": len(waits),
            "per_second": round(len(waits) / SECONDS, 1),
            "errors": len(errors),
            "p50_ms": round(1000 * p50),
            "p95_ms": round(1000 * p95),
            "p95_to_p50": round(p95 / p50, 2),
            "worker_mb": max(memory_mb(pid) for pid in self._workers()),
        }

    def _one(self, paths, place, end, waits, errors) -> None:
        turn = place
        while time.monotonic() < end:
            turn += 1
            began = time.perf_counter()
            try:
                self.open(paths[turn % len(paths)])
            except OSError as error:
                errors.append(str(error))
            waits.append(time.perf_counter() - began)

    def open(self, path: str) -> bytes:
        request = urllib.request.Request(self.url + path, headers={"Cookie": self.cookie})
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.read()

    def _workers(self) -> list[int]:
        children = Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children").read_text()
        return [int(pid) for pid in children.split()]


def memory_mb(pid: int) -> float:
    """Return the memory of a process in MB as it stands in RAM (RSS), shared pages counted whole."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)
