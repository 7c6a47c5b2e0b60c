"""Early pytest plugin: real PostgreSQL and Valkey for a test run, and a Chromium to look with.

It is loaded by `-p` in addopts, because the settings read DATABASE_URL before any conftest.py runs. With pytest-xdist the
controller starts PostgreSQL once, with a database for each worker. A Valkey is each worker's own: a test that pauses or empties it
must not disturb another's, and channels are named by ids that two databases both know.
"""

import atexit
import os
import sys

from .chromium import find_chromium
from .places import data_dir
from .throwaway import throwaway_services

# As ./portal does: without bytecode this process, and each that a test starts, would compile every file again.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(data_dir() / "bytecode")
    sys.dont_write_bytecode = False

# Before the services: theirs is a folder that goes away, and the browser is unpacked once for this clone.
if "PORTAL_CHROMIUM" not in os.environ:
    os.environ.update(find_chromium())

_is_worker = "PYTEST_XDIST_WORKER" in os.environ
if _is_worker and os.environ.get("TEST_REDIS_IS_OURS"):
    del os.environ["REDIS_URL"]
if not (os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")):
    _services = throwaway_services(with_tables=not _is_worker)
    _environment = _services.__enter__()
    os.environ.update(_environment)
    atexit.register(_services.__exit__, None, None, None)
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's sync API runs a loop in the test's thread
