"""`./portal test`, `./portal check` and `./portal lock`."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import test_cluster
from .chromium import find_chromium
from .places import ROOT, say
from .up import compile_messages

BIN = Path(sys.executable).parent
STATIC_CHECKS = (
    ("mypy", [BIN / "mypy"]),  # the longest one
    ("ruff check", [BIN / "ruff", "check", "."]),
    ("ruff format", [BIN / "ruff", "format", "--check", "."]),
    ("import-linter", [BIN / "lint-imports", "--no-cache"]),
    ("djade", [BIN / "djade", "--check", *sorted((ROOT / "templates").rglob("*.html"))]),
)
AUDIT = [BIN / "pip-audit", "--strict", "--disable-pip", "--require-hashes", "--timeout", "5", "-r", "requirements.txt"]
# Counted from its start, which is before the other checks; the last seconds are granted after them.
AUDIT_SECONDS, LAST_SECONDS = 30, 5
# What pip-audit says where its service, or the registry's list of known holes, cannot be asked.
UNASKED = ("could not be audited", "Connection", "connect", "timed out", "Temporary failure")
LOCK = [
    "uv",
    "pip",
    "compile",
    "--quiet",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--python-version",
    "3.11",
]


def check(arguments: list[str]) -> int:
    """Run the static checks, two at a time, while the list of known holes is asked; return how many failed."""
    with ThreadPoolExecutor(2) as pool:
        asked, begun = start_audit(), time.monotonic()
        runs = [pool.submit(run, command) for _name, command in STATIC_CHECKS]
        failed = 0
        for (name, _command), running in zip(STATIC_CHECKS, runs, strict=True):
            done = running.result()
            say(name)
            if done.returncode:
                failed += 1
                print(done.stdout + done.stderr)
    say("pip-audit")
    return failed + audit(asked, patience=max(LAST_SECONDS, AUDIT_SECONDS - (time.monotonic() - begun)))


def run(command: list) -> subprocess.CompletedProcess:
    return subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True)


def start_audit() -> subprocess.Popen:
    return subprocess.Popen(list(map(str, AUDIT)), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def audit(asked: subprocess.Popen, patience: float) -> int:
    """Return 1 if a locked package has a known hole, 0 also where nobody can be asked (and say so)."""
    try:
        found, problems = asked.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        asked.kill()
        asked.communicate()
        say("the list of known holes did not answer in time: packages were not audited")
        return 0
    if not asked.returncode:
        return 0
    if any(word in problems for word in UNASKED):
        say("the list of known holes cannot be asked from here: packages were not audited")
        return 0
    print(found + problems)
    return 1


def get_ready() -> None:
    """Make once what every test needs: texts, a browser, and tables."""
    compile_messages()
    find_chromium()
    if not os.environ.get("DATABASE_URL"):
        test_cluster.keep()


def test(arguments: list[str]) -> int:
    """Run the static checks and then every test; arguments go to pytest (and skip the static checks)."""
    started = time.monotonic()
    with ThreadPoolExecutor(1) as pool:
        ready = pool.submit(get_ready)
        failed = 0 if arguments else check([])
        ready.result()
    command = [sys.executable, "-m", "pytest", *(arguments or ["-n", "3", "--dist", "worksteal"])]
    say("pytest")
    result = subprocess.run(command, cwd=ROOT, env=os.environ | {"DJANGO_SETTINGS_MODULE": "pmo_portal.settings.test"})
    say(f"done in {time.monotonic() - started:.0f} s")
    if failed:
        say(f"{failed} static check(s) failed; what they said stands above")
    return result.returncode or failed


def lock(arguments: list[str]) -> int:
    """Make the hash-pinned locks again from the hand-written lists."""
    for sources, target in (
        (["requirements.in"], "requirements.txt"),
        (["requirements.in", "requirements-dev.in"], "requirements-dev.txt"),
    ):
        done = subprocess.run(
            [str(BIN / "uv") if (BIN / "uv").exists() else LOCK[0], *LOCK[1:], *sources, "-o", target], cwd=ROOT
        )
        if done.returncode:
            return done.returncode
    return 0
