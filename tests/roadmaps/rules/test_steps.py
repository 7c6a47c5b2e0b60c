"""Steps of the history slider."""

from datetime import UTC, datetime, timedelta

from roadmaps.rules.steps import steps_of

NINE = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def at(minutes):
    return NINE + timedelta(minutes=minutes)


def test_one_sitting_of_one_person_is_one_step():
    log = [(1, 7, at(0)), (2, 7, at(5)), (3, 8, at(6)), (4, 8, at(30)), (5, 8, at(31))]
    assert [(step.first, step.seq, step.count) for step in steps_of(log)] == [(1, 2, 2), (3, 3, 1), (4, 5, 2)]


def test_a_named_state_ends_a_step():
    assert [step.seq for step in steps_of([(1, 7, at(0)), (2, 7, at(1))], breaks=[1])] == [1, 2]
    assert steps_of([]) == []
