"""The momentum planner (4.2, N4): an order turned into days, the first relief, what an order costs, and why a card stands where it does.

Days are calendar days from today, hours are pain-hours a month. One card is built after the other; the PMO gives `pmo_days` a
month, and the customer takes in at most `change_slots` new things a month, so a release may wait for the next month.
What does not live here: the default order (priority.py), its rivals (methods.py), words and dates (queries/plans.py).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from roadmaps.rules.priority import Candidate, hours_median, in_order, is_quick

MONTH_DAYS = 30
# Below half an hour over the whole plan an order is as good as the other, and nobody is asked why.
WORTH_ASKING_HOURS = 0.5
TOLERANCE, DAYS_LATER, MOST_SEARCHED = 0.01, 5, 14


@dataclass(frozen=True)
class Capacity:
    """`pmo_days` are working days a month for this customer, `change_slots` new things a month that it can take in."""

    pmo_days: float = 20.0
    change_slots: int = 2

    def __post_init__(self):
        if self.pmo_days <= 0 or self.change_slots < 1:
            raise ValueError("A plan needs at least some PMO days and one new thing a month.")


@dataclass(frozen=True)
class Scheduled:
    """When a card is begun, released and adopted, in days from today."""

    key: str
    hours: float
    start: float
    release: float
    adopted: float


def schedule(order: Iterable[Candidate], capacity: Capacity) -> list[Scheduled]:
    """Return the cards that somebody has estimated, in this order, with their days. Source: 4.2, 4.12."""
    taken: dict[int, int] = {}
    pace, at, days = MONTH_DAYS / capacity.pmo_days, 0.0, []
    for card in order:
        if card.build_days is None:
            continue
        start, at = at, at + card.build_days * pace
        release = _free_from(at, taken, capacity.change_slots)
        month = int(release // MONTH_DAYS)
        taken[month] = taken.get(month, 0) + 1
        days.append(Scheduled(card.key, card.hours, start, release, release + card.adoption_days))
    return days


def _free_from(day: float, taken: dict[int, int], slots: int) -> float:
    """Return the first day from `day` on that lies in a month with a free slot."""
    month = int(day // MONTH_DAYS)
    while taken.get(month, 0) >= slots:
        month += 1
        day = float(month * MONTH_DAYS)
    return day


def first_relief(days: Iterable[Scheduled]) -> float | None:
    """Return the day on which the first card that gives hours back is in use, None where none does."""
    return min((card.adopted for card in days if card.hours > 0), default=None)


def hours_felt(days: Iterable[Scheduled]) -> float:
    """Return the pain-hours that are still felt until each card is in use. Source: N4."""
    return sum(card.hours * card.adopted / MONTH_DAYS for card in days)


def cost_of(before: Sequence[Candidate], after: Sequence[Candidate], capacity: Capacity) -> float:
    """Return the pain-hours that the order `after` costs more than `before`; below 0 it saves some."""
    return hours_felt(schedule(after, capacity)) - hours_felt(schedule(before, capacity))


def is_worth_asking(cost: float) -> bool:
    """Return whether a move that costs so many hours is against the order and asks for a reason. Source: N4."""
    return cost >= WORTH_ASKING_HOURS


def best_order(
    candidates: Iterable[Candidate], capacity: Capacity, ranked: Callable[..., list[Candidate]] | None = None
) -> list[Candidate]:
    """Return the order to propose: what is begun first, then `ranked`, each card behind what it waits for.

    Without `ranked` it is the default order of N4: quick relief first. It is bettered only where it would cost more than
    1 % of all pain-hours (change slots can do that), or where relief would begin more than 5 days later than if the
    easiest came first and an equally good order begins sooner. Source: 4.2, 4.11, 4.12.
    """
    everything = list(candidates)
    begun, rest = [card for card in everything if card.is_begun], [card for card in everything if not card.is_begun]
    if ranked:
        return behind_what_they_wait_for(begun + ranked(rest))
    firm = lambda order: behind_what_they_wait_for(begun + order)  # noqa: E731
    felt = lambda order: hours_felt(schedule(firm(order), capacity))  # noqa: E731
    default, by_ratio = in_order(rest), sorted(in_order(rest), key=_by_ratio)
    best = min((_bettered(order, felt) for order in (default, by_ratio)), key=felt)
    most = felt(best) * (1 + TOLERANCE)
    chosen = default if felt(default) <= most else best
    return firm(_sooner(chosen, best, most, felt, lambda order: first_relief(schedule(firm(order), capacity))))


def _by_ratio(card: Candidate) -> float:
    return -card.hours / card.build_days if card.build_days else float("inf")


def _bettered(order: list[Candidate], felt) -> list[Candidate]:
    """Move single cards as long as that spares pain-hours; long lists are left as they are."""
    if len(order) > MOST_SEARCHED:
        return order
    least, is_better = felt(order), True
    while is_better:
        is_better = False
        for one in range(len(order)):
            for place in range(len(order)):
                tried = order[:one] + order[one + 1 :]
                tried.insert(place, order[one])
                if (hours := felt(tried)) < least * (1 - 1e-9):
                    order, least, is_better = tried, hours, True
    return order


def _sooner(chosen, best, most: float, felt, begins) -> list[Candidate]:
    """Return `chosen`, or an order that is as good and in which relief begins within 5 days of "the easiest first"."""
    easiest = begins(sorted(chosen, key=lambda card: (card.build_days is None, card.build_days, -card.hours)))
    now = begins(chosen)
    if now is None or easiest is None or now <= easiest + DAYS_LATER or len(chosen) > MOST_SEARCHED:
        return chosen
    pulled = [[card, *(other for other in order if other is not card)] for order in (chosen, best) for card in order]
    in_time = [order for order in [best, *pulled] if felt(order) <= most and begins(order) <= easiest + DAYS_LATER]
    return min(in_time, key=felt, default=chosen)


def behind_what_they_wait_for(order: Sequence[Candidate]) -> list[Candidate]:
    """Return the order with each card behind those it waits for: they are pulled to the front of it, and no further."""
    known, placed, found = {card.key: card for card in order}, set(), []

    def place(card: Candidate) -> None:
        stack = [card]
        while stack:
            top = stack[-1]
            missing = [key for key in order_of_waits(top) if key not in placed and all(key != s.key for s in stack)]
            if missing:
                stack.append(known[missing[0]])
                continue
            stack.pop()
            if top.key not in placed:
                placed.add(top.key)
                found.append(top)

    def order_of_waits(card: Candidate) -> list[str]:
        return [key for key in card.waits_for if key in known]

    for card in order:
        place(card)
    return found


@dataclass(frozen=True)
class Reason:
    """Why a card stands where it does: `code` is begun, waits, quick, ratio, hours, unknown or nothing; `ratio` hours a build day."""

    code: str
    ratio: float = 0.0
    days: float = 0.0
    other: str = ""


def reasons(order: Sequence[Candidate]) -> dict[str, Reason]:
    """Return one reason a card for an order that `best_order` made. Source: 4.2 ("Why this order?")."""
    middle = hours_median(order)
    places = {card.key: place for place, card in enumerate(order)}
    return {card.key: _reason(card, middle, places) for card in order}


def _reason(card: Candidate, middle: float, places: dict[str, int]) -> Reason:
    if card.is_begun:
        return Reason("begun")
    if card.build_days is None:
        return Reason("unknown")
    ratio = card.hours / card.build_days if card.build_days else 0.0
    earlier = [key for key in card.waits_for if key in places]
    if is_quick(card, middle):
        return Reason("quick", ratio, card.build_days + card.adoption_days)
    if earlier:
        return Reason("waits", ratio, other=max(earlier, key=places.__getitem__))
    return Reason("ratio" if card.hours > 0 else "nothing", ratio)
