"""One object of each noun of customer larkfield, with its canary words, for the sweep. Each app adds its own builder."""

from django.conf import settings
from django.test import Client

from tests.people import CANARY, make_people, sign_in

WORLD_BUILDERS = []


def world_builder(build):
    """Register a function (world, people) that adds objects of customer larkfield and of harbour to the world."""
    WORLD_BUILDERS.append(build)
    return build


class World:
    """Attributes are set by the builders: `world.customer`, `world.interview`, … and `world.other_…` for harbour."""

    def __init__(self, people):
        self.people = people
        self.customer = people.larkfield
        self.other_customer = people.harbour
        self.canary = CANARY["larkfield"]
        self.other_canary = CANARY["harbour"]


def make_world(people=None) -> World:
    """Return a world with everything that the registered builders make, and in `keys` a session for each of its people."""
    from tests.house import worlds  # noqa: F401 - registers the builders

    world = World(people or make_people())
    for build in WORLD_BUILDERS:
        build(world, world.people)
    world.keys = {name: _key_of(person) for name, person in vars(world.people).items() if hasattr(person, "email")}
    return world


def _key_of(person) -> str:
    return sign_in(Client(), person).cookies[settings.SESSION_COOKIE_NAME].value
