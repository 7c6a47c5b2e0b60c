"""How a bar is shared out: whole per cents that add up to 100. Practice 2; no words and no scores live here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """One stretch of the bar: `pct` is a whole number for people, `start` and `width` are exact (0-100) for drawing."""

    key: str
    pct: int
    start: float
    width: float


def share_out(amounts: dict[str, float]) -> list[Part]:
    """Return the parts of a bar in the order given, [] where there is nothing to share.

    Amounts have any unit and are not negative. Rounding goes by the largest remainder, so the numbers add up to 100.
    """
    total = sum(max(0.0, amount) for amount in amounts.values())
    if total <= 0:
        return []
    exact = {key: 100 * max(0.0, amount) / total for key, amount in amounts.items()}
    whole = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(exact, key=lambda key: whole[key] - exact[key])
    for key in by_remainder[: 100 - sum(whole.values())]:
        whole[key] += 1
    parts, start = [], 0.0
    for key, width in exact.items():
        parts.append(Part(key, whole[key], round(start, 2), round(width, 2)))
        start += width
    return parts
