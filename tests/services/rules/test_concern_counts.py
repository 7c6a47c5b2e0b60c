"""Counts of concerns, and the counts of whoever some of them name."""

from datetime import UTC, datetime, timedelta

import pytest

from services.rules.concern_counts import ConcernCounts, ConcernTimes, count_concerns, counts_by_reader

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (ConcernTimes(NOW + HOUR), ConcernCounts(open=1, due=NOW + HOUR, next_late=NOW + HOUR)),
        (ConcernTimes(NOW - HOUR), ConcernCounts(open=1, late=1, due=NOW - HOUR)),
        (ConcernTimes(NOW, NOW - HOUR), ConcernCounts(open=1, answered=1, in_time=1)),
        (ConcernTimes(NOW - 2 * HOUR, NOW - HOUR), ConcernCounts(open=1, answered=1)),
        (ConcernTimes(NOW, NOW - HOUR, NOW - HOUR), ConcernCounts(answered=1, in_time=1)),
        (ConcernTimes(NOW + HOUR, closed_at=NOW - HOUR), ConcernCounts()),
        (
            ConcernTimes(NOW + HOUR, NOW + HOUR, NOW + HOUR),
            ConcernCounts(open=1, due=NOW + HOUR, next_late=NOW + HOUR),
        ),
    ],
)
def test_one_concern(row, expected):
    assert count_concerns([row], NOW) == expected


def test_nobody_counts_nothing():
    assert count_concerns([], NOW) == ConcernCounts()
    assert counts_by_reader([], NOW) == {}


def test_who_is_named_gets_the_counts_without_it():
    rows = [ConcernTimes(NOW - HOUR, not_for=[7]), ConcernTimes(NOW + HOUR), ConcernTimes(NOW - HOUR, not_for=[7, 8])]
    assert count_concerns(rows, NOW).open == 3
    by_reader = counts_by_reader(rows, NOW)
    assert (by_reader[7].open, by_reader[7].late) == (1, 0)
    assert (by_reader[8].open, by_reader[8].late) == (2, 1)
    assert set(by_reader) == {7, 8}
