"""`./portal test`, `./portal check` and `./portal lock`."""

import os
import subprocess
import sys
import time
from pathlib import Path

from .places import ROOT, say

BIN = Path(sys.executable).parent
STATIC_CHECKS = (
    ("ruff check", [BIN / "ruff", "check", "."]),
    ("ruff format", [BIN / "ruff", "format", "--check", "."]),
    ("import-linter", [BIN / "lint-imports", "--no-cache"]),
    ("mypy", [BIN / "mypy"]),
    ("djade", [BIN / "djade", "--check", *sorted((ROOT / "templates").rglob("*.html"))]),
)
AUDIT = [BIN / "pip-audit", "--strict", "--disable-pip", "--require-hashes", "--timeout", "5", "-r", "requirements.txt"]
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
    """Run the static checks; return how many failed."""
    failed = 0
    for name, command in STATIC_CHECKS:
        say(name)
        done = subprocess.run(list(map(str, command)), cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            failed += 1
            print(done.stdout + done.stderr)
    return failed + audit()


def audit() -> int:
    """Ask whether a locked package has a known hole; return 1 if one has, 0 also where nobody can be asked (and say so)."""
    say("pip-audit")
    try:
        done = subprocess.run(list(map(str, AUDIT)), cwd=ROOT, capture_output=True, text=True, timeout=60)
    except subprocess.TimeoutExpired:
        say("the list of known holes did not answer within a minute: packages were not audited")
        return 0
    if not done.returncode:
        return 0
    if any(word in done.stderr for word in UNASKED):
        say("the list of known holes cannot be asked from here: packages were not audited")
        return 0
    print(done.stdout + done.stderr)
    return 1


def test(arguments: list[str]) -> int:
    """Run the static checks and then every test; arguments go to pytest (and skip the static checks)."""
    started = time.monotonic()
    failed = 0 if arguments else check([])
    from .up import compile_messages

    compile_messages()
    command = [sys.executable, "-m", "pytest", *(arguments or ["-n", "2", "--dist", "worksteal"])]
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
