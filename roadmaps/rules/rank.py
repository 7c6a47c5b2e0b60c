"""Fractional ranks (practice 4): where a card stands in its lane, so that one move writes one row.

A rank is a text of base-62 digits that reads as a fraction between 0 and 1 and sorts by code point (COLLATE "C").
What does not live here: the lock under which the server alone makes ranks, and the rewriting of a lane (actions).
"""

import re

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
BASE = len(DIGITS)
# Above this the lane is spread anew; about 48 moves between the same two neighbours.
MAX_RANK_LENGTH = 24
_RANK = re.compile(r"[0-9A-Za-z]*[1-9A-Za-z]")


class RankError(ValueError):
    """There is no place between these two ranks, or one of them is not a rank."""


def is_rank(text: str) -> bool:
    """Return whether the text is a rank: base-62 digits, not ending in 0 (nothing would fit before such a one)."""
    return bool(_RANK.fullmatch(text))


def needs_spreading(rank: str) -> bool:
    """Return whether the lane should get fresh ranks because this one has grown too long."""
    return len(rank) > MAX_RANK_LENGTH


def between(before: str | None, after: str | None) -> str:
    """Return a rank after `before` and before `after`; None stands for the beginning or the end of the lane.

    Cards added at an end take the next digit, others the middle: 1,000 appended cards need 17 characters.

    Raises: RankError when `before` is not less than `after`, or one is not a rank.
    """
    low, high = before or "", after or ""
    if any(rank and not is_rank(rank) for rank in (low, high)):
        raise RankError(f"{low!r} or {high!r} is not a rank.")
    if high and low >= high:
        raise RankError(f"There is no place between {low!r} and {high!r}.")
    prefix, at, capped = "", 0, bool(high)
    while True:
        floor = DIGITS.index(low[at]) if at < len(low) else 0
        ceiling = DIGITS.index(high[at]) if capped and at < len(high) else BASE
        if ceiling - floor > 1:
            return prefix + DIGITS[_choose(floor, ceiling, low, high)]
        prefix += DIGITS[floor]
        capped = capped and floor == ceiling
        at += 1


def _choose(floor: int, ceiling: int, low: str, high: str) -> int:
    if low and not high:
        return floor + 1
    if high and not low:
        return ceiling - 1
    return (floor + ceiling) // 2


def spread(count: int) -> list[str]:
    """Return `count` short ranks in order, evenly apart, with room on both sides of each."""
    length = 1
    while BASE**length < 2 * (count + 1):
        length += 1
    return [_digits(place * BASE**length // (count + 1), length) for place in range(1, count + 1)]


def _digits(number: int, length: int) -> str:
    text = ""
    for _ in range(length):
        number, digit = divmod(number, BASE)
        text = DIGITS[digit] + text
    return text.rstrip("0")
