"""`./portal up` refuses clearly what cannot work, and does again only what has changed."""

import os
import socket
import subprocess
import sys

import pytest

from pmo_portal.launch import up
from pmo_portal.launch.places import ROOT, LaunchError
from pmo_portal.launch.services import Services


def portal(*arguments, **environment) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "pmo_portal.launch", *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, timeout=200)


def test_a_taken_port_is_one_sentence_with_the_way_out(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = portal("up", "--port", str(port), PORTAL_DATA_DIR=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr == (
        f"portal: port {port} is taken by another program. Choose another one: ./portal up --port {port + 1}\n"
    )


def test_a_second_up_says_that_the_first_one_runs(tmp_path):
    running = Services(tmp_path)
    assert running.lock()

    done = portal("up", PORTAL_DATA_DIR=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.startswith(f"portal: the portal of {tmp_path} is already running.")
    assert len(done.stderr.splitlines()) == 1


def test_a_restore_is_refused_while_the_portal_runs(tmp_path):
    running = Services(tmp_path)
    assert running.lock()

    done = portal("restore", "x.tar", PORTAL_DATA_DIR=str(tmp_path))

    assert done.returncode == 1 and "Stop it with Ctrl-C first" in done.stderr


@pytest.mark.parametrize("command", [["bench"], ["backup"], ["restore"], ["dance"]])
def test_a_command_that_lacks_something_says_what_in_one_line(command, tmp_path):
    done = portal(*command, PORTAL_DATA_DIR=str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.startswith("portal: ") and len(done.stderr.splitlines()) == 1


def test_help_needs_no_environment_and_installs_nothing(tmp_path):
    import shutil

    shutil.copy(ROOT / "portal", tmp_path / "portal")
    done = subprocess.run([sys.executable, "-I", tmp_path / "portal"], capture_output=True, text=True)

    assert done.returncode == 0 and "./portal up" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["portal"]


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """What `prepare` would run, in a small tree of its own."""
    root = tmp_path / "tree"
    (root / "app" / "migrations").mkdir(parents=True)
    (root / "app" / "migrations" / "0001_first.py").write_text("first")
    (root / "static").mkdir()
    (root / "static" / "a.css").write_text("a")
    (root / "requirements.txt").write_text("Django")
    done = []
    monkeypatch.setattr(up, "ROOT", root)
    monkeypatch.setattr(up, "must", lambda environment, *command: done.append(command[0]))
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    up.prepare({})
    assert done == ["migrate", "collectstatic", "seed_demo"]
    done.clear()
    return done


def test_a_second_start_does_nothing_again(commands):
    up.prepare({})

    assert commands == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [("app/migrations/0002_second.py", ["migrate"]), ("static/b.css", ["collectstatic"]), ("locale/de.po", [])],
)
def test_what_has_changed_and_nothing_else_is_done_again(commands, path, expected, monkeypatch):
    compiled = []
    monkeypatch.setattr(up, "compile_messages", lambda: compiled.append(path))
    (up.ROOT / path).parent.mkdir(exist_ok=True)
    (up.ROOT / path).write_text("new")

    up.prepare({})

    assert commands == expected
    assert compiled == ([path] if path.startswith("locale") else [])


def test_a_database_that_is_not_ours_is_asked_every_time(commands, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://somebody@elsewhere/portal")

    up.prepare({})

    assert commands == ["migrate", "seed_demo"]


def test_a_step_that_failed_is_tried_again(commands, monkeypatch):
    (up.ROOT / "static" / "b.css").write_text("new")

    def fail(environment, *command):
        raise LaunchError("no")

    monkeypatch.setattr(up, "must", fail)
    with pytest.raises(LaunchError):
        up.prepare({})
    monkeypatch.setattr(up, "must", lambda environment, *command: commands.append(command[0]))
    up.prepare({})

    assert commands == ["collectstatic"]
