"""Where things are kept on this machine: the data folder, its locks, and one way to stop with a sentence."""

import errno
import fcntl
import json
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 2**20
ROOM_MB = 300


class Stop(Exception):  # noqa: N818 - it is the sentence a person reads, not an error of the program
    """The command cannot go on; the text is one sentence that cures it."""


def data_dir() -> Path:
    """The folder of everything that must survive a restart (git-ignored); PORTAL_DATA_DIR overrides it."""
    return Path(os.environ.get("PORTAL_DATA_DIR") or ROOT / ".local").absolute()


def ensure_folder(path: Path, mode: int = 0o755) -> Path:
    """This function will make the folder, or raise Stop with the way out."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=mode)
    except OSError as error:
        raise Stop(why_not_written(path, error)) from error
    return path


def why_not_written(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full: free {ROOM_MB} MB for {path} and type the command again."
    return f"{path} cannot be written ({error.strerror}): give yourself the right, or set PORTAL_DATA_DIR elsewhere."


def ensure_room(path: Path, megabytes: int = ROOM_MB) -> None:
    free = shutil.disk_usage(path).free // MEGABYTE
    if free < megabytes:
        raise Stop(f"The disk is full: {free} MB are free in {path} and {megabytes} MB are needed.")


def read_json(path: Path) -> dict:
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return {}


def write_json(path: Path, value: dict) -> None:
    """This function will replace the file in one step, readable by its owner only (it may hold passwords)."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        with os.fdopen(handle, "w") as file:
            json.dump(value, file, indent=1)
        os.replace(name, path)
    except OSError as error:
        raise Stop(why_not_written(path, error)) from error


@contextmanager
def held(path: Path, *, shared: bool = False, wait: bool = False):
    """Hold a file lock; yields False (holding nothing) where somebody else has it and `wait` is off."""
    ensure_folder(path.parent)
    with open(path, "a+") as file:
        how = (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB)
        try:
            fcntl.flock(file, how)
        except BlockingIOError:
            yield False
            return
        yield True


def remove_quietly(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
