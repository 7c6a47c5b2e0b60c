"""The rhythm of many customers costs as many queries as that of one."""

from datetime import timedelta

import pytest

from customers.models import Contact, Customer
from pmo_portal.core import clock
from services.queries.rhythms import rhythms

pytestmark = pytest.mark.django_db


def test_last_contact_is_the_newest_touch_else_the_first_day(people, django_assert_num_queries):
    moment = clock.now() - timedelta(days=3)
    Contact.objects.filter(user=people.sponsor).update(touched_at=moment)
    with django_assert_num_queries(3):
        found = {rhythm.customer.pk: rhythm for rhythm in rhythms(Customer.objects.active())}
    assert found[people.larkfield.pk].last_contact == moment
    assert found[people.harbour.pk].last_contact == Customer.objects.get(pk=people.harbour.pk).created_at
    assert not found[people.harbour.pk].open_ones


@pytest.mark.parametrize("more", [0, 10])
def test_queries_do_not_grow(people, django_assert_num_queries, more):
    for number in range(more):
        Customer.objects.create(name=f"Unit {number}", owner=people.staff)
    with django_assert_num_queries(3):
        rhythms(Customer.objects.active())
