"""Promise against result (5.10): "answer within 2 days: kept 8 of 9"."""

from dataclasses import dataclass
from decimal import Decimal

RETIRE_AFTER_DAYS = 365


@dataclass(frozen=True)
class Verdict:
    """`share_pct` is 0-100; `is_met` is None where there is no target or no case."""

    kept: int
    total: int
    share_pct: float | None
    is_met: bool | None


def verdict_of(kept: int, total: int, target_pct: Decimal | float | None) -> Verdict:
    """Return how a promise was kept. Raises: ValueError where more were kept than there were."""
    if not 0 <= kept <= total:
        raise ValueError(f"{kept} of {total} cannot be kept.")
    if not total:
        return Verdict(0, 0, None, None)
    is_met = None if target_pct is None else 100 * kept >= float(target_pct) * total
    return Verdict(kept, total, 100 * kept / total, is_met)
