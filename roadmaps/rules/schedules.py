"""An order of cards turned into days (4.2, 4.12): one card is built after the other, and a release waits for a month with a free slot.

Days are calendar days from today, hours are pain-hours a month. What does not live here: which order (planner.py, searches.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from roadmaps.rules.priority import Candidate

MONTH_DAYS = 30


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


@dataclass
class Course:
    """How far the building is: the day `at`, releases by month in `taken`, pain-hours felt so far, the first day of `relief`."""

    capacity: Capacity
    at: float = 0.0
    hours: float = 0.0
    relief: float = inf
    taken: dict[int, int] = field(default_factory=dict)

    @property
    def pace(self) -> float:
        """Return calendar days for one day of building."""
        return MONTH_DAYS / self.capacity.pmo_days

    def copy(self) -> "Course":
        return Course(self.capacity, self.at, self.hours, self.relief, self.taken.copy())

    def take(self, card: Candidate) -> Scheduled | None:
        """Build this card next and return its days; None for a card that nobody has estimated, which takes no time."""
        if card.build_days is None:
            return None
        start, self.at = self.at, self.at + card.build_days * self.pace
        release = self._free_from(self.at)
        month = int(release // MONTH_DAYS)
        self.taken[month] = self.taken.get(month, 0) + 1
        adopted = release + card.adoption_days
        self.hours += card.hours * adopted / MONTH_DAYS
        if card.hours > 0 and adopted < self.relief:
            self.relief = adopted
        return Scheduled(card.key, card.hours, start, release, adopted)

    def _free_from(self, day: float) -> float:
        """Return the first day from `day` on that lies in a month with a free slot."""
        month = int(day // MONTH_DAYS)
        while self.taken.get(month, 0) >= self.capacity.change_slots:
            month += 1
            day = float(month * MONTH_DAYS)
        return day


def schedule(order: Iterable[Candidate], capacity: Capacity) -> list[Scheduled]:
    """Return the cards that somebody has estimated, in this order, with their days. Source: 4.2, 4.12."""
    course = Course(capacity)
    return [days for card in order if (days := course.take(card)) is not None]


def first_relief(days: Iterable[Scheduled]) -> float | None:
    """Return the day on which the first card that gives hours back is in use, None where none does."""
    return min((card.adopted for card in days if card.hours > 0), default=None)


def hours_felt(days: Iterable[Scheduled]) -> float:
    """Return the pain-hours that are still felt until each card is in use. Source: N4."""
    return sum(card.hours * card.adopted / MONTH_DAYS for card in days)
