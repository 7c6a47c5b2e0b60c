"""Other ways to rank, behind the default (4.2): RICE, WSJF, value by effort, Kano, with their standard formulas.

What does not live here: which of our figures stand in for reach, urgency and the like (queries/plans.py says it on the page).
"""

METHODS = ("momentum", "rice", "wsjf", "value", "kano")

# Answers to "how would you feel with it / without it": like, expect, neutral, live with, dislike.
LIKE, EXPECT, NEUTRAL, LIVE_WITH, DISLIKE = range(5)
_KANO = (
    ("questionable", "attractive", "attractive", "attractive", "performance"),
    ("reverse", "indifferent", "indifferent", "indifferent", "must-be"),
    ("reverse", "indifferent", "indifferent", "indifferent", "must-be"),
    ("reverse", "indifferent", "indifferent", "indifferent", "must-be"),
    ("reverse", "reverse", "reverse", "reverse", "questionable"),
)
KANO_ORDER = ("must-be", "performance", "attractive", "indifferent", "questionable", "reverse")


def rice(reach: float, impact: float, confidence: float, effort: float) -> float:
    """Return reach × impact × confidence / effort: people, 0.25 to 3, 0 to 1, person-months.

    Raises: ValueError for no effort or a confidence beyond 0-1. Source: Intercom's RICE.
    """
    if effort <= 0 or not 0 <= confidence <= 1:
        raise ValueError("Effort is above 0 and confidence lies between 0 and 1.")
    return reach * impact * confidence / effort


def wsjf(value: float, urgency: float, risk: float, size: float) -> float:
    """Return the cost of delay (value + urgency + risk lowered) by the size of the job.

    Raises: ValueError for no size. Source: weighted shortest job first, SAFe.
    """
    if size <= 0:
        raise ValueError("A job has a size.")
    return (value + urgency + risk) / size


def value_by_effort(value: float, effort: float) -> float:
    """Return value by effort. Raises: ValueError for no effort."""
    if effort <= 0:
        raise ValueError("Effort is above 0.")
    return value / effort


def kano(with_it: int, without_it: int) -> str:
    """Return the Kano class of two answers (LIKE … DISLIKE): must-be, performance, attractive, indifferent, reverse, questionable.

    Raises: ValueError for another answer. Source: Kano's evaluation table.
    """
    if with_it not in range(5) or without_it not in range(5):
        raise ValueError("An answer is one of the five.")
    return _KANO[with_it][without_it]


def kano_place(kind: str) -> int:
    """Return where a Kano class stands in the order: what must be there first, what is unwanted last."""
    return KANO_ORDER.index(kind)
