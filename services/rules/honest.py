"""Honest numbers (N11): a share never comes without its interval, and never from a group that is too small.

What does not live here: who may see single answers (the QuerySet of Response).
"""

from math import sqrt

MINIMUM_GROUP = 5
HAPPY_FROM = 4
Z_95 = 1.96


def wilson_interval(hits: int, n: int, z: float = Z_95) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share, both ends 0-1.

    Raises ValueError for an empty group. Source: PRODUCT 7.3 (9 of 11 → 52.3..94.9 %).
    """
    if n < 1 or not 0 <= hits <= n:
        raise ValueError("A share needs at least one answer, and no more hits than answers.")
    share, square = hits / n, z * z
    centre = (share + square / (2 * n)) / (1 + square / n)
    reach = z * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    return (0.0 if hits == 0 else centre - reach), (1.0 if hits == n else centre + reach)


def csat(scores: list[int], asked: int) -> dict | None:
    """Return share, low and high (0-1) of happy answers (4 or 5 of 5), None below the minimum group.

    Where everybody who was asked has answered there is nothing to estimate: low and high are None.
    """
    n = len(scores)
    if n < MINIMUM_GROUP:
        return None
    happy = sum(score >= HAPPY_FROM for score in scores)
    low, high = (None, None) if n >= asked else wilson_interval(happy, n)
    return {"share": happy / n, "low": low, "high": high}
