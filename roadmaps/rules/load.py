"""How much a month asks, of the PMO and of the customer (4.12), and which card to move to ease it.

A month is (year, month). What does not live here: breathing room as the customer tells it (customers/rules/breathing.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

Month = tuple[int, int]


@dataclass(frozen=True)
class Planned:
    """A card with dates: `build` is (first day, day after the last), `hours` pain-hours a month; `is_fixed` has begun."""

    key: str
    build: tuple[date, date]
    build_days: float
    hours: float = 0.0
    is_fixed: bool = False


@dataclass
class MonthLoad:
    """What one month asks: PMO days, and the cards that land (their release) in it."""

    month: Month
    pmo_days: float = 0.0
    landing: list[Planned] = field(default_factory=list)
    building: list[Planned] = field(default_factory=list)

    def asks_too_much(self, pmo_days: float, change_slots: int) -> bool:
        return len(self.landing) > change_slots or self.pmo_days > pmo_days * 1.001


def months_from(first: date, count: int) -> list[Month]:
    """Return `count` months from the month of a day on."""
    start = first.year * 12 + first.month - 1
    return [((start + n) // 12, (start + n) % 12 + 1) for n in range(count)]


def first_day(month: Month) -> date:
    """Return the first day of a month."""
    return date(month[0], month[1], 1)


def next_month(month: Month) -> Month:
    """Return the month after a month."""
    return (month[0] + 1, 1) if month[1] == 12 else (month[0], month[1] + 1)


def loads_of(cards: Iterable[Planned], months: Sequence[Month]) -> list[MonthLoad]:
    """Return what each month asks: build days are spread evenly over the days of building. Source: 4.12."""
    loads = {month: MonthLoad(month) for month in months}
    for card in cards:
        start, end = card.build
        length = max(1, (end - start).days)
        for month, load in loads.items():
            lower, upper = first_day(month), first_day(next_month(month))
            days = (min(end, upper) - max(start, lower)).days
            if days > 0:
                load.pmo_days += card.build_days * days / length
                load.building.append(card)
        last = end - timedelta(days=1)
        if (last.year, last.month) in loads:
            loads[last.year, last.month].landing.append(card)
    return list(loads.values())


def easing(load: MonthLoad, pmo_days: float, change_slots: int) -> Planned | None:
    """Return the card to move out of a month that asks too much: the fewest pain-hours a build day among those not begun.

    Where too much lands it is one that lands in the month, else one that is built in it. None where all has begun.
    """
    if not load.asks_too_much(pmo_days, change_slots):
        return None
    crowd = load.landing if len(load.landing) > change_slots else load.building
    movable = [card for card in crowd if not card.is_fixed]
    return min(movable, key=lambda card: (card.hours / max(1.0, card.build_days), card.key), default=None)
