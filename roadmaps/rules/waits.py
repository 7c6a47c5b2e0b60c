"""What waits for what (4.11): no circles, and whom a slip delays."""

from collections.abc import Iterable, Mapping
from datetime import date

Edges = Iterable[tuple[str, str]]


def makes_circle(edges: Edges, card: str, waits_for: str) -> bool:
    """Return whether `card` waiting for `waits_for` closes a circle in `edges`, pairs of (card, what it waits for)."""
    if card == waits_for:
        return True
    ahead = _map(edges)
    seen, stack = set(), [waits_for]
    while stack:
        at = stack.pop()
        if at == card:
            return True
        if at not in seen:
            seen.add(at)
            stack += ahead.get(at, ())
    return False


def delayed_by(edges: Edges, slipped: str) -> list[str]:
    """Return all that wait for `slipped`, directly or through others, the nearest first."""
    behind: dict[str, list[str]] = {}
    for card, before in edges:
        behind.setdefault(before, []).append(card)
    found, wave = [], [slipped]
    while wave:
        wave = [card for at in wave for card in behind.get(at, ()) if card not in found and card != slipped]
        found += [card for card in dict.fromkeys(wave) if card not in found]
    return found


def too_early(edges: Edges, spans: Mapping[str, tuple[date | None, date | None]]) -> dict[str, tuple[str, int]]:
    """Return card → (what it waits for, days): cards whose building begins before what they wait for is built.

    `spans` are (first day, day after the last day) of building; of several the longest wait is told.
    """
    found: dict[str, tuple[str, int]] = {}
    for card, before in edges:
        start, ends = spans.get(card, (None, None))[0], spans.get(before, (None, None))[1]
        if start and ends and start < ends:
            days = (ends - start).days
            if days > found.get(card, ("", 0))[1]:
                found[card] = (before, days)
    return found


def _map(edges: Edges) -> dict[str, list[str]]:
    ahead: dict[str, list[str]] = {}
    for card, before in edges:
        ahead.setdefault(card, []).append(before)
    return ahead
