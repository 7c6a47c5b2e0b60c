"""The mirror of many customers (N8, X.5): what customers give the PMO on each principle, beside what the PMO gives itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class MirrorSum:
    """One principle: means 1-5 over the `n` customers whose newest mirror both sides have seen."""

    key: str
    theirs: float
    ours: float
    n: int

    @property
    def gap(self) -> float:
        return self.ours - self.theirs


def mirror_sums(mirrors: Iterable[Mapping]) -> list[MirrorSum]:
    """Return the principles, the widest gap first. `mirrors` are {"theirs": {key: 1-5}, "ours": {key: 1-5}}; {} is none.

    A principle counts for a customer only where both sides gave a number.
    """
    pairs: dict[str, list[tuple[float, float]]] = {}
    for mirror in mirrors:
        ours = mirror.get("ours", {})
        for key, score in mirror.get("theirs", {}).items():
            if key in ours:
                pairs.setdefault(key, []).append((score, ours[key]))
    sums = [
        MirrorSum(key, sum(row[0] for row in rows) / len(rows), sum(row[1] for row in rows) / len(rows), len(rows))
        for key, rows in pairs.items()
    ]
    return sorted(sums, key=lambda one: (-abs(one.gap), one.key))
