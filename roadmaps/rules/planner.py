"""The momentum planner (4.2, N4): which order to propose, what another order costs, and why a card stands where it does.

Days are calendar days from today, hours are pain-hours a month. The PMO gives `pmo_days` a month, and the customer takes in at
most `change_slots` new things a month. What does not live here: the default order (priority.py), its rivals (methods.py), the days
of an order (schedules.py), the search for a better one (searches.py), words and dates (queries/plans.py).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from roadmaps.rules.priority import Candidate, hours_median, in_order, is_quick
from roadmaps.rules.schedules import Capacity, Course, hours_felt, schedule
from roadmaps.rules.searches import Search, by_ratio

# Below half an hour over the whole plan an order is as good as the other, and nobody is asked why.
WORTH_ASKING_HOURS = 0.5
TOLERANCE, DAYS_LATER = 0.01, 5


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

    Without `ranked` it is the default order of N4: quick relief first. Where that costs more than 1 % above the fewest
    pain-hours (change slots can do that), or relief begins more than 5 days later than if the easiest came first, it is of all
    orders within that 1 % the one in which relief begins by then, or else soonest. Source: 4.2, 4.11, 4.12.
    """
    everything = list(candidates)
    begun, rest = [card for card in everything if card.is_begun], [card for card in everything if not card.is_begun]
    if ranked:
        return behind_what_they_wait_for(begun + ranked(rest))
    default = behind_what_they_wait_for(begun + in_order(rest))
    last = max((place for place, card in enumerate(default, 1) if card.is_begun), default=0)
    lead, free = default[:last], [card for card in default[last:] if card.build_days is not None]
    unknown = [card for card in default[last:] if card.build_days is None]
    search = Search(Course(capacity), _ahead(default)).after(lead)
    return behind_what_they_wait_for([*lead, *_chosen(search, free, unknown), *unknown])


def _ahead(order: Sequence[Candidate]) -> dict[str, frozenset[str]]:
    """Return for each card all that has to come before it; an order that keeps to that has cut the circles already."""
    found: dict[str, frozenset[str]] = {}
    for card in order:
        needs = [key for key in card.waits_for if key in found]
        found[card.key] = frozenset(needs).union(*(found[key] for key in needs))
    return found


def _chosen(search: Search, default: Sequence[Candidate], unknown: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return `default` while it is good enough, else what the search finds."""

    def firm(key: Callable) -> list[Candidate]:
        order = behind_what_they_wait_for([*sorted(default, key=key), *unknown])
        return [card for card in order if card.build_days is not None]

    fewest = lambda hours, relief: (hours,)  # noqa: E731
    best = min((search.bettered(order, fewest) for order in (default, firm(by_ratio))), key=search.hours_of)
    easiest = firm(lambda card: (card.build_days, -card.hours))
    by_then = search.course_of(easiest).relief + DAYS_LATER
    most = search.hours_of(best) * (1 + TOLERANCE)
    worth = lambda hours, relief: (hours > most, 0.0 if relief <= by_then else relief - by_then, hours)  # noqa: E731
    if search.worth_of(default, worth)[:2] == (False, 0.0):
        return default
    return search.bettered(min(default, best, key=lambda order: search.worth_of(order, worth)), worth)


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
