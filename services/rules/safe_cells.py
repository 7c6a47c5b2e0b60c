"""Cells of answers from which nobody works out a hidden one, whatever filters are combined (7.4).

Time is cut into blocks, each of the fewest months that have enough answers together; months that are not enough yet wait.
In a block, groups that are too small are one cell, with a larger one if need be. Every number that is shown is the sum
of whole cells, so that the difference of any two of them is a sum of whole cells too, and none is below the minimum.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from services.rules.small_groups import MINIMUM_GROUP, hidden_groups


@dataclass(frozen=True)
class Cell:
    """Answers of some groups in a block of periods, first to last; `n` is never below the minimum."""

    periods: tuple
    groups: frozenset
    n: int


def blocks_of(sizes: Sequence[tuple[Hashable, int]], minimum: int = MINIMUM_GROUP) -> list[tuple]:
    """Return the blocks of consecutive periods that have `minimum` answers together, oldest first.

    `sizes` are (period, answers), in order. The last periods are left out until they are enough.
    """
    blocks, open_block, together = [], [], 0
    for period, n in sizes:
        open_block.append(period)
        together += n
        if together >= minimum:
            blocks.append(tuple(open_block))
            open_block, together = [], 0
    return blocks


def safe_cells(counts: Mapping[tuple, int], minimum: int = MINIMUM_GROUP) -> list[Cell]:
    """Return the cells of answers counted by (period, group). Periods sort; groups are words. Source: 7.4."""
    by_period: dict = {}
    for (period, group), n in counts.items():
        by_period.setdefault(period, {})[group] = n
    sizes = [(period, sum(by_period[period].values())) for period in sorted(by_period)]
    return [cell for block in blocks_of(sizes, minimum) for cell in _cells(block, by_period, minimum)]


def _cells(block: tuple, by_period: Mapping, minimum: int) -> list[Cell]:
    sizes: dict = {}
    for period in block:
        for group, n in by_period[period].items():
            sizes[group] = sizes.get(group, 0) + n
    hidden = hidden_groups(sizes, minimum)
    shown = [Cell(block, frozenset([group]), n) for group, n in sorted(sizes.items()) if n and group not in hidden]
    together = sum(sizes[group] for group in hidden)
    return [*shown, Cell(block, hidden, together)] if hidden else shown


def chosen(cells: Sequence[Cell], first=None, last=None, group: str = "") -> list[Cell]:
    """Return the cells that lie wholly within first..last and stand for nobody but `group` ("" is everybody)."""
    return [
        cell
        for cell in cells
        if (first is None or cell.periods[0] >= first)
        and (last is None or cell.periods[-1] <= last)
        and (not group or cell.groups == {group})
    ]


def may_stand_beside_names(nameless_by_pulse: Sequence[int], minimum: int = MINIMUM_GROUP) -> bool:
    """Return whether scores may stand beside names: nobody answered without a name, or enough did in every pulse.

    Else the total less the named ones would be what a few people said who did not want to be named.
    """
    return all(n == 0 or n >= minimum for n in nameless_by_pulse)
