"""The people of a customer: the PMO's own list."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.actions.contacts import revise_contact
from customers.models import Contact
from pmo_portal.activity.models import Entry
from pmo_portal.core import clock
from tests.sql import count_queries

PERSON = {
    "name": "Tomasz Nowak",
    "email": "tomasz@larkfield.example",
    "role": "sponsor",
    "influence": 5,
    "sentiment": -1,
}


def people_url(customer):
    return reverse("customers:contacts-index", args=[customer.pk])


@pytest.mark.django_db
def test_a_person_is_added_and_the_customer_never_reads_it(people, client_of):
    url = reverse("customers:contacts-new", args=[people.larkfield.pk])
    assert client_of(people.staff).post(url, PERSON).status_code == 302
    person = Contact.objects.get(email="tomasz@larkfield.example")
    assert (person.customer, person.influence, person.sentiment) == (people.larkfield, 5, -1)
    assert not Entry.objects.filter(verb="contact.added").exists()


@pytest.mark.django_db
def test_the_same_address_twice_is_refused_with_what_was_typed(people, client_of):
    url = reverse("customers:contacts-new", args=[people.larkfield.pk])
    response = client_of(people.staff).post(url, {**PERSON, "email": "RUTH@larkfield.example"})
    assert response.status_code == 422
    assert "Tomasz Nowak" in response.content.decode()
    assert "has this address already" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("changes", [{"influence": 6}, {"sentiment": 3}, {"email": "nobody"}, {"name": ""}])
def test_what_cannot_be_comes_back(people, client_of, changes):
    url = reverse("customers:contacts-new", args=[people.larkfield.pk])
    assert client_of(people.staff).post(url, {**PERSON, **changes}).status_code == 422


@pytest.mark.django_db
def test_a_stale_edit_shows_both(people, client_of):
    ruth = Contact.objects.get(user=people.sponsor)
    revise_contact(actor=people.lead, contact_id=ruth.pk, seen=1, values={"channel": "a call before 9"})
    data = {**PERSON, "email": ruth.email, "channel": "mail only", "seen_version": 1}
    response = client_of(people.staff).post(reverse("customers:contacts-edit", args=[ruth.pk]), data)
    assert response.status_code == 409
    assert "a call before 9" in response.content.decode() and "mail only" in response.content.decode()


@pytest.mark.django_db
def test_who_has_left_stands_apart(people, client_of):
    ida = Contact.objects.get(user=people.viewer)
    client_of(people.staff).post(reverse("customers:contacts-delete", args=[ida.pk]))
    page = client_of(people.staff).get(people_url(people.larkfield))
    assert ida in page.context["people"].gone
    assert "They have left" in page.content.decode()


@pytest.mark.django_db
def test_a_silent_sponsor_and_a_single_person_are_visible_holes(people, client_of):
    Contact.objects.filter(customer=people.harbour).update(touched_at=clock.now() - timedelta(days=61))
    page = client_of(people.staff).get(people_url(people.harbour)).content.decode()
    assert "nobody has really spoken to them for 61 days" in page
    assert "Nobody here was really spoken to for 60 days." in page
    assert "pm-hole" in page
    Contact.objects.filter(customer=people.harbour).update(touched_at=clock.now())
    page = client_of(people.staff).get(people_url(people.harbour)).content.decode()
    assert "We talk to Priya Raman only" in page
    assert 'class="pm-hole" cx="' not in page.split("pm-key")[0]


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_six_statements_at_most_whatever_the_rows(people, client_of, rows):
    Contact.objects.bulk_create([Contact(customer=people.larkfield, name=f"Person {n}") for n in range(rows)])
    assert count_queries(client_of(people.staff), people_url(people.larkfield)) == 5


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    ruth = Contact.objects.get(user=people.sponsor)
    client = client_of(people.staff)
    assert client.get(reverse("customers:contacts-delete", args=[ruth.pk])).status_code == 405
    assert client.post(people_url(people.larkfield)).status_code == 405
