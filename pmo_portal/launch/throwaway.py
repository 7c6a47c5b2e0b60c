"""Services that live as long as one test run or one benchmark, with their data in a folder that goes away."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .services import Services


@contextmanager
def throwaway_services(*, durable: bool = False):
    """Give an environment with PostgreSQL and Valkey of its own; DATABASE_URL and REDIS_URL that are set are used."""
    folder = Path(tempfile.mkdtemp(prefix="alongside-"))
    folder.chmod(0o755)
    services = Services(folder, durable=durable)
    try:
        services.lock()
        found = services.start(may_create_databases=True)
        environment = dict(os.environ) | found
        environment["PORTAL_DATA_DIR"] = str(folder)
        environment.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")
        yield environment
    finally:
        services.stop()
        shutil.rmtree(folder, ignore_errors=True)
