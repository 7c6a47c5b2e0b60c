"""The PostgreSQL of a test run: a copy of one whose tables were made once for this set of migrations.

Making a cluster and running every migration takes longer than most tests; the copy takes less than a second. It is kept
in the data folder and made anew as soon as a migration, a setting or a package changes.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .places import ROOT, data_dir
from .postgres import APP
from .services import Services

KEPT = ("postgres", "postgres.ready", "services.json")


def fill(folder: Path) -> bool:
    """Put a cluster with all tables into an empty folder; False where it could not be made (the tests then migrate)."""
    kept = keep()
    if kept is None:
        return False
    for name in KEPT:
        _copy(kept / name, folder / name)
    os.environ["TEST_DB_TEMPLATE"] = APP
    return True


def clusters() -> Path:
    """Return where they are kept: in the data folder, also for those whose own data folder is a test's."""
    return Path(os.environ.get("TEST_CLUSTERS") or data_dir() / "test-cluster")


def keep() -> Path | None:
    """Return the kept cluster of today's migrations, made now if it is not there; None where it could not be made."""
    kept = clusters() / _key()
    return kept if kept.exists() or _make(kept) else None


def _key() -> str:
    """Return what all migrations, settings and packages are known by together."""
    files = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/migrations/*.py"), *ROOT.glob("pmo_portal/settings/*.py")]
    files += [ROOT / "requirements.txt", ROOT / "pmo_portal/core/row_security.py", Path(__file__)]
    digest = hashlib.sha256()
    for path in sorted(path for path in files if ".venv" not in path.parts):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _make(kept: Path) -> bool:
    """Make the cluster, run the migrations in it and keep it; two runs at once each make one and the first stays."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="alongside-tables-"))
    folder.chmod(0o755)
    services = Services(folder, durable=False)
    try:
        services.lock()
        found = services.start(may_create_databases=True)
        environment = os.environ | found | {"DJANGO_SETTINGS_MODULE": "pmo_portal.settings.test"}
        command = [sys.executable, str(ROOT / "manage.py"), "migrate", "--no-input", "-v", "0"]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True)
        services.stop()
        if done.returncode:
            return False
        for old in kept.parent.iterdir():
            shutil.rmtree(old, ignore_errors=True)
        ready = Path(tempfile.mkdtemp(dir=kept.parent))
        for name in KEPT:
            _copy(folder / name, ready / name)
        ready.rename(kept)
    except OSError:
        return kept.exists()
    finally:
        services.stop()
        shutil.rmtree(folder, ignore_errors=True)
    return True


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)
