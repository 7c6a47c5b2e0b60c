"""Who comes first in the list of customers: the unhappy, then the unanswered, then the silent (1.1, X.2).

What does not live here: the health score (7.7) and the reasons on the leader's page.
"""

from dataclasses import dataclass

from customers.rules.quiet import is_quiet

CADENCE_DAYS = {"strategic": 14, "core": 30, "light": 90}
UNHAPPY_BELOW = 3.0
SHAKY_BELOW = 3.5
FEWEST_ANSWERS = 3


@dataclass(frozen=True)
class Need:
    """`flag` is "needs_you", "quiet" or ""; a higher `weight` comes first in the list."""

    flag: str
    weight: float


def cadence_days(tier: str) -> int:
    """Return after how many days a customer of this tier is due a contact. Source: X.2."""
    return CADENCE_DAYS.get(tier, CADENCE_DAYS["core"])


def need_of(*, tier: str, days_silent: int, mean: float | None, answers: int, late_concerns: int, open_concerns: int):
    """Return how much a customer needs us now, as a Need.

    `mean` is satisfaction 1-5 of the last three months; fewer than three answers never raise a flag by themselves.
    """
    silence = days_silent / cadence_days(tier)
    known = mean if mean is not None and answers >= FEWEST_ANSWERS else None
    unhappy = known is not None and known < UNHAPPY_BELOW
    shaky_and_silent = known is not None and known < SHAKY_BELOW and silence > 1
    weight = 100 * late_concerns + 20 * open_concerns + 10 * min(silence, 5)
    if mean is not None:
        weight += 25 * max(0.0, 5 - mean) * min(answers, FEWEST_ANSWERS) / FEWEST_ANSWERS
    if late_concerns or unhappy or shaky_and_silent:
        return Need("needs_you", 1000 + weight)
    if is_quiet(days_silent):
        return Need("quiet", 500 + weight)
    return Need("", weight)
