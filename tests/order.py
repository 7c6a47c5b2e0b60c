"""In which order the tests run: what stands on the same ground together, and what takes long where no worker ends with it.

With `--dist worksteal` each worker begins with an even share of the list and takes from the end of another's when it is done.
What takes long (processes, browsers, committed rows) stands where the second of two workers begins; the short ones at the ends
are what is shared out last.
"""

LONG_FILES = {"test_room_under_kills.py"}
LONG_FIXTURES = {"browser", "live_server", "portal", "transactional_db"}
GROUNDS = ("world", "demo_organisation", "people")


def is_transactional(item) -> bool:
    """Say whether a test commits its rows."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and (marker.kwargs.get("transaction") or (marker.args and marker.args[0])))


def takes_long(item) -> bool:
    return (
        is_transactional(item)
        or bool(LONG_FIXTURES & set(item.fixturenames))
        or "launch" in item.path.parts
        or item.path.name in LONG_FILES
    )


def ground_of(item) -> int:
    """Return the place of a test among the short ones: the world, the demo, the people, nobody."""
    return next((place for place, name in enumerate(GROUNDS) if name in item.fixturenames), len(GROUNDS))


def arrange(items: list) -> None:
    """Put the tests in order, in place; those of one file stay together within their kind."""
    long = [item for item in items if takes_long(item)]
    short = sorted((item for item in items if not takes_long(item)), key=ground_of)
    half = min(len(items) // 2, len(short))
    items[:] = [*short[:half], *long, *short[half:]]
