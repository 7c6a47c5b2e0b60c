"""One object of each noun of customer larkfield, with its canary words, for the sweep. Each app adds its own builder."""

from tests.people import CANARY

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


def build_world(people) -> World:
    """Return a world with everything that the registered builders make."""
    from tests.house import worlds  # noqa: F401 - registers the builders

    world = World(people)
    for build in WORLD_BUILDERS:
        build(world, people)
    return world
