"""The search behind the planner (N4): of all orders the one that is worth most.

Up to MOST_EXACT cards every order is tried that could still be better; up to MOST_SEARCHED single cards and pairs change places
as long as that helps; longer lists stay as they are. What does not live here: what is wanted (planner.py), days (schedules.py).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from roadmaps.rules.priority import Candidate
from roadmaps.rules.schedules import MONTH_DAYS, Course

MOST_EXACT, MOST_SEARCHED = 7, 10

Order = Sequence[Candidate]
# What an order of (pain-hours felt, first day of relief) is worth: less is better, and it never falls when one of them rises.
Worth = Callable[[float, float], tuple]


@dataclass(frozen=True)
class Search:
    """`start` is where the building stands before these cards, `ahead` are for each card the keys of those that come before it."""

    start: Course
    ahead: Mapping[str, frozenset[str]]

    def after(self, order: Order) -> "Search":
        """Return the search that goes on behind these cards."""
        return Search(self.course_of(order), self.ahead)

    def course_of(self, order: Order) -> Course:
        """Return how far the building is after these cards."""
        course = self.start.copy()
        for card in order:
            course.take(card)
        return course

    def hours_of(self, order: Order) -> float:
        return self.course_of(order).hours

    def worth_of(self, order: Order, worth: Worth) -> tuple:
        course = self.course_of(order)
        return worth(course.hours, course.relief)

    def bettered(self, order: Order, worth: Worth) -> Order:
        """Return an order that is worth at least as much as this one; the best of all for up to MOST_EXACT cards."""
        if len(order) > MOST_SEARCHED:
            return order
        return _Walk(self, order, worth).best if len(order) <= MOST_EXACT else self._moved(order, worth)

    def _moved(self, order: Order, worth: Worth) -> Order:
        least, is_better = self.worth_of(order, worth), True
        while is_better:
            is_better = False
            begins = self._begins(order)
            for change, one, other in _changes(len(order)):
                tried, kept = change(order, one, other), min(one, other)
                if not self._is_allowed(tried):
                    continue
                value = begins[kept].worth_of(tried[kept:], worth)
                if value < least:
                    order, least, is_better = tried, value, True
                    begins = self._begins(order)
        return order

    def _begins(self, order: Order) -> list["Search"]:
        """Return the search behind the first 0, 1, 2 … cards: what stands before a change is not computed again."""
        begins = [self]
        for card in order[:-1]:
            begins.append(begins[-1].after([card]))
        return begins

    def _is_allowed(self, order: Order) -> bool:
        left = {card.key for card in order}
        for card in order:
            left.discard(card.key)
            if self.ahead[card.key] & left:
                return False
        return True


def _changes(length: int) -> Iterator[tuple[Callable[[Order, int, int], Order], int, int]]:
    yield from ((_inserted, one, place) for one, place in permutations(range(length), 2))
    yield from ((_swapped, one, other) for one, other in combinations(range(length), 2))


def _inserted(order: Order, one: int, place: int) -> Order:
    tried = [*order[:one], *order[one + 1 :]]
    tried.insert(place, order[one])
    return tried


def _swapped(order: Order, one: int, other: int) -> Order:
    tried = list(order)
    tried[one], tried[other] = order[other], order[one]
    return tried


class _Walk:
    """Depth first over all orders; a beginning is left as soon as not even an easier world would make its end better.

    In that world there is always a free slot and nothing waits: then the order by hours a build day feels the fewest hours.
    """

    def __init__(self, search: Search, order: Order, worth: Worth):
        self.search, self.worth, self.best = search, worth, order
        self.least = search.worth_of(order, worth)
        self._look(search.start, tuple(sorted(order, key=by_ratio)), ())

    def _look(self, course: Course, left: tuple[Candidate, ...], done: tuple[Candidate, ...]) -> None:
        value = self.worth(*_at_least(course, left))
        if value >= self.least:
            return
        if not left:
            self.best, self.least = done, value
            return
        waiting = {card.key for card in left}
        for place, card in enumerate(left):
            if not self.search.ahead[card.key] & waiting:
                after = course.copy()
                after.take(card)
                self._look(after, left[:place] + left[place + 1 :], (*done, card))


def _at_least(course: Course, left: tuple[Candidate, ...]) -> tuple[float, float]:
    """Return pain-hours felt and first relief that no order of the cards that are left can be below; they come by their ratio."""
    at, pace, hours, relief = course.at, course.pace, course.hours, course.relief
    for card in left:
        days = (card.build_days or 0) * pace
        at += days
        hours += card.hours * (at + card.adoption_days) / MONTH_DAYS
        if card.hours > 0:
            relief = min(relief, course.at + days + card.adoption_days)
    return hours, relief


def by_ratio(card: Candidate) -> float:
    """Return a sorting key: most hours a build day first, what is not estimated last."""
    return -card.hours / card.build_days if card.build_days else float("inf")
