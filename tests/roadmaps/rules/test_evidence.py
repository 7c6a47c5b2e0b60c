"""The portal's own evidence beside the mirror's ratings."""

from datetime import UTC, datetime

import pytest

from roadmaps.rules.evidence import alignment, return_on_hours, transparency

EARLY, LATE = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 11, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "share"), [([], None), ([(0, True)], None), ([(30, True), (10, False)], 0.75), ([(5, False)], 0)]
)
def test_alignment_is_a_share_of_days(days, share):
    assert alignment(days) == share


@pytest.mark.parametrize(
    ("changes", "share"),
    [
        ([], None),
        ([(EARLY, None)], 1),
        ([(None, None)], 0),
        ([(EARLY, LATE), (EARLY, EARLY), (LATE, EARLY), (None, LATE)], 0.5),
    ],
)
def test_a_change_is_explained_before_somebody_asks(changes, share):
    assert transparency(changes) == share


@pytest.mark.parametrize(("hours", "days", "found"), [(160, 10, 2), (0, 10, 0), (10, 0, None)])
def test_hours_back_for_each_hour_spent(hours, days, found):
    assert return_on_hours(hours, days) == found
