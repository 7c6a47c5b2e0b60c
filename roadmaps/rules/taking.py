"""Turning an order into moves on the board (4.2, "Take this order"): each lane keeps its number of cards, as few move as can."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """Put `card` into `lane`, behind `after` (None: in front of `before`, or into an empty lane)."""

    card: str
    lane: str
    after: str | None = None
    before: str | None = None


def filled(
    lanes: Sequence[tuple[str, int]], order: Sequence[str], may_enter: Callable[[str, str], bool]
) -> dict[str, list[str]]:
    """Return lane → cards: the order poured into the lanes, each taking as many as it has now.

    A card that may not enter a lane (`may_enter(card, lane)`) waits for the next one, and the one behind it moves up.
    """
    left, found = list(order), {}
    for place, (lane, count) in enumerate(lanes):
        is_last = place == len(lanes) - 1
        chosen = left if is_last else [card for card in left if may_enter(card, lane)][:count]
        found[lane] = list(chosen)
        left = [card for card in left if card not in set(chosen)]
    return found


def moves(now: dict[str, list[str]], wanted: dict[str, list[str]]) -> list[Move]:
    """Return the moves that lead from `now` to `wanted`; cards that already stand in the right sequence stay. Source: N4."""
    found = []
    for lane, cards in wanted.items():
        here = {card: place for place, card in enumerate(now.get(lane, ()))}
        staying = set(_longest_rising([(here[card], card) for card in cards if card in here]))
        first = next((card for card in cards if card in staying), None)
        previous = None
        for card in cards:
            if card not in staying:
                before = first if previous is None else None
                found.append(Move(card, lane, previous, before))
            previous = card
    return found


def _longest_rising(rows: list[tuple[int, str]]) -> list[str]:
    """Return the cards of a longest run whose present places rise."""
    tails: list[int] = []
    chain: list[int] = []
    came_from: list[int] = []
    for place, (value, _card) in enumerate(rows):
        at = bisect_left(tails, value)
        came_from.append(chain[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            chain.append(place)
        else:
            tails[at], chain[at] = value, place
    found, at = [], chain[-1] if chain else -1
    while at >= 0:
        found.append(rows[at][1])
        at = came_from[at]
    return found[::-1]
