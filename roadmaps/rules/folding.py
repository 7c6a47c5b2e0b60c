"""What stood on a roadmap after an operation (4.8): the log, folded. The tables of now are the fold of the whole log (I3).

Works on plain rows of the log; what does not live here: reading them (queries/moments.py), and the order of ranks in words.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pmo_portal.core import text_ops

POSITION = "pos"
FIELDS_AT_FIRST = {"title": "", "outcome": "", "why": "", "kind": "relief", "status": "idea", "effort": "", "pains": []}
WRITES = ("set", "text", "move")


@dataclass
class Logged:
    """One row of the log, as far as folding needs it. `item` is the id of a card as text, or None."""

    seq: int
    kind: str
    item: str | None = None
    field: str = ""
    body: dict = dataclasses.field(default_factory=dict)
    after: Any = None
    is_draft: bool = False


@dataclass
class Card:
    """One card as it stood: `values` by field (absent = never filled in), where it was, and whether it was taken off."""

    values: dict[str, Any]
    lane: str
    rank: str
    is_off: bool = False
    is_draft: bool = False

    def value(self, name: str) -> Any:
        """Return what stood in a field."""
        return self.values.get(name, FIELDS_AT_FIRST.get(name))


State = dict[str, Card]


def fold(log: Iterable[Logged], state: State | None = None) -> State:
    """Return what stands after these operations, by card id; `state` is what stood before the first and is changed.

    Suggestions, decisions and comments change nothing by themselves: what was accepted is an operation of its own.
    Source: COEDIT.md, promise 3.
    """
    state = {} if state is None else state
    for row in log:
        if row.kind == "add" and row.item:
            values = {name: value for name, value in row.after.items() if name != POSITION}
            state[row.item] = Card(values, **row.after[POSITION], is_draft=row.is_draft)
        elif row.kind == "rerank":
            for item, rank in row.after["ranks"].items():
                state[item].rank = rank
        elif row.item in state:
            _write(state[row.item], row)
    return state


def seen_by(state: State, side: str) -> State:
    """Return the cards that a side sees: a customer no draft of the PMO (5.3)."""
    return {item: card for item, card in state.items() if not (side == "customer" and card.is_draft)}


def _write(card: Card, row: Logged) -> None:
    card.is_draft = row.is_draft
    if row.kind in ("delete", "undelete"):
        card.is_off = row.kind == "delete"
    elif row.kind == "move":
        card.lane, card.rank = row.after["lane"], row.after["rank"]
    elif row.kind == "set":
        card.values[row.field] = row.after
    elif row.kind == "text":
        # Old rows may have lost the whole text to save room (COEDIT.md, "Size"); the operation is always there.
        old = card.values.get(row.field, "")
        card.values[row.field] = row.after if row.after is not None else text_ops.apply(old, row.body["op"])


def states_at(log: list[Logged], moments: Iterable[int]) -> dict[int, State]:
    """Return the state after each of these operations, from one pass over the log (oldest first)."""
    states: dict[int, State] = {}
    state: State = {}
    at = 0
    for moment in sorted(set(moments)):
        start = at
        while at < len(log) and log[at].seq <= moment:
            at += 1
        fold(log[start:at], state)
        states[moment] = {
            item: Card(dict(card.values), card.lane, card.rank, card.is_off, card.is_draft)
            for item, card in state.items()
        }
    return states


def in_order(state: State, lanes: Iterable[str]) -> dict[str, list[str]]:
    """Return lane id → ids of the cards that stand in it, from the top."""
    order: dict[str, list[str]] = {lane: [] for lane in lanes}
    standing = [(card.rank, item) for item, card in state.items() if not card.is_off]
    for _rank, item in sorted(standing):
        order.setdefault(state[item].lane, []).append(item)
    return order
