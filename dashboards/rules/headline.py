"""The sentence at the top of the leader's page, made from the data (design guide, screen 10). Keys only; templates have the words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headline:
    """`trend` is happier, unhappier, steady or unknown; `need_you` how many customers have reasons."""

    trend: str
    need_you: int


def headline(*, direction: int, answered_months: int, need_you: int) -> Headline:
    """Return what the page may claim: no direction without two months of answers whose ranges do not overlap."""
    if answered_months < 2:
        trend = "unknown"
    else:
        trend = {1: "happier", -1: "unhappier"}.get(direction, "steady")
    return Headline(trend=trend, need_you=need_you)


def greeting(hour: int) -> str:
    """Return morning, afternoon or evening for an hour of the reader's day (0-23)."""
    if 4 <= hour < 12:
        return "morning"
    return "afternoon" if 12 <= hour < 18 else "evening"
