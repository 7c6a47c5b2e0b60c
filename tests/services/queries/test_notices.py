"""Notices are their reader's own, in one query, newest first."""

from datetime import timedelta

import pytest

from pmo_portal.core import clock
from services.actions.notices import give_notice
from services.queries.notices import list_notices, unseen_count

pytestmark = pytest.mark.django_db


def test_newest_first_and_ones_own(people, django_assert_num_queries):
    now = clock.now()
    for n in range(3):
        give_notice(user=people.staff, unique_key=f"{n}", kind="x", label=f"{n}", at=now - timedelta(hours=n))
    give_notice(user=people.lead, unique_key="other", kind="x", label="other")
    with django_assert_num_queries(1):
        assert [notice.label for notice in list_notices(people.staff, now)] == ["0", "1", "2"]
    assert unseen_count(people.staff, now - timedelta(minutes=30)) == 2
