"""Breathing room (3.9, N6): whether a customer can take in another change now.

What does not live here: the three taps a month (a pulse), and the order of the roadmap (roadmaps/rules).
"""

from collections.abc import Iterable
from dataclasses import dataclass

WEIGHTS = (1, 2, 3)


@dataclass(frozen=True)
class Room:
    """All three in changes of weight 1: what the customer could carry, what it carries, what is left (may be below 0)."""

    capacity: float
    disruption: float

    @property
    def left(self) -> float:
        return self.capacity - self.disruption


def room_of(*, free_hours: float, hours_a_change: float, active_weights: Iterable[int]) -> Room:
    """Return the room = capacity − disruption.

    Capacity = free hours a month / hours that one change needs; disruption = sum of the weights 1-3 of active changes.

    Raises: ValueError for negative hours, a change that needs no time, or another weight. Source: N6.
    """
    weights = list(active_weights)
    if free_hours < 0 or hours_a_change <= 0:
        raise ValueError("Free hours cannot be negative, and a change needs some time.")
    if any(weight not in WEIGHTS for weight in weights):
        raise ValueError("A change weighs 1, 2 or 3.")
    return Room(free_hours / hours_a_change, float(sum(weights)))


def may_enter_now(*, kind: str, room: Room | None, reason: str = "") -> bool:
    """Return whether an item may go to "Now": a capability needs room, or a written reason. Relief always may.

    `room` is None while the customer has not been asked: then nothing is forbidden. Source: N6.
    """
    return kind == "relief" or room is None or room.left >= 0 or bool(reason.strip())


def changes_to_spare(room: Room) -> int:
    """Return how many more changes of weight 1 fit, 0 when none does."""
    return max(0, int(room.left))
