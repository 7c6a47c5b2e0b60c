"""A full disk is one sentence with the way out, before the start and while the portal runs; and it goes on by itself."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
import pytest

from pmo_portal.launch import disk
from pmo_portal.launch.disk import DiskWatch, refuse_full_disk
from pmo_portal.launch.places import ROOT, LaunchError
from pmo_portal.launch.services import Services

WAY_OUT = "Free about 1 GB"
WORDS = "string_agg(md5(random()::text), '') FROM generate_series(1, 12000)"  # nothing that could be pressed together


@contextmanager
def small_disk(mb: int):
    """A file system of so many MB of its own; skips where none can be mounted."""
    folder = Path(tempfile.mkdtemp(prefix="alongside-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={mb}m,mode=755", "tmpfs", str(folder)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        folder.rmdir()
        pytest.skip("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


def test_up_on_a_full_disk_is_one_sentence_with_the_way_out():
    command = [sys.executable, "-m", "pmo_portal.launch", "up", "--port", "18999"]
    with small_disk(20) as folder:
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PORTAL_DATA_DIR": str(folder)}, capture_output=True, text=True
        )
        assert done.returncode == 1
        assert done.stderr.startswith("portal: the disk is full") and WAY_OUT in done.stderr
        assert len(done.stderr.splitlines()) == 1
        assert [path.name for path in folder.iterdir() if path.name != "lock"] == []


def test_a_limit_on_files_stops_a_plain_user_with_one_sentence_too(tmp_path):
    """Any user can be stopped in the middle of a file: here by a limit, as by a quota or a full disk."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000));"
        "from pmo_portal.launch.postgres import Postgres; from pathlib import Path;"
        "from pmo_portal.launch.places import LaunchError\n"
        "try: Postgres(Path(sys.argv[1])).prepare()\n"
        "except LaunchError as error: print(error)"
    )
    folder = Path(tempfile.mkdtemp(prefix="alongside-limit-"))
    folder.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, folder], cwd=ROOT, capture_output=True, text=True, timeout=120
        )
        assert (
            done.stdout.startswith("PostgreSQL could not make its data folder") and len(done.stdout.splitlines()) == 1
        )
        assert not (folder / "postgres.ready").exists(), "The next start begins anew."
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_the_limit_is_asked_before_anything_is_begun(tmp_path, monkeypatch):
    refuse_full_disk(tmp_path)
    monkeypatch.setattr(disk, "LEAST_MB", 10**9)
    with pytest.raises(LaunchError, match=WAY_OUT):
        refuse_full_disk(tmp_path)


def test_it_is_said_once_when_room_runs_out_and_once_when_it_is_back(tmp_path, monkeypatch, capsys):
    watch, free = DiskWatch(tmp_path), iter([500, 40, 30, 10, 600, 600])
    monkeypatch.setattr(disk, "free_mb", lambda folder: next(free))
    monkeypatch.setattr(disk, "EVERY_SECONDS", 0)
    for _ in range(6):
        watch.look()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert "40 MB are free" in lines[0] and WAY_OUT in lines[0]
    assert "room again" in lines[1]


def test_postgresql_on_a_disk_that_fills_up_keeps_what_it_said_and_comes_back_by_itself(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)
    with small_disk(160) as folder:
        services = Services(folder)
        assert services.lock()
        try:
            url, kept = services.start()["DATABASE_URL"], 0
            run(url, "CREATE TABLE kept (id int PRIMARY KEY, words text)")
            (folder / "filler").write_bytes(b"x" * (max(0, disk.free_mb(folder) - 24) << 20))
            with pytest.raises(psycopg2.Error):
                for kept in range(500):
                    run(url, f"INSERT INTO kept SELECT {kept}, {WORDS}")
            (folder / "filler").unlink()
            rows = eventually(services, url, "SELECT count(*), coalesce(max(id), -1) FROM kept")
            assert rows in ((kept, kept - 1), (kept + 1, kept)), "What was said to be kept is there, and nothing half."
            eventually(services, url, "INSERT INTO kept VALUES (-1, 'again') RETURNING id")
        finally:
            services.stop()


def run(url: str, statement: str):
    with closing(psycopg2.connect(url, connect_timeout=3)) as connection, connection, connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone() if cursor.description else None


def eventually(services: Services, url: str, statement: str, seconds: float = 60):
    """Ask until PostgreSQL answers, and start again what has died, as the supervisor does."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return run(url, statement)
        except psycopg2.Error:
            if time.monotonic() > deadline:
                raise
            services.restart_what_died()
            time.sleep(0.3)
