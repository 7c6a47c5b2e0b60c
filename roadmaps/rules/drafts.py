"""When a card of the PMO is shown to its customer (5.3): once it says what gets better. What stays a draft is kept, not refused."""

from services.rules.lens.outcome import outcome_of
from services.rules.lens.profiles import FALLBACK, profile_of


def says_outcome(text: str) -> bool:
    """Return whether a text is enough of an outcome sentence for a customer to read it, in whatever language."""
    return outcome_of(text, profile_of(FALLBACK)).is_shown
