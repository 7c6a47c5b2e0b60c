"""A whole portal on services of its own, supervised as by `./portal up`, whose parts can be killed."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

import psycopg2

from pmo_portal.launch.places import ROOT
from pmo_portal.launch.postgres import BACKUP
from pmo_portal.launch.processes import free_port
from pmo_portal.launch.services import Services
from pmo_portal.launch.supervisor import Supervisor
from pmo_portal.launch.test_cluster import fill

VICTIMS = ("worker", "PostgreSQL", "beat", "Valkey", "web")
MAILS = "SELECT message_id, state, due_at, date_header, repeats FROM services_mail"


class KillPortal:
    """Web, live, worker, beat, front door, PostgreSQL and Valkey; start it from the main thread."""

    def __init__(self, email_url: str):
        self.folder = Path(tempfile.mkdtemp(prefix="alongside-kills-"))
        self.folder.chmod(0o755)
        self.services = Services(self.folder)  # durable: what was committed must be there after a kill
        self.email_url = email_url
        self.supervisor: Supervisor | None = None
        self.environment: dict[str, str] = {}

    def __enter__(self) -> "KillPortal":
        self.services.lock()
        has_tables = fill(self.folder)
        own = {"PORTAL_DATA_DIR": str(self.folder), "EMAIL_URL": self.email_url, "MAIL_KEEPS_WORKING_HOURS": "0"}
        own |= {"DJANGO_SETTINGS_MODULE": "benchmarks.parts.kill_settings", "STATIC_ROOT": str(self.folder / "static")}
        self.environment = os.environ | self.services.start() | own
        if not has_tables:
            self.run("manage.py", "migrate", "--no-input", "-v", "0")
        self.port = free_port()
        self.supervisor = Supervisor(self.environment, self.port, self.services)
        self.supervisor.start_pages()
        self.supervisor.start_rest()
        return self

    def __exit__(self, *_error) -> None:
        if self.supervisor:
            self.supervisor.stop()
        self.services.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command: str) -> str:
        """Run a Python command in the portal's environment and return its last line."""
        done = subprocess.run(
            [sys.executable, *command], env=self.environment, cwd=ROOT, capture_output=True, text=True
        )
        if done.returncode:
            raise SystemExit(done.stdout[-2000:] + done.stderr[-4000:])
        return (done.stdout.strip().splitlines() or [""])[-1]

    def look_after(self, seconds: float, until=lambda: False) -> bool:
        """Supervise for so long, or until the question is answered with yes; return that answer."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.supervisor.look_after()
            if until():
                return True
            time.sleep(0.1)
        return False

    def kill(self, name: str, *, whole_group: bool) -> bool:
        """SIGKILL one part, alone or with its children; False where it is not running just now."""
        child = self._child(name)
        if child is None or child.poll() is not None:
            return False
        os.killpg(child.pid, signal.SIGKILL) if whole_group else os.kill(child.pid, signal.SIGKILL)
        return True

    def _child(self, name: str) -> subprocess.Popen | None:
        servers = {"PostgreSQL": self.services.postgres, "Valkey": self.services.valkey}
        if name in servers:
            return servers[name].child
        return next(part.child for part in self.supervisor.parts if part.name == name)

    def health(self) -> dict[str, bool]:
        """Return what /healthz says of each part; nothing where it does not answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=5) as response:
                return {"all": response.status == 200}
        except urllib.error.HTTPError as error:
            return {"all": False, "words": error.read().decode(errors="replace")[:500]}
        except OSError:
            return {"all": False}

    def mails(self) -> dict[str, dict]:
        """Return Message-ID → what its row says; nothing while PostgreSQL is away."""
        try:
            address = self.services.postgres.url(BACKUP)
            with closing(psycopg2.connect(address, connect_timeout=2)) as link, link.cursor() as cursor:
                cursor.execute(MAILS)
                names = [column.name for column in cursor.description]
                return {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
        except psycopg2.Error:
            return {}

    def last_words(self) -> str:
        """Return the ends of the logs of worker and beat: why something did not go on."""
        logs = [self.folder / "logs" / f"{name}.log" for name in ("worker", "beat")]
        return "\n".join(f"{log.name}: {log.read_text(errors='replace')[-3000:]}" for log in logs if log.exists())

    def plan(self, count: int, seconds: float) -> dict[str, float]:
        """Let so many reminders fall due within the seconds; return when the first and the last do."""
        return json.loads(self.run("-m", "benchmarks.parts.kill_reminders", str(count), str(seconds)))
