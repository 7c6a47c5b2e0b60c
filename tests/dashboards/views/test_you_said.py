"""“You said, we did, did it help?”: the customer's own answers decide, and everybody reads what they may."""

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from tests.customers import notebook
from tests.dashboards.queries.test_customer_page import put_on_roadmap
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def address(customer):
    return reverse("dashboards:you-said-show", args=[customer.pk])


def test_it_helped_when_they_say_so(people, client_of):
    helped, same = notebook.pain(people, "Two lists"), notebook.pain(people, "Six systems")
    for pain, first, last in ((helped, 8, 3), (same, 7, 7)):
        pain.first_felt, pain.last_felt = first, last
        pain.save()
        put_on_roadmap(people.larkfield, pain, title="One list", status="released")
    notebook.pain(people, "Nobody asked")
    page = client_of(people.sponsor).get(address(people.larkfield)).content.decode()
    assert "You said, we did: 1 of 2 helped" in page
    assert "It hurts less" in page
    assert "It hurts as before" in page
    assert "Heard, and waiting for a first step" in page


def test_a_pain_that_is_gone_helped_without_a_card(people, client_of):
    pain = notebook.pain(people, "Two lists")
    pain.relieved_at = clock.now()
    pain.save()
    assert "The pain is gone" in client_of(people.leader).get(address(people.larkfield)).content.decode()


def test_an_empty_page_says_what_comes(people, client_of):
    assert "Nothing was written down yet" in client_of(people.staff).get(address(people.larkfield)).content.decode()


def test_another_customer_is_not_there(people, client_of):
    assert client_of(people.other_sponsor).get(address(people.larkfield)).status_code == 404


def test_it_takes_the_same_queries_for_one_pain_and_ten(people, client_of):
    client, counts = client_of(people.staff), []
    for many in (1, 10):
        for number in range(many):
            put_on_roadmap(people.larkfield, notebook.pain(people, f"Pain {many} {number}"), title="One list")
        counts.append(count_queries(client, address(people.larkfield)))
    assert len(set(counts)) == 1
