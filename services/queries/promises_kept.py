"""How promises to customers went in the last 90 days (6.3): the one door through which health and pages ask.

Today a promise is a follow-up of the PMO's and is kept when it was closed by its day. The ledger of promises (N9), where only
the receiver's word counts, takes this function's place and nothing else changes.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from services.models import FollowUp, FollowUpKind, FollowUpState
from services.rules.promises import WINDOW_DAYS, Promise, ledger_of, state_after


@dataclass(frozen=True)
class PromisesKept:
    """Promises due in 90 days; `late` were kept late or are overdue; `score` 0-1, None when nothing was due."""

    due: int = 0
    kept: int = 0
    late: int = 0
    score: float | None = None


def promises_kept(customer_ids: Collection[int], now: datetime) -> dict[int, PromisesKept]:
    """Return customer id → how our promises went, of those with any that was due. 1 query, in the scope of the caller."""
    rows = FollowUp.objects.filter(
        customer_id__in=customer_ids,
        kind=FollowUpKind.PROMISE,
        created_at__lte=now,
        due_date__gt=(now - timedelta(days=WINDOW_DAYS + 1)).date(),
        due_date__lte=(now + timedelta(days=1)).date(),
    ).exclude(state=FollowUpState.DROPPED)
    found: dict[int, list[Promise]] = defaultdict(list)
    for customer_id, due, done_at, due_at, zone in rows.values_list(
        "customer_id", "due_date", "done_at", "due_at", "time_zone"
    ):
        if due_at > now:
            continue
        kept_on = _day(done_at, zone) if done_at and done_at <= now else None
        state = state_after(due=due, kept_on=kept_on, re_agreed_on=None, is_withdrawn=False, is_broken=False)
        found[customer_id].append(Promise(due, state))
    return {pk: _kept(promises, now.date()) for pk, promises in found.items()}


def _day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


def _kept(promises: list[Promise], today: date) -> PromisesKept:
    ledger = ledger_of(promises, today)
    return PromisesKept(ledger.due, ledger.kept, ledger.due - ledger.kept - ledger.re_agreed, ledger.score)
