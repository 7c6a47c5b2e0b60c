"""Services that live as long as one test run or one benchmark, with their data in a folder that goes away."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

from .postgres import SUPERUSER
from .services import Services
from .test_cluster import clusters, fill


@contextmanager
def throwaway_services(*, durable: bool = False, with_tables: bool = False):
    """Give an environment with PostgreSQL and Valkey of its own; DATABASE_URL and REDIS_URL that are set are used.

    `with_tables` is for tests: a cluster whose tables are there already (test_cluster.py), the address by which its rows are
    laid between tests, and a folder for static files.
    """
    folder = Path(tempfile.mkdtemp(prefix="alongside-"))
    folder.chmod(0o755)
    services = Services(folder, durable=durable)
    try:
        services.lock()
        if with_tables and not os.environ.get("DATABASE_URL"):
            fill(folder)
        found = services.start(may_create_databases=True)
        environment = dict(os.environ) | found
        environment["PORTAL_DATA_DIR"] = str(folder)
        if with_tables:
            environment["STATIC_ROOT"] = str(folder / "static")  # the clone's own may be in use, or be made anew
        if with_tables and services.postgres:
            environment["TEST_ADMIN_URL"] = services.postgres.url(SUPERUSER)
            environment["TEST_CLUSTERS"] = str(clusters())
        if with_tables and services.valkey:
            environment["TEST_REDIS_IS_OURS"] = "1"
        environment.setdefault("DJANGO_SETTINGS_MODULE", "pmo_portal.settings.test")
        yield environment
    finally:
        services.stop()
        shutil.rmtree(folder, ignore_errors=True)
