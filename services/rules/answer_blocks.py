"""From counted answers of one customer and kind to whole safe cells (7.4): the only sums that pages over customers add up.

What does not live here: which months belong together (safe_cells), the numbers themselves (pulse_figures).
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from services.rules.honest import HAPPY_FROM
from services.rules.safe_cells import blocks_of

UNHAPPY_UP_TO = 2


@dataclass(frozen=True)
class Block:
    """Answers of whole months, never fewer than the minimum. `asked` is None where nobody knows (answers from a file)."""

    first: date
    last: date
    counts: Mapping[int, int]
    asked: int | None

    @property
    def n(self) -> int:
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        return sum(score * n for score, n in self.counts.items())

    @property
    def squares(self) -> int:
        return sum(score * score * n for score, n in self.counts.items())

    def between(self, lowest: int, highest: int) -> int:
        """Return how many answered with a score in these bounds."""
        return sum(n for score, n in self.counts.items() if lowest <= score <= highest)

    def ends(self, kind: str) -> tuple[int, int]:
        """Return how many are happy and how many unhappy: 4-5 and 1-2, of a recommendation (nps) 9-10 and 0-6."""
        if kind == "nps":
            return self.between(9, 10), self.between(0, 6)
        return self.between(HAPPY_FROM, 5), self.between(1, UNHAPPY_UP_TO)


def answer_blocks(
    counts: Mapping[date, Mapping[int, int]], asked: Mapping[date, int], by_file: Collection[date], minimum: int
) -> list[Block]:
    """Return the blocks of months (first days) with enough answers, oldest first; the tail that is not enough yet waits.

    `counts` is month → score → answers, `asked` month → people asked, `by_file` the months with answers from a file.
    Months in which nobody answered count, as asked, with the block that follows. Source: 7.3, 7.4.
    """
    found, before = [], date.min
    for months in blocks_of([(month, sum(counts[month].values())) for month in sorted(counts)], minimum):
        together: Counter = Counter()
        for month in months:
            together.update(counts[month])
        people = sum(n for month, n in asked.items() if before < month <= months[-1])
        is_known = not any(month in by_file for month in months)
        known = max(people, sum(together.values())) if is_known else None
        found.append(Block(months[0], months[-1], dict(together), known))
        before = months[-1]
    return found


def together_of(blocks: Sequence[Block]) -> tuple[Counter, int | None]:
    """Return the answers (score → how many) of several blocks, and how many were asked for them; None if one is not known."""
    counts: Counter = Counter()
    for block in blocks:
        counts.update(block.counts)
    asked = [block.asked for block in blocks]
    return counts, None if None in asked else sum(n for n in asked if n is not None)
