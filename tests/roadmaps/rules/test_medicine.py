"""How much of the roadmap nobody asked for."""

import pytest

from roadmaps.rules.medicine import medicine_ratio


@pytest.mark.parametrize(("days", "found"), [
    ([], None), ([(0, True)], None), ([(10, True)], 0), ([(30, False), (10, True)], 0.75),
])  # fmt: skip
def test_the_share_of_days_without_words(days, found):
    assert medicine_ratio(days) == found
