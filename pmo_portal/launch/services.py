"""The embedded services of one installation: started where DATABASE_URL or REDIS_URL is not set, found again by others."""

import fcntl
import json
import os
import signal
from pathlib import Path

from .places import LaunchError, data_dir
from .postgres import BACKUP, Postgres
from .processes import end_group, stop_children
from .valkey import Valkey

STOP_SECONDS = 2.0


class Services:
    """PostgreSQL and Valkey in `folder`, under a lock so that a second start says so instead of fighting."""

    def __init__(self, folder: Path | None = None, *, durable: bool = True):
        self.folder = folder or data_dir()
        self.durable = durable
        self.postgres: Postgres | None = None
        self.valkey: Valkey | None = None
        self._lock = None

    @property
    def _file(self) -> Path:
        return self.folder / "services.json"

    def lock(self) -> bool:
        """Take the lock of this data folder; False when another ./portal holds it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = open(self.folder / "lock", "w")  # noqa: SIM115 - held until the process ends
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def remembered(self) -> dict:
        try:
            return json.loads(self._file.read_text())
        except (OSError, ValueError):
            return {}

    def start(self, *, may_create_databases: bool = False, port: int | None = None) -> dict[str, str]:
        """Start what is missing and return the environment that leads to it; `port` is where the pages will be, if any."""
        passwords = self.remembered().get("passwords", {})
        environment = {"PORT": str(port)} if port else {}
        if not os.environ.get("DATABASE_URL"):
            self.postgres = Postgres(self.folder, passwords, self.durable)
            self.postgres.prepare()
            self._remember(passwords, environment)
            self.postgres.start()
            self.postgres.make_roles(may_create_databases=may_create_databases)
            environment["DATABASE_URL"] = self.postgres.url()
            environment["BACKUP_DATABASE_URL"] = self.postgres.url(BACKUP)
        if not os.environ.get("REDIS_URL"):
            self.valkey = Valkey(self.folder, passwords, self.durable)
            self.valkey.prepare()
            self.valkey.start()
            environment["REDIS_URL"] = self.valkey.url()
        self._remember(passwords, environment)
        return environment

    def _remember(self, passwords: dict, environment: dict) -> None:
        """Keep passwords and addresses for later starts and for `./portal manage`; readable by us alone."""
        temporary = self._file.with_suffix(".new")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                json.dump({"passwords": passwords, "environment": environment}, file)
            temporary.replace(self._file)
        except OSError as error:
            if error.errno == 28:
                raise LaunchError(
                    "the disk is full. Free about 1 GB and start again; your data is as it was."
                ) from error
            raise

    def restart_what_died(self) -> list[str]:
        """Start a killed server again on its old port, without waiting; return the names of what was started.

        PostgreSQL can fail right after a kill -9; then it is found dead by the next look and started once more.
        """
        revived = []
        for name, server in (("PostgreSQL", self.postgres), ("Valkey", self.valkey)):
            if server is not None and server.child.poll() is not None:
                end_group(server.child)  # back ends without their postmaster keep its memory, and it could not start
                server.launch()
                revived.append(name)
        return revived

    def stop(self) -> None:
        """Stop both at once; PostgreSQL by SIGINT, as SIGTERM waits for its clients."""
        servers = [(self.valkey, signal.SIGTERM), (self.postgres, signal.SIGINT)]
        running = [(server.child, number) for server, number in servers if server is not None and server.child]
        stop_children(running, patience=STOP_SECONDS)
