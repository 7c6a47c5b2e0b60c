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
        return Account() if _has_a_name(os.geteuid()) else _nameless()
    owner = ROOT.stat().st_uid
    if owner != 0 and _has_a_name(owner) and _can_enter(owner, folder):
        return Account(uid=owner)
    nobody = pwd.getpwnam("nobody").pw_uid
    if _can_enter(nobody, folder):
        return Account(uid=nobody)
    if _namespace_works():
        return Account(prefix=_namespace())
    raise LaunchError(
        f"PostgreSQL does not run as root and no other user can enter {folder}. Set PORTAL_DATA_DIR to a folder below /var or"
        " /tmp, or start ./portal as a plain user."
    )


def _has_a_name(uid: int) -> bool:
    """PostgreSQL looks its user up in /etc/passwd and stops where there is no entry."""
    return any(entry.pw_uid == uid for entry in pwd.getpwall())


def _nameless() -> Account:
    """A plain user without an entry in /etc/passwd, as containers have them."""
    if _namespace_works():
        return Account(prefix=_namespace())
    raise LaunchError(
        f"user {os.geteuid()} has no entry in /etc/passwd, and PostgreSQL wants one. Add it, start ./portal as a user that has"
        " one, or set DATABASE_URL to a database that runs."
    )


def _namespace() -> tuple[str, ...]:
    """A user namespace in which we are an ordinary user that /etc/passwd knows."""
    uid = next((entry.pw_uid for entry in pwd.getpwall() if entry.pw_uid), 65534)
    return ("unshare", "--user", f"--map-user={uid}", f"--map-group={uid}", "--")


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
    if not shutil.which("unshare"):
        return False
    command = [*_namespace(), "true"]
    return subprocess.run(command, capture_output=True).returncode == 0
