"""What differs between two states of a roadmap (4.8, 4.9), and the operations that lead from one to the other.

What does not live here: folding (folding.py), words for a reader (queries/changes.py), applying (actions/restoring.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from roadmaps.rules.fields import SCALAR_FIELDS, TEXT_FIELDS
from roadmaps.rules.folding import POSITION, Card, State, in_order

FIELDS = (*TEXT_FIELDS, *SCALAR_FIELDS)


@dataclass(frozen=True)
class Difference:
    """`kind` is "added", "taken_off", "changed" or "moved"; `field` and the values only where one field changed."""

    item: str
    kind: str
    field: str = ""
    before: Any = None
    after: Any = None


def differences(old: State, new: State, *, hidden: Iterable[str] = ()) -> list[Difference]:
    """Return what changed from `old` to `new`, card by card. Fields in `hidden` are left out.

    A card counts as moved when it stands in another lane, or when it was lifted over others that stayed where they were:
    the fewest cards whose moves explain the new order.
    """
    found, shown = [], [name for name in FIELDS if name not in set(hidden)]
    moved = moved_cards(old, new)
    for item in sorted({*old, *new}, key=lambda item: _place(new, item) or _place(old, item) or ()):
        before, after = _standing(old, item), _standing(new, item)
        if before and not after:
            found.append(Difference(item, "taken_off"))
        elif after and not before:
            found.append(Difference(item, "added"))
        elif before and after:
            if item in moved:
                found.append(Difference(item, "moved", POSITION, {"lane": before.lane}, {"lane": after.lane}))
            for name in shown:
                if before.value(name) != after.value(name):
                    found.append(Difference(item, "changed", name, before.value(name), after.value(name)))
    return found


def _standing(state: State, item: str) -> Card | None:
    card = state.get(item)
    return None if card is None or card.is_off else card


def _place(state: State, item: str) -> tuple | None:
    card = state.get(item)
    return (card.lane, card.rank) if card else None


def moved_cards(old: State, new: State) -> set[str]:
    """Return the fewest cards whose moves lead from the old order to the new one."""
    lanes = {card.lane for state in (old, new) for card in state.values()}
    before, after = in_order(old, lanes), in_order(new, lanes)
    both = {item for item in old if _standing(old, item) and _standing(new, item)}
    moved = {item for item in both if old[item].lane != new[item].lane}
    for lane in lanes:
        stayed = [item for item in after[lane] if item in both - moved]
        places = {item: at for at, item in enumerate(before[lane])}
        kept = longest_rising([places[item] for item in stayed])
        moved |= {item for at, item in enumerate(stayed) if at not in kept}
    return moved


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the places of a longest rising subsequence: what may stay when an order is restored with fewest moves.

    Source: Fredman, "On computing the length of longest increasing subsequences" (1975), patience sorting.
    """
    ends: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        pile = next((n for n, end in enumerate(ends) if numbers[end] >= number), len(ends))
        before.append(ends[pile - 1] if pile else None)
        ends[pile : pile + 1] = [at]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept


def ops_between(now: State, then: State) -> list[dict]:
    """Return the operations, without ids, that make `now` look like `then`: cards come back, fields, cards go, places."""
    ops = []
    for item, card in now.items():
        if card.is_off and _standing(then, item):
            ops.append({"k": "undelete", "item": item})
    for item, target in then.items():
        # A card that is off and stays off keeps its words; one that goes gets its words of then first.
        if item in now and not (now[item].is_off and target.is_off):
            ops += [
                {"k": "set", "item": item, "field": name, "value": target.value(name)}
                for name in FIELDS
                if now[item].value(name) != target.value(name)
            ]
    ops += [{"k": "delete", "item": item} for item in now if _standing(now, item) and not _standing(then, item)]
    return ops + _moves(now, then)


def _moves(now: State, then: State) -> list[dict]:
    returning = {item for item in then if _standing(then, item) and not _standing(now, item)}
    moved = {item for item in moved_cards(now, then) | returning if item in now}
    moves = []
    for lane, items in in_order(then, ()).items():
        above = None
        for place, item in enumerate(items):
            if item in moved:
                below = next((other for other in items[place + 1 :] if other not in moved), None)
                anchor = {"after": above} if above else {"before": below} if below else {}
                moves.append({"k": "move", "item": item, "lane": lane, **anchor})
            above = item if item in now else above
    return moves
