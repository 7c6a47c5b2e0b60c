"""Who the database runs as. PostgreSQL refuses root, so root lends it another user; a plain user just runs it."""

import os
import pwd
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from .paths import Stop

# A new user namespace forgets the death signal set before it, so it is set once more inside.
_RENEW_DEATH_SIGNAL = (
    "import ctypes,os,sys;ctypes.CDLL(None).prctl(1,int(sys.argv[1]));os.execv(sys.argv[2],sys.argv[2:])"
)
UNSHARE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")


@dataclass(frozen=True)
class Identity:
    """`user`/`group` None means: as we are. `namespaced` means: root here, user 1000 inside."""

    user: int | None = None
    group: int | None = None
    namespaced: bool = field(default=False)

    def popen(self) -> dict:
        if self.user is None:
            return {}
        return {"user": self.user, "group": self.group, "extra_groups": []}

    def wrap(self, command: list[str], death_signal: int = 15) -> list[str]:
        if not self.namespaced:
            return command
        renew = [sys.executable, "-S", "-E", "-c", _RENEW_DEATH_SIGNAL, str(int(death_signal))]
        return [*UNSHARE, *renew, *command]

    def run(self, command: list[str], **more) -> subprocess.CompletedProcess:
        return subprocess.run(self.wrap(command), capture_output=True, text=True, **self.popen(), **more)  # noqa: PLW1510

    def own(self, path: Path) -> None:
        """This function will give the file or folder to this identity."""
        if self.user is not None:
            os.chown(path, self.user, self.group)


def choose_identity(folder: Path, program: Path) -> Identity:
    """This function will say as whom `program` runs with its data below `folder`.

    Data that exist decide; then the owner of the checkout; then nobody; then a user namespace. Raises Stop.
    """
    if os.geteuid() != 0:
        return Identity()
    for identity in _candidates(folder):
        if _may_run(identity, folder, program):
            return identity
    raise Stop(
        "PostgreSQL does not run as root, and no other user can enter this folder: run ./portal as a plain user, "
        "or set DATABASE_URL to a database that runs already."
    )


def _candidates(folder: Path):
    namespace = [Identity(namespaced=True)] if shutil.which("unshare") else []
    data = folder / "postgres"
    if data.exists():
        owner = data.stat()
        return [Identity(owner.st_uid, owner.st_gid)] if owner.st_uid else namespace
    owner = Path(__file__).stat()
    first = [Identity(owner.st_uid, owner.st_gid)] if owner.st_uid else []
    return [*first, *_nobody(), *namespace]


def _nobody() -> list[Identity]:
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        return []
    return [Identity(entry.pw_uid, entry.pw_gid)]


def _may_run(identity: Identity, folder: Path, program: Path) -> bool:
    probe = ["/bin/sh", "-c", 'test -x "$1" && "$2" --version', "probe", str(folder), str(program)]
    try:
        return identity.run(probe, cwd="/").returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
