"""A target is met by the number that is shown, not by one behind it."""

from decimal import Decimal

import pytest

from dashboards.rules.targets import is_met


@pytest.mark.parametrize(
    ("measure", "value", "wanted", "expected"),
    [
        ("satisfaction", 3.96, Decimal("4.0"), True),
        ("satisfaction", 3.94, Decimal("4.0"), False),
        ("promises", None, 90, None),
        ("relief_days", 19, 20, True),
        ("relief_days", 21, 20, False),
        ("hours_back", 0.0, 0, True),
    ],
)
def test_met_or_not(measure, value, wanted, expected):
    assert is_met(measure, value, wanted) is expected
