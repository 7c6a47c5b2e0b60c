"""Honest numbers (N11): a share never comes without its interval, and never from a group that is too small.

What does not live here: who may see single answers (the QuerySet of Response).
"""

from math import sqrt

MINIMUM_GROUP = 5
HAPPY_FROM = 4
Z_95 = 1.96


def wilson_interval(hits: float, n: int, z: float = Z_95) -> tuple[float, float]:
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


def nps(promoters: int, passives: int, detractors: int, asked: int) -> dict | None:
    """Return score, low and high (−100..100) and the bounds of silence, None below the minimum group.

    Where everybody who was asked has answered there is nothing to estimate: low, high and both bounds are None.
    """
    n = promoters + passives + detractors
    if n < MINIMUM_GROUP:
        return None
    found = {"score": 100 * (promoters - detractors) / n, "low": None, "high": None, "worst": None, "best": None}
    if n < asked:
        found["low"], found["high"] = nps_interval(promoters, passives, detractors)
        found["worst"], found["best"] = silence_bounds(promoters, detractors, asked=asked, silent=asked - n)
    return found


def nps_interval(promoters: int, passives: int, detractors: int) -> tuple[float, float]:
    """Return the 95 % interval of a net promoter score, −100..100.

    n' = n+3, p' = (P+0.75)/n', d' = (D+0.75)/n', s = p'−d', s ± 1.96 √((p'+d'−s²)/n'), cut at ±100.

    Raises: ValueError for no answers. Source: PRODUCT 7.3 (7, 2, 3 → −15.5..+68.9).
    """
    n = promoters + passives + detractors
    if n < 1 or min(promoters, passives, detractors) < 0:
        raise ValueError("A score needs at least one answer, and counts that are not negative.")
    padded = n + 3
    for_us, against = (promoters + 0.75) / padded, (detractors + 0.75) / padded
    middle = for_us - against
    reach = Z_95 * sqrt((for_us + against - middle * middle) / padded)
    return max(-100.0, 100 * (middle - reach)), min(100.0, 100 * (middle + reach))


def silence_bounds(promoters: int, detractors: int, *, asked: int, silent: int) -> tuple[float, float]:
    """Return the score if all who kept silent were detractors, and if all were promoters, −100..100.

    Raises: ValueError when nobody was asked or the counts do not fit. Source: PRODUCT 7.3 (15 asked → +6.7..+46.7).
    """
    if asked < 1 or silent < 0 or promoters + detractors + silent > asked:
        raise ValueError("More people answered or kept silent than were asked.")
    return 100 * (promoters - detractors - silent) / asked, 100 * (promoters - detractors + silent) / asked


def mean_band(scores: list[float], asked: int, lowest: float, highest: float) -> dict | None:
    """Return mean, low and high of scores on a scale, None below the minimum group.

    The band is Student's 95 % interval, cut at the ends of the scale; without a band where everybody answered.
    """
    n = len(scores)
    if n < MINIMUM_GROUP:
        return None
    mean = sum(scores) / n
    if n >= asked:
        return {"mean": mean, "low": None, "high": None}
    spread = sqrt(sum((score - mean) ** 2 for score in scores) / (n - 1))
    reach = student_95(n - 1) * spread / sqrt(n)
    return {"mean": mean, "low": max(lowest, mean - reach), "high": min(highest, mean + reach)}


def student_95(freedom: int) -> float:
    """Return the two-sided 95 % point of Student's t, from four degrees of freedom on right to 0.01.

    Source: the expansion of Cornish and Fisher, Abramowitz and Stegun 26.7.5.
    """
    z = 1.959964
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, 1))


def arrow(before: tuple[float, float] | None, after: tuple[float, float] | None) -> str:
    """Return "up", "down" or "" for two intervals (low, high); "" where one lies wholly within the other.

    A number of everybody is its own interval (score, score); None stands for a number that is not shown.
    Source: PRODUCT, "no arrow where intervals overlap wholly".
    """
    if before is None or after is None:
        return ""
    if (before[0] <= after[0] and after[1] <= before[1]) or (after[0] <= before[0] and before[1] <= after[1]):
        return ""
    return "up" if after[0] > before[0] else "down"
