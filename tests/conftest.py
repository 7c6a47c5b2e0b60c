"""What every test stands on: real PostgreSQL as the app's own role, and the people of tests/people.py."""

import gc
import os

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import HealthCheck, settings
from playwright.sync_api import expect

from pmo_portal.core.scoping import SYSTEM, apply_scope
from tests.ground import GROUNDS, SEEDS
from tests.order import arrange, is_transactional
from tests.seeds import keep_seeds

pytest_plugins = ["tests.people"]

keep_seeds()
TransactionTestCase._fixture_teardown = lambda case: GROUNDS.empty()

# The machine is shared: how long one example takes, or a page needs to show something, says nothing about the code.
expect.set_options(timeout=30_000)
settings.register_profile("shared_machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared_machine")


def pytest_collection_modifyitems(items):
    arrange(items)


def pytest_collection_finish():
    """What has been loaded by now stays: the collector need not walk through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def grounds(django_db_setup, django_db_blocker):
    """The rows of this worker's database; None where each test makes its own."""
    if not GROUNDS.is_possible:
        yield None
        return
    with django_db_blocker.unblock():
        GROUNDS.begin()
    yield GROUNDS


def _demo() -> None:
    call_command("seed_demo", verbosity=0)


def _people():
    from tests.people import make_people  # not before pytest has loaded it as a plugin

    return make_people()


def _world():
    from tests.house.world import make_world

    return make_world()


BUILDERS = {"demo_organisation": _demo, "world": _world, "people": _people}


@pytest.fixture
def ground(request, grounds, django_db_blocker):
    """Lay what this test asks for, made once for all who ask, and give it a copy of its own; else what every portal has."""
    if grounds is None:
        return None
    asked = next((name for name in BUILDERS if name in request.fixturenames), SEEDS)
    # Processes remember people by number: a test that has some makes people that nobody has met.
    name = SEEDS if asked == "people" and _is_transactional(request) else asked
    with django_db_blocker.unblock():
        return grounds.lay(name, BUILDERS.get(name))


@pytest.fixture
def world(request, ground, system_scope_in_tests):
    """One object of each noun of each customer (tests/house/world.py), with its people."""
    from tests.house.world import make_world

    return ground or make_world(request.getfixturevalue("people"))


@pytest.fixture
def demo_organisation(grounds, system_scope_in_tests):
    """The demo organisation, as the first start of a portal writes it."""
    if grounds is None:
        _demo()


@pytest.fixture
def _django_db_helper(ground, _django_db_helper):
    """Lay the ground before the transaction of the test begins."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Start the Chromium that was found; a worker starts one, and each test opens a context of its own in it."""
    given = os.environ.get("PORTAL_CHROMIUM")
    return {**browser_type_launch_args, **({"executable_path": given} if given else {}), "args": ["--no-sandbox"]}


@pytest.fixture(autouse=True)
def system_scope_in_tests(request):
    """Let a test's own ORM calls see everything; what a *request* sees is the middleware's business."""
    if "django_db" not in request.keywords and not {"db", "transactional_db", *BUILDERS} & set(request.fixturenames):
        yield
        return
    request.getfixturevalue("transactional_db" if _is_transactional(request) else "db")
    if connection.in_atomic_block:
        apply_scope(SYSTEM)
        yield
    else:
        from tests.people import scope_of_session

        with scope_of_session():
            yield


def _is_transactional(request) -> bool:
    return "transactional_db" in request.fixturenames or is_transactional(request.node)
