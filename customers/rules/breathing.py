"""Breathing room (3.9, N6): whether a customer can take in another change now.

What does not live here: the three taps a month (a pulse), and the order of the roadmap (roadmaps/rules).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

WEIGHTS = (1, 2, 3)
# One change of weight 1 takes this much of a person a month: learning it, and the first slow weeks.
HOURS_A_CHANGE = 8.0


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


@dataclass(frozen=True)
class Taps:
    """One person's three taps of a month: free hours, how many changes of each weight, share of the week for fires."""

    free_hours: float
    light: int
    middling: int
    heavy: int
    fire_pct: float

    @property
    def weights(self) -> list[int]:
        return [1] * self.light + [2] * self.middling + [3] * self.heavy


@dataclass(frozen=True)
class TeamRoom:
    """The room of a team: the middle of what its people tapped. `answers` says how many did."""

    room: Room
    free_hours: float
    fire_pct: float
    answers: int

    @property
    def hours_missing(self) -> float:
        """Return how many free hours a month would bring the room back to 0; 0 where there is room."""
        return max(0.0, -self.room.left) * HOURS_A_CHANGE


def team_room(taps: Sequence[Taps], hours_a_change: float = HOURS_A_CHANGE) -> TeamRoom | None:
    """Return the room of a team from its people's taps of one month; None where nobody tapped. Source: N6.

    Each of capacity and disruption is the median, so that one busy or idle person does not decide for all.
    """
    if not taps:
        return None
    rooms = [
        room_of(free_hours=tap.free_hours, hours_a_change=hours_a_change, active_weights=tap.weights) for tap in taps
    ]
    room = Room(median(room.capacity for room in rooms), median(room.disruption for room in rooms))
    return TeamRoom(room, median(tap.free_hours for tap in taps), median(tap.fire_pct for tap in taps), len(taps))


def enough_to_free(hours: Sequence[tuple[int, float]], missing: float) -> list[int]:
    """Return the ids of the reliefs that together free the missing hours, the biggest first; all, if they do not suffice."""
    chosen: list[int] = []
    for pk, free in sorted(hours, key=lambda row: (-row[1], row[0])):
        if missing <= 0:
            break
        chosen.append(pk)
        missing -= free
    return chosen
