"""The clock of a recovery case (7.6, N12): heard within one working day, talked within two, planned within five, asked again
after thirty days; and whom a concern names.

All in working hours and holidays of the customer's place; the clock is passed in. What does not live here: who is told when
a limit passes (actions/escalations.py).
"""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from services.rules.due import NO_HOLIDAYS, answer_due, instant_of, local_parts
from services.rules.quiet_hours import next_open

HEAR_DAYS, TALK_DAYS, PLAN_DAYS = 1, 2, 5
RECHECK_DAYS = 30
SHORTEST_NAME = 3


@dataclass(frozen=True)
class Clock:
    """The four moments of one round, aware UTC."""

    hear_by: datetime
    talk_by: datetime
    plan_by: datetime
    recheck_at: datetime


def clock_of(started_at: datetime, zone: str, holidays: Set[date] = NO_HOLIDAYS) -> Clock:
    """Return the limits of a round that began at `started_at` (aware): 1, 2 and 5 working days, and the day of the recheck.

    Source: PRODUCT 7.6.
    """
    hear, talk, plan = (answer_due(started_at, zone, days, holidays) for days in (HEAR_DAYS, TALK_DAYS, PLAN_DAYS))
    return Clock(hear, talk, plan, recheck_from(started_at, zone, holidays))


def recheck_from(started_at: datetime, zone: str, holidays: Set[date] = NO_HOLIDAYS) -> datetime:
    """Return when to ask again: the same local time thirty calendar days later, or the next working moment after it."""
    day, clock = local_parts(started_at, zone)
    return next_open(instant_of(day + timedelta(days=RECHECK_DAYS), clock, zone), zone, holidays)


def late_steps(
    now: datetime,
    *,
    hear_by: datetime,
    talk_by: datetime | None,
    plan_by: datetime | None,
    heard_at: datetime | None,
    talked_at: datetime | None,
    planned_at: datetime | None,
) -> tuple[str, ...]:
    """Return the steps (hear, talk, plan) whose limit has passed at `now` while nothing was done; a None limit never passes.

    What was done late is not late any more: somebody is at it.
    """
    steps = (("hear", hear_by, heard_at), ("talk", talk_by, talked_at), ("plan", plan_by, planned_at))
    return tuple(step for step, limit, done_at in steps if limit is not None and done_at is None and limit < now)


def next_step(heard_at: datetime | None, talked_at: datetime | None, planned_at: datetime | None) -> str:
    """Return what the PMO owes next: hear, talk or plan; "ask" once both agree on a plan and the customer has the word."""
    if planned_at:
        return "ask"
    if talked_at:
        return "plan"
    return "talk" if heard_at else "hear"


def named_in(text: str, people: Mapping[int, str]) -> frozenset[int]:
    """Return the ids of the people (id → full name) whom a text names by full, first or last name, as whole words.

    A single name counts as it is written ("Will", never "will"); names of fewer than three letters only in full.
    """
    return frozenset(pk for pk, name in people.items() if _is_named(text, name))


def _is_named(text: str, name: str) -> bool:
    words = name.split()
    if not words:
        return False
    if _has_word(text, name, re.IGNORECASE):
        return True
    return any(len(word) >= SHORTEST_NAME and _has_word(text, word, 0) for word in {words[0], words[-1]})


def _has_word(text: str, word: str, flags: int) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, flags) is not None
