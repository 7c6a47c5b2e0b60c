"""The lead's list, and the demo people of local mode."""

import pytest

from pmo_portal.accounts.models import User
from pmo_portal.accounts.queries.people import demo_people, pmo_people

pytestmark = pytest.mark.django_db


def test_the_lead_sees_the_pmo_and_leaders_and_no_customers(people):
    assert set(pmo_people(people.lead)) == {people.staff, people.lead, people.leader}


@pytest.mark.parametrize("who", ["staff", "leader", "sponsor"])
def test_nobody_else_sees_the_list(people, who):
    assert list(pmo_people(getattr(people, who))) == []


def test_only_active_demo_people_are_one_click_away(people):
    User.objects.filter(pk__in=[people.sponsor.pk, people.editor.pk]).update(is_demo=True)
    User.objects.filter(pk=people.editor.pk).update(is_active=False)
    assert demo_people() == [people.sponsor]
