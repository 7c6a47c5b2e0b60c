"""Early pytest plugin: real PostgreSQL and Valkey for a test run, and a Chromium to look with.

It is loaded by `-p` in addopts, because the settings read DATABASE_URL before any conftest.py runs. With pytest-xdist the
controller starts the services once and its workers inherit the addresses.
"""

import atexit
import os

from .chromium import find_chromium
from .throwaway import throwaway_services

if "PYTEST_XDIST_WORKER" not in os.environ and not (os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")):
    _services = throwaway_services(with_tables=True)
    _environment = _services.__enter__()
    os.environ.update(_environment)
    atexit.register(_services.__exit__, None, None, None)

if "PORTAL_CHROMIUM" not in os.environ:
    os.environ.update(find_chromium())
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's sync API runs a loop in the test's thread
