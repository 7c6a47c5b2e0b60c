"""One page of a long list without counting it: one row more than is shown tells whether there is an older page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """`rows` of page `number` (from 1); `older` and `newer` are page numbers, 0 where there is none."""

    rows: list
    number: int
    older: int
    newer: int

    def __iter__(self):
        return iter(self.rows)

    def __bool__(self) -> bool:
        return bool(self.rows)


def page_of(queryset, number: str | int | None, size: int) -> Page:
    """Return page `number` of a queryset; anything that is not a page number is page 1. 1 query."""
    try:
        number = min(max(1, int(number or 1)), 100_000)
    except ValueError:
        number = 1
    start = (number - 1) * size
    rows = list(queryset[start : start + size + 1])
    return Page(rows[:size], number, number + 1 if len(rows) > size else 0, number - 1)
