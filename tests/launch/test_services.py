"""The embedded services: whose role the portal uses, and what a kill -9 leaves behind."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest
import redis

from pmo_portal.launch.places import ROOT
from pmo_portal.launch.processes import free_port, port_is_taken, start_child, stop_child
from pmo_portal.launch.services import Services

PARENT = """
import sys, time
from pmo_portal.launch.processes import start_child
print(start_child([sys.executable, "-c", "import time; time.sleep(60)"]).pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def services(monkeypatch):
    """Durable services, as `./portal up` runs them, in a folder that other users of the machine may enter."""
    import shutil
    import tempfile

    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    folder = Path(tempfile.mkdtemp(prefix="alongside-"))
    folder.chmod(0o755)
    services = Services(folder)
    assert services.lock()
    yield services
    services.stop()
    shutil.rmtree(folder, ignore_errors=True)


def ask(url: str, statement: str):
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def eventually(question, seconds: float = 20):
    """The answer as soon as asking does not fail; the failure itself when it never stops."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return question()
        except (psycopg2.OperationalError, redis.exceptions.ConnectionError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_the_portals_role_is_no_superuser_cannot_bypass_row_security_and_owns_its_database(services):
    url = services.start()["DATABASE_URL"]

    role = "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
    assert ask(url, role) == (False, False, False, False)
    owner = "SELECT pg_get_userbyid(datdba) = current_user FROM pg_database WHERE datname = current_database()"
    assert ask(url, owner) == (True,)
    assert ask(url, "SELECT similarity('roadmap', 'roadmaps') > 0.5") == (True,)


def test_passwords_stand_in_files_of_ours_alone_and_on_no_command_line(services):
    services.start()

    remembered = services.remembered()["passwords"]
    assert (services.folder / "services.json").stat().st_mode & 0o077 == 0
    assert (services.folder / "valkey" / "valkey.conf").stat().st_mode & 0o077 == 0
    for server in (services.postgres, services.valkey):
        line = Path(f"/proc/{server.child.pid}/cmdline").read_text()
        assert [name for name, password in remembered.items() if password in line] == []


def test_both_come_back_on_the_same_address_after_a_kill_and_keep_what_was_committed(services):
    found = services.start()
    with closing(psycopg2.connect(found["DATABASE_URL"])) as connection:
        connection.autocommit = True
        connection.cursor().execute("CREATE TABLE kept AS SELECT 7 AS value")
    for server in (services.postgres, services.valkey):
        server.child.kill()
        server.child.wait()

    assert services.restart_what_died() == ["PostgreSQL", "Valkey"]

    def look():
        services.restart_what_died()
        return ask(found["DATABASE_URL"], "SELECT value FROM kept")

    assert eventually(look) == (7,)
    assert eventually(redis.Redis.from_url(found["REDIS_URL"]).ping)


def test_a_second_start_finds_the_same_cluster_and_passwords(services):
    first = services.start()
    ask(first["DATABASE_URL"], "SELECT 1")
    services.stop()
    again = Services(services.folder)
    try:
        second = again.start()
        assert second["DATABASE_URL"].rsplit(":", 1)[0] == first["DATABASE_URL"].rsplit(":", 1)[0]
        assert ask(second["DATABASE_URL"], "SELECT 1") == (1,)
    finally:
        again.stop()


def test_a_folder_in_use_cannot_be_locked_twice(services):
    assert Services(services.folder).lock() is False


def test_a_child_does_not_outlive_a_parent_that_was_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    with parent.stdout:
        child = int(parent.stdout.readline())
    assert is_running(child)

    parent.kill()
    parent.wait()

    deadline = time.monotonic() + 5
    while is_running(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(child)


def test_stopping_a_deaf_child_takes_its_patience_and_its_whole_group():
    deaf = "import signal,subprocess,sys,time; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    deaf += (
        "print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid, flush=True); time.sleep(60)"
    )
    read, write = os.pipe()
    child = start_child(["/bin/sh", "-c", f'exec "$0" -c "$1" > /proc/{os.getpid()}/fd/{write}', sys.executable, deaf])
    with os.fdopen(read) as pipe:
        grandchild = int(pipe.readline())
    os.close(write)
    started = time.monotonic()

    stop_child(child, signal_number=signal.SIGTERM, patience=0.5)

    assert time.monotonic() - started < 3
    assert child.poll() is not None
    while is_running(grandchild) and time.monotonic() - started < 10:
        time.sleep(0.05)  # the kernel ends a killed process a moment later
    assert not is_running(grandchild)


def test_a_taken_port_is_seen():
    import socket

    port = free_port()
    assert not port_is_taken(port)
    with socket.create_server(("127.0.0.1", port)):
        assert port_is_taken(port)
