"""From the answers of a group to one honest number, whatever was asked (7.3, N11).

What does not live here: the formulas (honest), and which groups may be shown (safe_cells).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from services.rules.honest import HAPPY_FROM, nps_interval, silence_bounds, student_95, wilson_interval

# Student's two-sided 95 % point for 2, 3 and 4 answers, where the expansion of `student_95` is not exact enough.
FEW = {2: 12.706, 3: 4.303, 4: 3.182}


@dataclass(frozen=True)
class Figure:
    """`value` with `low` and `high` (95 %): NPS −100..100, satisfaction in per cent, effort and drivers 1..5.

    `low` and `high` are None where everybody answered. `worst` and `best` are what it would be if all who kept silent
    had said the worst or the best; None where nobody kept silent, or where nobody knows how many were asked (`asked` None).
    """

    kind: str
    n: int
    asked: int | None
    value: float
    low: float | None = None
    high: float | None = None
    worst: float | None = None
    best: float | None = None

    @property
    def rate(self) -> float | None:
        """The share of those asked who answered, 0-1; None where it is not known."""
        return self.n / self.asked if self.asked else None

    @property
    def interval(self) -> tuple[float, float]:
        """Return (low, high); a number of everybody is its own interval."""
        return (self.value, self.value) if self.low is None or self.high is None else (self.low, self.high)


def figure_of(kind: str, counts: Mapping[int, int], asked: int | None) -> Figure | None:
    """Return the figure of answers (score → how many) of a kind: nps, csat, effort or driver; None without answers.

    Raises: ValueError when more answered than were asked. Source: PRODUCT 7.3.
    """
    n = sum(counts.values())
    if not n:
        return None
    if asked is not None and n > asked:
        raise ValueError("More people answered than were asked.")
    if kind == "nps":
        return _nps(counts, n, asked)
    return _csat(counts, n, asked) if kind == "csat" else _mean(kind, counts, n, asked)


def _nps(counts, n: int, asked: int | None) -> Figure:
    for_us = sum(count for score, count in counts.items() if score >= 9)
    against = sum(count for score, count in counts.items() if score <= 6)
    value = 100 * (for_us - against) / n
    if asked == n:
        return Figure("nps", n, asked, value)
    low, high = nps_interval(for_us, n - for_us - against, against)
    bounds = silence_bounds(for_us, against, asked=asked, silent=asked - n) if asked else (None, None)
    return Figure("nps", n, asked, value, low, high, *bounds)


def _csat(counts, n: int, asked: int | None) -> Figure:
    happy = sum(count for score, count in counts.items() if score >= HAPPY_FROM)
    if asked == n:
        return Figure("csat", n, asked, 100 * happy / n)
    low, high = (100 * end for end in wilson_interval(happy, n))
    bounds = (100 * happy / asked, 100 * (happy + asked - n) / asked) if asked else (None, None)
    return Figure("csat", n, asked, 100 * happy / n, low, high, *bounds)


def _mean(kind: str, counts, n: int, asked: int | None) -> Figure:
    squares = sum(score * score * count for score, count in counts.items())
    return mean_figure(kind, n, sum(score * count for score, count in counts.items()), squares, asked)


def mean_figure(kind: str, n: int, total: int, squares: int, asked: int | None) -> Figure:
    """Return the figure of n ≥ 1 answers from 1 to 5 from their sum and the sum of their squares. Student's 95 % range."""
    mean = total / n
    if asked == n:
        return Figure(kind, n, asked, mean)
    bounds = ((total + asked - n) / asked, (total + 5 * (asked - n)) / asked) if asked else (None, None)
    if n < 2:
        return Figure(kind, n, asked, mean, 1.0, 5.0, *bounds)
    spread = (max(0.0, squares - total * total / n) / (n - 1)) ** 0.5
    reach = (FEW.get(n) or student_95(n - 1)) * spread / n**0.5
    return Figure(kind, n, asked, mean, max(1.0, mean - reach), min(5.0, mean + reach), *bounds)
