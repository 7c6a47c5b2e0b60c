"""Under whose name embedded services run: PostgreSQL refuses root (STACK.md, "Services only where they are missing")."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .places import ROOT, LaunchError


@dataclass(frozen=True)
class Account:
    """`uid` None means: as we are; `prefix` goes before the command (a user namespace)."""

    uid: int | None = None
    prefix: tuple[str, ...] = ()


def service_account(folder: Path) -> Account:
    """Return the account that may run PostgreSQL in `folder`; raise LaunchError with the cure if there is none."""
    if os.geteuid() != 0:
        return Account()
    owner = ROOT.stat().st_uid
    if owner != 0 and _can_enter(owner, folder):
        return Account(uid=owner)
    nobody = pwd.getpwnam("nobody").pw_uid
    if _can_enter(nobody, folder):
        return Account(uid=nobody)
    if shutil.which("unshare") and _namespace_works():
        return Account(prefix=("unshare", "--user", "--map-user=1000", "--map-group=1000", "--"))
    raise LaunchError(
        f"PostgreSQL does not run as root and no other user can enter {folder}. Set PORTAL_DATA_DIR to a folder below /var or"
        " /tmp, or start ./portal as a plain user."
    )


def _can_enter(uid: int, folder: Path) -> bool:
    """Answer whether another user can reach the folder: every parent must let them through."""
    code = "import os,sys; os.setgroups([]); os.setgid(int(sys.argv[1])); os.setuid(int(sys.argv[1])); os.listdir(sys.argv[2])"
    import sys

    for needed in (folder, _binaries_parent()):
        check = subprocess.run([sys.executable, "-I", "-S", "-c", code, str(uid), str(needed)], capture_output=True)
        if check.returncode:
            return False
    return True


def _binaries_parent() -> Path:
    return ROOT


def _namespace_works() -> bool:
    command = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--", "true"]
    return subprocess.run(command, capture_output=True).returncode == 0
