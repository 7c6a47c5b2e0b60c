"""What of our knowledge has grown old and must be asked again (2.12). Facts use `rules/contact.must_ask_again` too.

What does not live here: a fact's own half-life (rules/facts.py) and whether a pain is due for its check (rules/pain.py).
"""

from dataclasses import dataclass
from datetime import datetime

from customers.rules.contact import HALF_LIFE_DAYS, freshness, must_ask_again


@dataclass(frozen=True)
class Age:
    """`days` since somebody said, heard or confirmed it; `fresh_pct` halves with every half-life."""

    days: int
    fresh_pct: int
    is_old: bool


def age_of(since: datetime, now: datetime, half_life_days: int = HALF_LIFE_DAYS) -> Age:
    """Return how old a finding is at `now`: 100 % fresh today, 50 % at its half-life. Source: 2.12."""
    days = max(0, (now - since).days)
    return Age(days, round(100 * freshness(days, half_life_days)), must_ask_again(days, half_life_days))
