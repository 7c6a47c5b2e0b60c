"""The people of a customer and the holes in the list."""

from datetime import timedelta

import pytest

from customers.models import Contact
from customers.queries.contacts import people_of
from pmo_portal.core import clock


@pytest.mark.django_db
def test_the_most_influential_come_first_and_who_left_stands_apart(people):
    Contact.objects.filter(user=people.editor).update(influence=5)
    Contact.objects.filter(user=people.viewer).update(left_at=clock.now())
    found = people_of(people.staff, people.larkfield.pk, clock.now())
    assert found.active[0].user == people.editor
    assert [person.user for person in found.gone] == [people.viewer]
    assert found.only_one
    Contact.objects.filter(user__in=[people.editor, people.sponsor]).update(touched_at=clock.now())
    assert not people_of(people.staff, people.larkfield.pk, clock.now()).only_one


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "is_hole"), [(59, False), (60, True), (None, True)])
def test_a_sponsor_without_touch_for_sixty_days_is_a_hole(people, days, is_hole):
    now = clock.now()
    touched = None if days is None else now - timedelta(days=days)
    Contact.objects.filter(customer=people.harbour).update(touched_at=touched)
    assert bool(people_of(people.staff, people.harbour.pk, now).silent_sponsors) is is_hole
