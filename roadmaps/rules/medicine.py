"""The medicine ratio (N2): how much of a roadmap nobody asked for."""

from collections.abc import Iterable


def medicine_ratio(days: Iterable[tuple[float, bool]]) -> float | None:
    """Return the share 0-1 of the build days without a customer's words behind them, None where nobody has estimated days.

    `days` are (build days, whether a customer's words stand behind the card). Source: N2.
    """
    rows = list(days)
    total = sum(amount for amount, _asked in rows)
    return sum(amount for amount, asked in rows if not asked) / total if total > 0 else None
