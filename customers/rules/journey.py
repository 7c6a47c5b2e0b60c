"""The curve of a journey: where its points stand, and how it would feel once the first items have landed (3.1).

What does not live here: drawing the curve (core/drawing), and which items come first (the roof knows the roadmap).
"""

from collections.abc import Sequence
from dataclasses import dataclass

BEST = 2
FIRST_ITEMS = 3
LANDED = ("released", "relieved", "not_now")


@dataclass(frozen=True)
class Point:
    """One knot of the curve: `place` is 0-1 along the map, `today` and `later` −2…+2; `step` is empty for a whole stage."""

    place: float
    today: float
    later: float
    stage: str
    step: str = ""


@dataclass(frozen=True)
class StageFeeling:
    """What the curve needs of a stage: (title, −2…+2) of its steps in order, and its pain-hours a month."""

    title: str
    emotion: int
    steps: tuple[tuple[str, int], ...] = ()
    hours: float = 0
    hours_gone: float = 0


def curve_of(stages: Sequence[StageFeeling]) -> list[Point]:
    """Return the knots: one for each step inside its stage's column; a stage without steps is one knot. Source: 3.1."""
    points = []
    for number, stage in enumerate(stages):
        knots = stage.steps or (("", stage.emotion),)
        for place, (title, emotion) in enumerate(knots):
            where = (number + (place + 0.5) / len(knots)) / len(stages)
            later = feeling_later(emotion, stage.hours, stage.hours_gone)
            points.append(Point(where, emotion, later, stage.title, title))
    return points


def feeling_later(emotion: float, hours: float, hours_gone: float) -> float:
    """Return −2…+2 after relief: the way up to +2 is walked by the share of the stage's pain-hours that goes.

    A stage whose pains all stay, or that has none, stays as it is.
    """
    share = min(1.0, max(0.0, hours_gone / hours)) if hours > 0 else 0.0
    return emotion + (BEST - emotion) * share


def first_to_land(items: Sequence[tuple[int, int, str]], count: int = FIRST_ITEMS) -> list[int]:
    """Return the ids of the first items that are still to land. `items` are (place on the roadmap, id, status)."""
    waiting = {(place, pk) for place, pk, status in items if status not in LANDED}
    return [pk for _place, pk in sorted(waiting)[:count]]


def put_at(ids: Sequence[int], moved: int, place: int) -> list[int]:
    """Return the order after `moved` is put at `place` (0 is first; too far is the end)."""
    others = [pk for pk in ids if pk != moved]
    place = max(0, min(place, len(others)))
    return [*others[:place], moved, *others[place:]]


def channel_of(journey_id: int) -> str:
    """Return the name of the live channel of a journey."""
    return f"journeys:{journey_id}"


def frame_of(seq: int) -> dict:
    """Return what is published of one change: only that there was one, so that a stream shows nobody more than their page."""
    return {"seq": seq, "k": "map"}
