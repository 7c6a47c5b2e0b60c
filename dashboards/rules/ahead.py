"""The months ahead of the momentum chart (X.5): what roadmaps plan to take away, added to what is gone."""

from collections.abc import Iterable, Mapping
from datetime import date

MOST_MONTHS = 6


def months_ahead(plans: Iterable[Mapping[str, float]], gone: float, this_month: date) -> list[tuple[date, float]]:
    """Return (first day of a month, hours gone by its end as planned), from next month to the last one planned.

    `plans` are month ("2027-02") → hours a month. What is planned for the rest of this month counts with the next; at most
    six months, and what lies behind them is left out. Empty where nothing is planned.
    """
    totals: dict[str, float] = {}
    for plan in plans:
        for name, hours in plan.items():
            totals[name] = totals.get(name, 0.0) + hours
    months = [_month_after(this_month, step) for step in range(1, MOST_MONTHS + 1)]
    last = max((place for place, month in enumerate(months) if f"{month:%Y-%m}" in totals), default=-1)
    if last < 0 and f"{this_month:%Y-%m}" in totals:
        last = 0
    so_far, found = gone + totals.get(f"{this_month:%Y-%m}", 0.0), []
    for month in months[: last + 1]:
        so_far += totals.get(f"{month:%Y-%m}", 0.0)
        found.append((month, so_far))
    return found


def _month_after(first: date, steps: int) -> date:
    index = first.year * 12 + first.month - 1 + steps
    return date(index // 12, index % 12 + 1, 1)
