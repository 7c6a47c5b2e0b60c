"""Reads the pairs of before and after that judge the lens."""

from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_suffix(".txt")


class Pair(NamedTuple):
    """`group` is "tune", "held", "own" or "blind"."""

    group: str
    language: str
    before: str
    after: str


def read_pairs() -> list[Pair]:
    """Return all pairs in the order of the file."""
    found: list[tuple[str, list[str], list[str]]] = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            found.append((line.split(" ")[1], [], []))
        elif found and line[:2] in ("< ", "> "):
            found[-1][1 if line[0] == "<" else 2].append(line[2:])
    return [
        Pair(name.partition(":")[0], name.partition(":")[2] or "en", "\n".join(before), "\n".join(after))
        for name, before, after in found
    ]
