"""When the hours that hurt are to go away, as roadmaps say (X.5): a promise of the plan, beside what customers say is gone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Planned:
    """A pain, its hours a month, and the last day of the card that takes it away."""

    pain_id: int
    hours: float
    day: date


def planned_by_month(rows: Iterable[Planned]) -> dict[str, float]:
    """Return month ("2027-02") → hours a month that go away in it; a pain on several cards goes with the first of them."""
    found: dict[str, float] = {}
    seen: set[int] = set()
    for row in sorted(rows, key=lambda row: (row.day, row.pain_id)):
        if row.pain_id not in seen:
            seen.add(row.pain_id)
            found[f"{row.day:%Y-%m}"] = found.get(f"{row.day:%Y-%m}", 0.0) + row.hours
    return found
