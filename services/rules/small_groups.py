"""Small groups stay hidden (7.4): no number under the minimum, and none that gives a hidden one away by subtraction.

What does not live here: the numbers themselves (honest), and what a person chose to be: named, score only, anonymous.
"""

from collections.abc import Mapping

MINIMUM_GROUP = 5
LOWEST_MINIMUM = 3


def minimum_of(wanted: int | None) -> int:
    """Return the minimum group in force: what the lead set, never below 3, 5 when nothing is set. Source: 7.4."""
    return MINIMUM_GROUP if wanted is None else max(LOWEST_MINIMUM, wanted)


def hidden_groups(sizes: Mapping[str, int], minimum: int = MINIMUM_GROUP) -> frozenset[str]:
    """Return the groups whose number is not shown when the total of all is.

    Those under the minimum; and as long as the hidden ones together have fewer answers than the minimum, the next smallest
    group too, so that "total minus the rest" never tells fewer people than that. Empty groups tell nothing.

    Source: 7.4, complementary suppression.
    """
    by_size = sorted((size, name) for name, size in sizes.items() if size > 0)
    hidden = [name for size, name in by_size if size < minimum]
    shown = [(size, name) for size, name in by_size if size >= minimum]
    together = sum(sizes[name] for name in hidden)
    while hidden and shown and (together < minimum or len(hidden) < 2):
        size, name = shown.pop(0)
        hidden.append(name)
        together += size
    return frozenset(hidden)


def may_show_total(sizes: Mapping[str, int], minimum: int = MINIMUM_GROUP) -> bool:
    """Return whether the number of all groups together may be shown."""
    return sum(size for size in sizes.values() if size > 0) >= minimum
