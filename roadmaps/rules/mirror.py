"""The two-way mirror (6.2, N8): where the two sides see one side differently, and the widest of these gaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SIDES = ("pmo", "customer")


@dataclass(frozen=True)
class Gap:
    """How far apart the sides are about one side on one principle: `theirs` is the customer's 1-5, `ours` the PMO's."""

    principle: int
    about: str
    theirs: float
    ours: float

    @property
    def size(self) -> float:
        return abs(self.theirs - self.ours)


def gaps(principles: Sequence[int], scores: Mapping[tuple[str, str, int], float]) -> list[Gap]:
    """Return every gap, the widest first; of equal ones the PMO's own conduct and the earlier principle come first.

    `scores` are by (side that rates, side it is about, principle). A pair that lacks one side has no gap. Source: N8.
    """
    found = [
        Gap(principle, about, scores["customer", about, principle], scores["pmo", about, principle])
        for principle in principles
        for about in SIDES
        if ("customer", about, principle) in scores and ("pmo", about, principle) in scores
    ]
    return sorted(found, key=lambda gap: (-gap.size, SIDES.index(gap.about), principles.index(gap.principle)))


def widest(principles: Sequence[int], scores: Mapping[tuple[str, str, int], float]) -> Gap | None:
    """Return the widest gap, the first line of the next agenda; None where nobody differs or nothing is rated."""
    found = gaps(principles, scores)
    return found[0] if found and found[0].size > 0 else None
