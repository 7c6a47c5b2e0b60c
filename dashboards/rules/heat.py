"""Colour steps of the leader's heat map: pain-hours a month per person."""

STEPS = (0.1, 0.5, 1.0, 2.0, 4.0)


def heat_step(hours_per_person: float) -> int:
    """Return 0 (nothing) to 5 (more than four hours a month for each person)."""
    return sum(hours_per_person >= step for step in STEPS)
