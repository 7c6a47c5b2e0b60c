"""The promise ledger (6.3, N9): what each side promised, and how it went in the receiver's word.

What does not live here: who may say how it went (only the receiver), and reminders.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WINDOW_DAYS = 90
STATES = ("open", "kept", "kept_late", "re_agreed", "broken", "withdrawn")
_POINTS = {"kept": 1.0, "re_agreed": 0.5}


@dataclass(frozen=True)
class Promise:
    """One promised date. A re-agreed promise ends with state re_agreed; its new date is a promise of its own."""

    due: date
    state: str


@dataclass(frozen=True)
class Ledger:
    """`score` is 0-1, None when nothing was due. `waiting` are due, without the receiver's word: not kept until said."""

    due: int
    kept: int
    re_agreed: int
    waiting: int
    score: float | None


def state_after(
    *, due: date, kept_on: date | None, re_agreed_on: date | None, is_withdrawn: bool, is_broken: bool
) -> str:
    """Return the state of a promise from what the receiver said and when. Re-agreed counts only before the due day.

    Source: N9.
    """
    if is_withdrawn:
        return "withdrawn"
    if kept_on is not None:
        return "kept" if kept_on <= due else "kept_late"
    if re_agreed_on is not None:
        return "re_agreed" if re_agreed_on < due else "broken"
    return "broken" if is_broken else "open"


def ledger_of(promises: Iterable[Promise], today: date) -> Ledger:
    """Return the score of one side = (kept + 0.5 × re-agreed early) / due in the last 90 days; withdrawn ones are not due.

    Raises: ValueError for an unknown state. Source: N9.
    """
    since = today - timedelta(days=WINDOW_DAYS)
    due = []
    for promise in promises:
        if promise.state not in STATES:
            raise ValueError(f"A promise cannot be {promise.state!r}.")
        if since < promise.due <= today and promise.state != "withdrawn":
            due.append(promise.state)
    points = sum(_POINTS.get(state, 0.0) for state in due)
    score = points / len(due) if due else None
    return Ledger(len(due), due.count("kept"), due.count("re_agreed"), due.count("open"), score)
