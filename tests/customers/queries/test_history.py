"""What changed at one customer."""

from datetime import timedelta

import pytest

from customers.queries.history import history_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock


@pytest.mark.django_db
def test_both_logs_are_one_line_of_time_for_the_team(people):
    now = clock.now()
    for minutes, team_only in ((3, True), (2, False), (1, True)):
        at = now - timedelta(minutes=minutes)
        record(
            actor=people.staff,
            verb="pain.told",
            customer_id=people.larkfield.pk,
            label=str(minutes),
            team_only=team_only,
            at=at,
        )
    record(actor=people.staff, verb="pain.told", customer_id=people.harbour.pk, label="elsewhere")
    lines = history_of(people.staff, people.larkfield.pk, None).entries
    assert [(line.label, line.is_team) for line in lines] == [("1", True), ("2", False), ("3", True)]
    assert [line.label for line in history_of(people.leader, people.larkfield.pk, None).entries] == ["2"]
    older = history_of(people.staff, people.larkfield.pk, now - timedelta(minutes=2))
    assert [line.label for line in older.entries] == ["3"]
