"""How many concerns of a customer are open, late, and were heard in time (X.5), for all and for whoever some of them name.

Staff whom a concern names do not see it (7.5), and a number that counts it would tell them: they get the counts without it.
What does not live here: where the rows come from (queries/figures.py).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ConcernTimes:
    """The moments of one concern, and the ids of those whom it names."""

    answer_due_at: datetime
    heard_at: datetime | None = None
    closed_at: datetime | None = None
    not_for: Collection[int] = ()


@dataclass(frozen=True)
class ConcernCounts:
    """Counts as of a moment. In time is heard by the hour that was promised; `due` and `next_late` are hours that are owed."""

    open: int = 0
    late: int = 0
    answered: int = 0
    in_time: int = 0
    due: datetime | None = None
    next_late: datetime | None = None


def count_concerns(rows: Iterable[ConcernTimes], now: datetime) -> ConcernCounts:
    """Return the counts of concerns that were raised until `now`, as they stood then."""
    rows = list(rows)
    is_open = [row for row in rows if row.closed_at is None or row.closed_at > now]
    waits = [row.answer_due_at for row in is_open if row.heard_at is None or row.heard_at > now]
    heard = [row for row in rows if row.heard_at is not None and row.heard_at <= now]
    return ConcernCounts(
        open=len(is_open),
        late=sum(due < now for due in waits),
        answered=len(heard),
        in_time=sum(row.heard_at <= row.answer_due_at for row in heard if row.heard_at),
        due=min(waits, default=None),
        next_late=min((due for due in waits if due >= now), default=None),
    )


def counts_by_reader(rows: Collection[ConcernTimes], now: datetime) -> dict[int, ConcernCounts]:
    """Return person id → the counts without the concerns that name that person, of everybody whom any names."""
    named = {pk for row in rows for pk in row.not_for}
    return {pk: count_concerns([row for row in rows if pk not in row.not_for], now) for pk in sorted(named)}
