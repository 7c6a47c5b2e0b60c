"""Where the launcher keeps things, and how it speaks to the person at the terminal."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def data_dir() -> Path:
    """Return the folder of this installation's data (PORTAL_DATA_DIR, else .local)."""
    return Path(os.environ.get("PORTAL_DATA_DIR") or ROOT / ".local").absolute()


def called_from() -> Path:
    """Return the folder in which the person typed the command: file names are meant from there."""
    return Path(os.environ.get("PORTAL_CALLED_FROM") or Path.cwd())


def say(line: str) -> None:
    """Print one progress line."""
    print(f"· {line}", flush=True)


class LaunchError(Exception):
    """Something that one sentence explains and cures."""


def stop(sentence: str) -> None:
    """End the command with one sentence."""
    sys.stdout.flush()
    sys.exit(f"portal: {sentence}")
