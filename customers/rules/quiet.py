"""The one idea of "gone quiet" (1.4, 7.7): sixty days without a real contact. Every page and score asks here.

What does not live here: how often we want to talk to a tier (need.cadence_days, X.2), which only orders lists.
"""

QUIET_DAYS = 60


def is_quiet(days_silent: int | None) -> bool:
    """Return whether somebody has gone quiet: never heard, or not for 60 days. Source: 1.4, 7.7."""
    return days_silent is None or days_silent >= QUIET_DAYS
