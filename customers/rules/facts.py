"""How sure we are of what we know about a customer (1.3): assumed, heard, confirmed, stale.

What does not live here: who may confirm (only the customer; customers/actions/facts.py).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

HALF_LIFE_DAYS = 180


@dataclass(frozen=True)
class FactState:
    """`key` is assumed, heard_once, heard or confirmed; `is_stale` says that it is older than its half-life."""

    key: str
    heard: int
    since: datetime
    is_stale: bool


def state_of(
    *,
    heard: int,
    heard_at: datetime | None,
    stated_at: datetime,
    confirmed_at: datetime | None,
    half_life_days: int,
    now: datetime,
) -> FactState:
    """Return how sure a fact is at `now`, from the number of quotes behind it and the dates.

    Confirmed beats heard beats assumed; the newest of the three dates decides whether it is stale. Source: 1.3.
    """
    since = max(date for date in (heard_at, stated_at, confirmed_at) if date is not None)
    is_stale = now - since > timedelta(days=half_life_days)
    if confirmed_at is not None:
        return FactState("confirmed", heard, confirmed_at, is_stale)
    if heard > 1:
        return FactState("heard", heard, heard_at or stated_at, is_stale)
    if heard == 1:
        return FactState("heard_once", heard, heard_at or stated_at, is_stale)
    return FactState("assumed", 0, stated_at, is_stale)
