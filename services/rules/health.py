"""Health 0-100 with its reasons (7.7), and derail risk (7.10). Each part is a share 0-1 or None when it is not known.

What does not live here: where the parts come from (queries), and the daily record of score and inputs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from customers.rules.quiet import QUIET_DAYS

WEIGHTS = {
    "satisfaction": 25,  # lower bound of the interval
    "pain_trend": 20,
    "promises": 15,
    "concerns": 15,
    "engagement": 10,
    "adoption": 10,
    "staff_pulse": 5,
}
SILENT_DAYS = QUIET_DAYS
SILENT_CAP = 59
COLOUR_FROM_CONFIDENCE = 0.5
WELL_FROM, UNSURE_FROM = 75, 60


@dataclass(frozen=True)
class Part:
    """`points` are what it gives, `lost` what it costs of 100, both after spreading the weight of what is missing."""

    key: str
    share: float
    points: float
    lost: float


@dataclass(frozen=True)
class Health:
    """`score` is None when nothing is known; `confidence` 0-1 is the weight of what is known; `colour` well, unsure,
    worried or "" (too little known). `reasons` come heaviest first.
    """

    score: int | None
    confidence: float
    colour: str
    is_capped: bool
    reasons: tuple[Part, ...]


def health_of(shares: Mapping[str, float | None], days_silent: int | None) -> Health:
    """Return the health of a customer with its reasons.

    `days_silent` is None when there was never a contact, which counts as silent.

    Raises: ValueError for an unknown part or a share outside 0-1. Source: 7.7.
    """
    known = {key: share for key, share in shares.items() if share is not None}
    if set(shares) - set(WEIGHTS) or any(not 0 <= share <= 1 for share in known.values()):
        raise ValueError("Health is made of known parts, each a share from 0 to 1.")
    weight = sum(WEIGHTS[key] for key in known)
    if not weight:
        return Health(None, 0.0, "", False, ())
    parts = [_part(key, share, 100 * WEIGHTS[key] / weight) for key, share in known.items()]
    score = round(sum(part.points for part in parts))
    is_silent = days_silent is None or days_silent >= SILENT_DAYS
    is_capped = is_silent and score > SILENT_CAP
    score = min(score, SILENT_CAP) if is_silent else score
    reasons = sorted((part for part in parts if part.lost > 0), key=lambda part: -part.lost)
    return Health(score, weight / 100, _colour(score, weight / 100), is_capped, tuple(reasons))


def _part(key: str, share: float, weight: float) -> Part:
    return Part(key, share, weight * share, weight * (1 - share))


def _colour(score: int, confidence: float) -> str:
    if confidence < COLOUR_FROM_CONFIDENCE:
        return ""
    return "well" if score >= WELL_FROM else "unsure" if score >= UNSURE_FROM else "worried"


def why_changed(before: Mapping[str, float | None], after: Mapping[str, float | None]) -> list[tuple[str, float]]:
    """Return (part, points) by which each part moved the score between two days, the largest first.

    A part that became known or unknown moves the others too, because they carry its weight. The cap is not in it.
    """
    then, now = points_of(before), points_of(after)
    moved = [(key, now.get(key, 0.0) - then.get(key, 0.0)) for key in WEIGHTS]
    return sorted(((key, points) for key, points in moved if abs(points) >= 0.05), key=lambda pair: -abs(pair[1]))


def points_of(shares: Mapping[str, float | None]) -> dict[str, float]:
    """Return how many of 100 points each known part gives, after spreading the weight of what is missing."""
    known = {key: share for key, share in shares.items() if share is not None}
    weight = sum(WEIGHTS[key] for key in known)
    return {key: 100 * WEIGHTS[key] * share / weight for key, share in known.items()}


def pain_trend_share(before: float, now: float) -> float:
    """Return 1 when all pain has gone, 0.5 when it stays, 0 when it came from nothing. Hours a month that still hurt."""
    if before <= 0 and now <= 0:
        return 1.0
    return 0.5 + 0.5 * (before - now) / max(before, now)


def concerns_share(open_concerns: int, late_concerns: int) -> float:
    """Return 1 without open concerns, 0 from three on; a late one counts twice."""
    return max(0.0, 1 - (open_concerns + late_concerns) / 3)


def derail_risk(*, influence: int, health: float, days_silent: int, open_concerns: int) -> float:
    """Return influence/5 × (1 − health/100) × (1 + days silent/60, max 2) × (1 + open concerns/3, max 2), so 0-4.

    Influence is 0-5, health 0-100.

    Raises: ValueError outside these. Source: 7.10.
    """
    if not 0 <= influence <= 5 or not 0 <= health <= 100 or days_silent < 0 or open_concerns < 0:
        raise ValueError("Influence goes from 0 to 5, health from 0 to 100; days and concerns are not negative.")
    return influence / 5 * (1 - health / 100) * min(2, 1 + days_silent / 60) * min(2, 1 + open_concerns / 3)
