"""Pages without counting."""

import pytest

from customers.queries.paging import page_of


@pytest.mark.parametrize(
    ("number", "rows", "older", "newer"),
    [
        (None, [0, 1, 2], 2, 0),
        ("2", [3, 4, 5], 3, 1),
        ("3", [6], 0, 2),
        ("9", [], 0, 8),
        ("x", [0, 1, 2], 2, 0),
        ("-4", [0, 1, 2], 2, 0),
        ("٢", [3, 4, 5], 3, 1),
        ("99999999999999999999", [], 0, 99_999),
    ],
)
def test_pages_of_three(number, rows, older, newer):
    page = page_of(list(range(7)), number, 3)
    assert (list(page), page.older, page.newer) == (rows, older, newer)
