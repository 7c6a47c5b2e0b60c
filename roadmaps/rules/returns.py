"""What came back for what was spent (6.7): hours × relief × months adopted, and only as far as the customer has seen it (N13)."""

from collections.abc import Iterable
from datetime import date

DAYS_A_MONTH = 365.25 / 12
SEEN_WEIGHTS = {"yes": 1.0, "partly": 0.5, "no": 0.0}
ASK_AFTER_DAYS = 14


def seen_weight(answers: Iterable[str]) -> float:
    """Return 0-1: the mean of "yes" 1, "partly" ½, "no" 0; 0 where nobody has answered, because nobody has seen it.

    Raises: ValueError for another answer. Source: N13.
    """
    given = list(answers)
    unknown = set(given) - set(SEEN_WEIGHTS)
    if unknown:
        raise ValueError(f"Nobody can answer {sorted(unknown)[0]!r}.")
    return sum(SEEN_WEIGHTS[answer] for answer in given) / len(given) if given else 0.0


def months_adopted(since: date | None, today: date) -> float:
    """Return for how many months at least 80 % have used it, 0 before that."""
    return max(0, (today - since).days) / DAYS_A_MONTH if since else 0.0


def hours_returned(hours_relieved_a_month: float, months: float, seen: float) -> float:
    """Return the hours that count: relieved hours a month × months adopted × what is seen of it. Source: 6.7."""
    return hours_relieved_a_month * months * seen
