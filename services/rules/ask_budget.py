"""The ask budget (N16): a person is asked for something at most four times in any 30 days.

Moments are aware; what counts is when an ask goes out, not when it was thought of. What does not live here: who asks, and
the rows (`actions/asks.py`).
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

MOST_ASKS = 4
WINDOW_DAYS = 30


def next_slot(
    taken: Iterable[datetime], wanted: datetime, shift: Callable[[datetime], datetime] = lambda moment: moment
) -> datetime:
    """Return the first moment from `wanted` on at which one more ask leaves at most four in every 30 days.

    `taken` are the asks of this person, past and planned. `shift` moves a moment to the next at which we may write; it
    never moves one back. Source: PRODUCT 7.2, N16.
    """
    window, known = timedelta(days=WINDOW_DAYS), sorted(taken)
    later = sorted({moment + window for moment in known if moment + window > wanted})
    for moment in (shift(candidate) for candidate in (wanted, *later)):
        if is_within_budget([*known, moment]):
            return moment
    return shift(later[-1] if later else wanted)


def is_within_budget(asks: Iterable[datetime]) -> bool:
    """Return whether no 30 days hold more than four of these asks; exactly 30 days later counts no more."""
    moments, window = sorted(asks), timedelta(days=WINDOW_DAYS)
    pairs = zip(moments, moments[MOST_ASKS:], strict=False)
    return all(later - earlier >= window for earlier, later in pairs)
