"""In which order the tests run: what stands on the same ground together, and what takes long where no worker ends with it.

With `--dist worksteal` each worker begins with an even share of the list and takes from the end of another's when it is done.
What takes long mostly waits (processes, browsers, committed rows): it stands where the second and the third of three workers
begin, while the first has the short ones, and short ones are what is shared out last.
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
    odd_files = set(list(dict.fromkeys(item.path for item in long))[1::2])
    second = [item for item in long if item.path not in odd_files]
    third = [item for item in long if item.path in odd_files]
    share = len(items) // 3
    begin = min(share, len(short))
    end = max(begin, min(2 * share - len(second), len(short)))
    items[:] = [*short[:begin], *second, *short[begin:end], *third, *short[end:]]
