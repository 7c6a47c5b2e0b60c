"""Who hears of what is late: people of the PMO with an open follow-up that was due, however many there are."""

from datetime import time, timedelta

import pytest

from pmo_portal.core import clock
from services.actions.follow_ups import finish_follow_up, plan_follow_up
from services.actions.preferences import choose_rhythms
from services.queries.late_readers import late_readers

pytestmark = pytest.mark.django_db


def late(people, owner, days=2):
    day = clock.now().date() - timedelta(days=days)
    return plan_follow_up(actor=people.staff, owner=owner, title="x", due_date=day, due_time=time(9))


def test_only_open_ones_count_and_the_choice_comes_with_it(people, django_assert_num_queries):
    for days in (2, 5):
        oldest = late(people, people.staff, days)
    finish_follow_up(actor=people.staff, follow_up_id=late(people, people.lead).pk)
    choose_rhythms(address=people.staff.email, choices={("late", "mail"): "weekly"})
    with django_assert_num_queries(1):
        (reader,) = late_readers(clock.now())
    assert (reader.user, reader.earliest, reader.rhythm) == (people.staff, oldest.due_at, "weekly")


def test_a_person_who_left_hears_nothing(people):
    late(people, people.lead)
    people.lead.is_active = False
    people.lead.save(update_fields=["is_active"])
    assert late_readers(clock.now()) == []
