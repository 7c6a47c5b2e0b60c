"""Two pictures of a journey side by side (3.10): what feels different, and how many hours it is.

A picture is {"stages": [{"id", "title", "emotion", "steps": [{"title", "emotion"}], "hours", "left"}]}: what a journey was on
a day. `hours` a month were told, `left` of them still hurt by the customer's own answers.
"""

from dataclasses import dataclass

from .journey import Point, StageFeeling, curve_of


@dataclass(frozen=True)
class StageChange:
    """One stage before and after; None where it was not there. Feelings −2…+2, hours a month that still hurt."""

    title: str
    felt_before: float | None
    felt_after: float | None
    left_before: float | None
    left_after: float | None

    @property
    def hours_less(self) -> float:
        """Return the hours a month that hurt less than before, below 0 where more hurts."""
        return (self.left_before or 0.0) - (self.left_after or 0.0)


def feeling_of(stage: dict) -> float:
    """Return how a stage feels: the mean of its steps, else its own."""
    steps = stage.get("steps") or []
    return sum(step["emotion"] for step in steps) / len(steps) if steps else stage["emotion"]


def compare(before: dict, after: dict) -> list[StageChange]:
    """Return stage by stage in the order of today, those that are gone at the end. Stages are the same by their id."""
    old = {stage["id"]: stage for stage in before["stages"]}
    new = {stage["id"]: stage for stage in after["stages"]}
    return [_change(old.get(pk), new.get(pk)) for pk in [*new, *(pk for pk in old if pk not in new)]]


def _change(old: dict | None, new: dict | None) -> StageChange:
    return StageChange(
        (new or old or {})["title"],
        feeling_of(old) if old else None,
        feeling_of(new) if new else None,
        old["left"] if old else None,
        new["left"] if new else None,
    )


def curve_of_picture(picture: dict) -> list[Point]:
    """Return the knots of a picture's curve."""
    return curve_of(
        [
            StageFeeling(
                stage["title"],
                stage["emotion"],
                tuple((step["title"], step["emotion"]) for step in stage.get("steps") or []),
            )
            for stage in picture["stages"]
        ]
    )
