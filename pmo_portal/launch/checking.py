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
)
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
    return failed


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
