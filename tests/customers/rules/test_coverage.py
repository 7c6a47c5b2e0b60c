"""A cell of the grid role × unit."""

from datetime import date

import pytest

from customers.rules.coverage import cell_of

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("days", "key", "heard", "last"),
    [
        ([], "nobody", 0, None),
        ([None, None], "never", 0, None),
        ([date(2026, 1, 2), None], "old", 0, date(2026, 1, 2)),
        ([date(2026, 11, 1), None], "some", 1, date(2026, 11, 1)),
        ([date(2026, 11, 1), date(2026, 5, 29)], "all", 2, date(2026, 11, 1)),
        ([date(2026, 5, 28)], "old", 0, date(2026, 5, 28)),
    ],
)
def test_cells(days, key, heard, last):
    cell = cell_of(days, TODAY)
    assert (cell.key, cell.heard, cell.last, cell.people) == (key, heard, last, len(days))
