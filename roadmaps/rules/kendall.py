"""How alike two orders of the same things are (N15, N17): Kendall's tau, and where they differ most."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations


class NotTheSameThings(ValueError):
    """The two orders do not hold the same things, each once, and at least two."""


@dataclass(frozen=True)
class Gap:
    """One thing's place in each order, counted from 1."""

    thing: Hashable
    first: int
    second: int

    @property
    def size(self) -> int:
        return abs(self.first - self.second)


def tau(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Return Kendall's tau of two orders without ties: 1 for the same, -1 for the reverse.

    1234 against 2143 has 4 agreeing pairs and 2 that are turned, so (4 - 2) / 6 = 1/3.
    Raises NotTheSameThings. Source: M. G. Kendall, "A New Measure of Rank Correlation" (1938).
    """
    places = _places(first, second)
    pairs = list(combinations(first, 2))
    agreeing = sum(places[one] < places[other] for one, other in pairs)
    return (2 * agreeing - len(pairs)) / len(pairs)


def gaps(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[Gap]:
    """Return every thing with its two places, the most different first; of equal ones the higher place of either."""
    places = _places(first, second)
    rows = [Gap(thing, at, places[thing]) for at, thing in enumerate(first, start=1)]
    return sorted(rows, key=lambda gap: (-gap.size, min(gap.first, gap.second), gap.first))


def _places(first: Sequence[Hashable], second: Sequence[Hashable]) -> dict[Hashable, int]:
    places = {thing: at for at, thing in enumerate(second, start=1)}
    if len(first) < 2 or len(set(first)) != len(first) or len(first) != len(second) or set(first) != set(places):
        raise NotTheSameThings
    return places
