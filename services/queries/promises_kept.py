"""How the PMO's promises to customers went in the last 90 days (N9): the one door through which health and pages ask the ledger."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from services.models import Promise, PromiseSide
from services.queries.promises import ledgers


@dataclass(frozen=True)
class PromisesKept:
    """Promises due in 90 days; `late` were kept late, are broken or wait for a word; `score` 0-1, None when nothing was due."""

    due: int = 0
    kept: int = 0
    late: int = 0
    score: float | None = None


def promises_kept(customer_ids: Collection[int], now: datetime) -> dict[int, PromisesKept]:
    """Return customer id → how our promises went, of those with any that was due. 1 query, in the scope of the caller."""
    rows = Promise.objects.filter(customer_id__in=customer_ids, side=PromiseSide.PMO, created_at__lte=now)
    return {
        pk: PromisesKept(one.due, one.kept, one.due - one.kept - one.re_agreed, one.score)
        for (pk, _side), one in ledgers(rows, now.date()).items()
    }
