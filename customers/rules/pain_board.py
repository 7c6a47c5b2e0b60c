"""The board of relief against effort (3.4): where an estimate stands on it, and what a place on it means.

Relief grows upwards by its square root and effort to the right by its logarithm, so that small things stay apart.
What does not live here: drawing, and the planner's order (practice 4).
"""

import math
from dataclasses import dataclass

SHORTEST_DAYS, LONGEST_DAYS = 0.5, 240.0
MONTH_OF_WORK_DAYS = 20.0
EFFORT_MARKS = (1.0, 5.0, 20.0, 60.0, 240.0)
# Where to begin stands first.
CORNERS = ("first", "plan", "aside", "leave")


@dataclass(frozen=True)
class Spot:
    """A place on the board: both 0-1, `x` from little to much effort, `y` from no relief to the most there is."""

    x: float
    y: float


def spot_of(relief_hours: float, effort_days: float, most_hours: float) -> Spot:
    """Return where an estimate stands; what lies beyond the board stands at its edge."""
    days = min(LONGEST_DAYS, max(SHORTEST_DAYS, effort_days))
    x = math.log(days / SHORTEST_DAYS) / math.log(LONGEST_DAYS / SHORTEST_DAYS)
    y = math.sqrt(min(1.0, max(0.0, relief_hours / most_hours))) if most_hours > 0 else 0.0
    return Spot(x, y)


def estimate_at(spot: Spot, most_hours: float, pain_hours: float) -> tuple[float, float]:
    """Return (relief in hours a month, effort in days) of a place, to half a day and a tenth of an hour.

    A pain cannot give back more than it costs.
    """
    x, y = min(1.0, max(0.0, spot.x)), min(1.0, max(0.0, spot.y))
    days = SHORTEST_DAYS * (LONGEST_DAYS / SHORTEST_DAYS) ** x
    relief = min(pain_hours, most_hours * y * y)
    return round(relief, 1), max(SHORTEST_DAYS, round(days * 2) / 2)


def corner_of(relief_hours: float, effort_days: float, middle_hours: float) -> str:
    """Return "first", "plan", "aside" or "leave": more or less relief than the middle pain, within a month of work or not."""
    is_big, is_quick = relief_hours >= middle_hours, effort_days <= MONTH_OF_WORK_DAYS
    if is_big:
        return "first" if is_quick else "plan"
    return "aside" if is_quick else "leave"


def middle_of(hours: list[float]) -> float:
    """Return the median, 0 for nothing."""
    if not hours:
        return 0.0
    ordered, half = sorted(hours), len(hours) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
