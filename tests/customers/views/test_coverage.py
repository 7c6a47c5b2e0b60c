"""Whom have we not heard, and what to ask again: an empty cell books a talk, an old line too."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from customers.models import Contact, Customer, Fact
from customers.queries.coverage import coverage
from customers.queries.re_asks import re_asks
from pmo_portal.core import clock
from tests.customers.conversations import contact_of, running
from tests.customers.notebook import fact, pain, quote

pytestmark = pytest.mark.django_db


def places(people):
    units, _page = coverage(people.staff, timezone.localdate(clock.now()))
    return {unit.customer.name: {place.role: place for place in unit.places} for unit in units}


def test_heard_and_not_heard(people, client_of):
    talk = running(people)
    client_of(people.staff).post(f"/customers/interviews/{talk.pk}/closing/")
    found = places(people)["Claims Operations"]
    assert (found["user"].cell.heard, found["user"].cell.people) == (1, 4)
    assert contact_of(people.sponsor).pk not in found["user"].unheard
    assert found["blocker"].cell.key == "nobody"
    assert places(people)["Finance Shared Services"]["sponsor"].cell.key == "never"


def test_kept_words_count_as_heard(people):
    quote(people.larkfield, contact=contact_of(people.editor))
    assert places(people)["Claims Operations"]["user"].cell.heard == 1


def test_an_empty_cell_books_a_talk_with_those_people(people, client_of):
    client = client_of(people.staff)
    page = client.get("/customers/coverage/").content.decode()
    contact = Contact.objects.get(user=people.other_sponsor)
    assert f"/customers/{people.harbour.pk}/interviews/new/?contacts={contact.pk}&amp;title=Not%20heard%20yet" in page
    form = client.get(f"/customers/{people.harbour.pk}/interviews/new/?contacts={contact.pk}&title=Hello").content
    assert b'value="Hello"' in form
    assert re.search(rf'value="{contact.pk}"[^>]*checked', form.decode())


@pytest.mark.parametrize("contacts", ["x", "999999", "1' or 1", ""])
def test_a_made_up_contact_is_ignored(people, client_of, contacts):
    url = f"/customers/{people.harbour.pk}/interviews/new/?contacts={contacts}"
    assert client_of(people.staff).get(url).status_code == 200


@pytest.mark.parametrize("units", [1, 10, 30])
def test_two_queries_however_many_units(people, django_assert_num_queries, units):
    for number in range(units):
        customer = Customer.objects.create(name=f"Unit {number}", owner=people.staff)
        Contact.objects.create(customer=customer, name=f"Person {number}")
    with django_assert_num_queries(2):
        coverage(people.staff, timezone.localdate(clock.now()))


def test_old_facts_and_pains_are_asked_again(people, client_of):
    now = clock.now()
    with clock.at(now - timedelta(days=200)):
        fact(people, text="They serve members")
        pain(people, title="Two lists")
    fact(people, text="Fresh")
    listed = re_asks(people.staff, now)
    assert {finding.text for finding in listed.findings} == {"They serve members", "Two lists"}
    page = client_of(people.staff).get(f"/customers/{people.larkfield.pk}/re-asks/").content.decode()
    assert "Ask%20again%3A%20They%20serve%20members" in page


def test_a_fact_heard_again_is_fresh(people):
    now = clock.now()
    with clock.at(now - timedelta(days=200)):
        row = fact(people, text="They serve members")
    Fact.objects.filter(pk=row.pk).update(confirmed_at=now - timedelta(days=2))
    assert re_asks(people.staff, now).findings == []


def test_three_queries_for_all(people, django_assert_num_queries):
    with django_assert_num_queries(3):
        re_asks(people.staff, clock.now())
