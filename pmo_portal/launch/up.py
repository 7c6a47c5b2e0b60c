"""`./portal up`: everything that one person needs to try the portal, on one port, until Ctrl-C."""

import argparse
import hashlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from .disk import refuse_full_disk
from .places import ROOT, LaunchError, data_dir, say
from .processes import port_is_taken, wait_for_port
from .services import Services
from .supervisor import Supervisor

DEMO_PEOPLE = (
    ("PMO staff", "maya.lindqvist@northway.example"),
    ("customer", "ruth.adeyemi@larkfield.example"),
    ("leader", "eleanor.voss@northway.example"),
)


def up(arguments: list[str]) -> int:
    """Start the portal and stay until it is stopped; return the exit status."""
    parser = argparse.ArgumentParser(prog="./portal up")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    port = parser.parse_args(arguments).port
    started = time.monotonic()
    services = Services()
    if not services.lock():
        raise LaunchError(f"the portal of {data_dir()} is already running. Stop it with Ctrl-C in its window first.")
    refuse_full_disk(services.folder)
    if port_is_taken(port):
        raise LaunchError(f"port {port} is taken by another program. Choose another one: ./portal up --port {port + 1}")
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
    supervisor = None
    try:
        say("starting PostgreSQL and Valkey")
        environment = portal_environment() | services.start(port=port)
        prepare(environment)
        say("starting web, live, worker and beat")
        supervisor = Supervisor(environment, port, services)
        supervisor.start_pages()
        wait_until_ready(port, supervisor)
        supervisor.start_rest()
        greet(port, environment, time.monotonic() - started)
        supervisor.watch()
    except KeyboardInterrupt:
        print()
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if supervisor:
            supervisor.stop()
        services.stop()
    say("stopped; your data is kept")
    return 0


def portal_environment() -> dict[str, str]:
    """Return the environment of every process of the portal in local mode."""
    environment = dict(os.environ)
    environment.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.dev")
    environment["PORTAL_DATA_DIR"] = str(data_dir())
    return environment


def manage(
    environment: dict[str, str], *arguments: str, quiet: bool = True, folder: Path = ROOT
) -> subprocess.CompletedProcess:
    """Run one of Django's commands."""
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        env=environment,
        cwd=folder,
        capture_output=quiet,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def prepare(environment: dict[str, str]) -> None:
    """Bring tables, texts, static files and the demo organisation up to date; skip what has not changed."""
    # A database that is not ours may have been emptied behind our back: it is always asked, never trusted to a stamp.
    ours = not os.environ.get("DATABASE_URL")
    steps = [
        ("tables", "bringing the tables up to date", ["migrations"] if ours else None, ["migrate", "--no-input"]),
        ("texts", "compiling translations", ["locale"], None),
        (
            "static",
            "collecting static files",
            ["static", "requirements.txt"],
            ["collectstatic", "--no-input", "--clear"],
        ),
        ("demo", "looking after the demo organisation", [] if ours else None, ["seed_demo", "--if-new"]),
    ]
    for name, title, sources, command in steps:
        stamp = stamp_for(name, sources)
        if stamp is not None and stamp.exists():
            continue
        say(title)
        if command is None:
            compile_messages()
        else:
            must(environment, *command)
        leave(stamp)


def stamp_for(name: str, sources: list[str] | None) -> Path | None:
    """Return the stamp file of a step: its name changes when one of its files changes. None: do it every time."""
    if sources is None:
        return None
    digest = hashlib.sha256()
    for path in source_files(sources):
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return data_dir() / "stamps" / f"{name}-{digest.hexdigest()[:24]}"


def leave(stamp: Path | None) -> None:
    """Remember that a step was done, instead of what was remembered before."""
    if stamp is None:
        return
    stamp.parent.mkdir(parents=True, exist_ok=True)
    for old in stamp.parent.glob(f"{stamp.name.split('-')[0]}-*"):
        old.unlink()
    stamp.touch()


def must(environment: dict[str, str], *command: str) -> None:
    """Run a set-up command and stop with its own last words if it fails."""
    done = manage(environment, *command)
    if done.returncode:
        text = (done.stdout or "") + (done.stderr or "")
        if "No space left on device" in text or "DiskFull" in text:
            raise LaunchError("the disk is full. Free about 1 GB and start again; your data is as it was.")
        sys.stderr.write(text[-4000:])
        raise LaunchError(f"`manage {command[0]}` failed; its words stand above.")


def source_files(sources: list[str]) -> list[Path]:
    if sources == ["migrations"]:
        return sorted(
            path
            for app in ROOT.iterdir()
            if app.is_dir() and app.name[0] != "."
            for path in app.rglob("migrations/*.py")
        )
    if sources == ["locale"]:
        return sorted((ROOT / "locale").rglob("*.po"))
    return [
        path
        for name in sources
        for path in sorted((ROOT / name).rglob("*") if (ROOT / name).is_dir() else [ROOT / name])
        if path.is_file()
    ]


def compile_messages() -> None:
    """Compile the message catalogues with Babel, as GNU gettext may be missing; whoever reads meanwhile finds a whole one."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in (ROOT / "locale").rglob("*.po"):
        with source.open("rb") as file:
            catalogue = read_po(file)
        unfinished = source.with_suffix(f".{os.getpid()}.new")
        with unfinished.open("wb") as file:
            write_mo(file, catalogue)
        unfinished.replace(source.with_suffix(".mo"))


def wait_until_ready(port: int, supervisor: Supervisor) -> None:
    """Wait until the pages answer through the front door."""
    # A busy machine may take minutes; a process that died is noticed at once.
    deadline = time.monotonic() + 180
    if not wait_for_port(port, 20):
        raise LaunchError(f"the front door did not open on port {port}; its reasons are in {data_dir()}/logs.")
    while time.monotonic() < deadline:
        supervisor.look_after()
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as response:
                if response.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise LaunchError(f"the pages do not answer; the reasons are in {data_dir()}/logs/web.log.")


def greet(port: int, environment: dict[str, str], seconds: float) -> None:
    """Say where the portal is and how the three demo people get in."""
    print(f"\nAlongside is ready after {seconds:.0f} s: http://localhost:{port}\n", flush=True)
    command = [sys.executable, "-m", "pmo_portal.launch.demo_links", *(email for _label, email in DEMO_PEOPLE)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    links = [
        (label, link) for (label, _email), link in zip(DEMO_PEOPLE, done.stdout.splitlines(), strict=False) if link
    ]
    for label, link in links:
        print(f"  {label:<10} {link}")
    if not links:
        print(
            "  sign in    ./portal manage sign_in_link EMAIL (the first lead: ./portal manage create_lead EMAIL NAME)"
        )
    print(f"\n  mail       http://localhost:{port}/outbox/\n  stop       Ctrl-C\n", flush=True)
