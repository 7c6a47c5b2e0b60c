"""Each cause is told once, at its time, and to nobody else."""

from datetime import timedelta

import pytest

from pmo_portal.core import clock
from services.actions.notices import give_notice, mark_seen, take_back_notices
from services.models import Notice
from services.queries.notices import list_notices, unseen_count

pytestmark = pytest.mark.django_db


def tell(person, key="a", **fields):
    give_notice(user=person, unique_key=key, kind="test", label="Something", **fields)


def test_the_same_cause_is_told_once(people):
    tell(people.staff)
    tell(people.staff)
    assert Notice.objects.count() == 1


def test_a_notice_waits_for_its_time(people):
    tell(people.staff, at=clock.now() + timedelta(hours=1))
    assert list_notices(people.staff, clock.now()) == []
    assert unseen_count(people.staff, clock.now() + timedelta(hours=2)) == 1


def test_seen_is_ones_own_and_only_what_was_due(people):
    tell(people.staff, "now")
    tell(people.staff, "later", at=clock.now() + timedelta(hours=1))
    tell(people.lead, "theirs")
    assert mark_seen(actor=people.staff) == 1
    assert unseen_count(people.lead, clock.now()) == 1


def test_what_was_seen_is_not_taken_back(people):
    tell(people.staff, "cause:1")
    mark_seen(actor=people.staff)
    tell(people.staff, "cause:2")
    take_back_notices(key_prefix="cause:")
    assert list(Notice.objects.values_list("unique_key", flat=True)) == ["cause:1"]
