"""The promise ledger (6.3, N9): what each side promised, and how it went in the receiver's word.

What does not live here: who may say how it went (only the receiver), and reminders.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from services.rules.honest import wilson_interval

WINDOW_DAYS = 90
STATES = ("open", "kept", "kept_late", "re_agreed", "broken", "withdrawn")


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

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % Wilson interval of the score, both ends 0-1; half a point is half a hit. None without a score."""
        return None if self.score is None else wilson_interval(self.score * self.due, self.due)


def verdict_state(verdict: str, *, due: date, today: date) -> str:
    """Return the state after the receiver's word: kept, kept_late, not_yet or withdrawn.

    "Kept" means in time, because the receiver says so and not the day on which they were asked; "not yet" breaks a promise
    only after its day. Raises: ValueError for another word, or "late" on or before the day. Source: N9.
    """
    if verdict == "kept_late" and today <= due:
        raise ValueError("Nothing is late before its day is over.")
    late_or_open = "broken" if today > due else "open"
    words = {"kept": "kept", "kept_late": "kept_late", "not_yet": late_or_open, "withdrawn": "withdrawn"}
    if verdict not in words:
        raise ValueError(f"A receiver cannot say {verdict!r}.")
    return words[verdict]


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
    return counted(len(due), kept=due.count("kept"), re_agreed=due.count("re_agreed"), waiting=due.count("open"))


def counted(due: int, *, kept: int, re_agreed: int, waiting: int) -> Ledger:
    """Return the ledger of promises that were counted elsewhere."""
    score = (kept + 0.5 * re_agreed) / due if due else None
    return Ledger(due, kept, re_agreed, waiting, score)
