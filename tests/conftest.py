"""What every test stands on: real PostgreSQL as the app's own role, and the people of tests/people.py."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings

from pmo_portal.core.scoping import SYSTEM, apply_scope
from tests.seeds import keep_seeds

pytest_plugins = ["tests.people"]

keep_seeds()

# The machine is shared: how long one example takes says nothing about the code.
settings.register_profile("shared_machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared_machine")


@pytest.fixture(autouse=True)
def system_scope_in_tests(request):
    """Let a test's own ORM calls see everything; what a *request* sees is the middleware's business."""
    if "django_db" not in request.keywords and not {"db", "transactional_db", "people"} & set(request.fixturenames):
        yield
        return
    transactional = "transactional_db" in request.fixturenames or _is_transactional(request)
    request.getfixturevalue("transactional_db" if transactional else "db")
    if connection.in_atomic_block:
        apply_scope(SYSTEM)
        yield
    else:
        from tests.people import scope_of_session

        with scope_of_session():
            yield


def _is_transactional(request) -> bool:
    marker = request.node.get_closest_marker("django_db")
    return bool(marker and (marker.kwargs.get("transaction") or (marker.args and marker.args[0])))
