"""Who opened what, last seen: the longest silent first, and answers without a name stay without."""

from datetime import timedelta

import pytest

from customers.models import Contact, Customer
from pmo_portal.core import clock
from roadmaps.models import Roadmap, RoadmapSeen
from tests.dashboards.views.test_leader import answers
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/quiet-customers/"


def test_the_longest_silent_comes_first_with_who_opened_what(people, client_of):
    now = clock.now()
    Contact.objects.filter(customer=people.larkfield).update(touched_at=now - timedelta(days=74))
    Customer.objects.update(created_at=now - timedelta(days=80))
    Contact.objects.filter(customer=people.harbour).update(touched_at=now - timedelta(days=5))
    roadmap = Roadmap.objects.create(customer=people.larkfield)
    RoadmapSeen.objects.create(customer=people.larkfield, roadmap=roadmap, user=people.sponsor, at=now)
    page = client_of(people.leader).get(URL).content.decode()
    assert "1 customer has gone quiet" in page
    assert page.index(people.larkfield.name) < page.index(people.harbour.name)
    assert "74 days ago" in page
    assert "Ruth Adeyemi" in page
    assert "opened the roadmap" in page
    assert "Leila Haddad" not in page


def test_who_answered_without_a_name_is_not_named(people, client_of):
    answers(people.larkfield, [4, 4])
    assert "Ruth Adeyemi" not in client_of(people.staff).get(URL).content.decode()


def test_customers_do_not_read_it(people, client_of):
    assert client_of(people.sponsor).get(URL).status_code == 403


def test_it_takes_the_same_queries_for_any_number(people, client_of):
    client, counts = client_of(people.leader), []
    for many in (2, 20):
        for number in range(Customer.objects.count(), many):
            Customer.objects.create(name=f"Unit {number}", owner=people.staff)
        counts.append(count_queries(client, URL))
    assert counts[0] == counts[1] <= 9
