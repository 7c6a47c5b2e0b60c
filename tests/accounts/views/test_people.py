"""The lead lets people in and decides what they may do; the portal asks who is there before it does."""

import pytest
from django.urls import reverse

from pmo_portal.accounts.models import User
from tests.accounts.doors import PASSWORD, give_password
from tests.people import make_person
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
INDEX, NEW = "/accounts/people/", "/accounts/people/new/"
TOM = {"name": "Tom Vale", "email": "tom@pmo.example", "title": "", "role": "staff", "language": "en"}


def test_the_lead_invites_somebody(people, client_of):
    client = client_of(people.lead)
    assert client.post(NEW, TOM).url == INDEX
    assert User.objects.get(email="tom@pmo.example").role == "staff"
    assert "Tom Vale" in client.get(INDEX).content.decode()


def test_the_same_form_posted_twice_is_one_person(people, client_of):
    client, key = client_of(people.lead), "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    for _ in range(2):
        assert client.post(NEW, {**TOM, "form_key": key}).url == INDEX
    assert User.objects.filter(email="tom@pmo.example").count() == 1


@pytest.mark.parametrize("bad", [{"email": "maya@pmo.example"}, {"email": "nonsense"}, {"role": "customer"}])
def test_what_cannot_be_comes_back_with_the_text(people, client_of, bad):
    response = client_of(people.lead).post(NEW, {**TOM, **bad})
    assert response.status_code == 422
    assert "Tom Vale" in response.content.decode()
    assert not User.objects.filter(name="Tom Vale").exists()


def test_dangerous_acts_ask_again_and_then_go_on(people, client_of):
    give_password(people.lead)
    client = client_of(people.lead)
    asked = client.post(NEW, TOM)
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert not User.objects.filter(email="tom@pmo.example").exists()
    assert client.post(asked.url, {"password": "wrong"}).status_code == 200
    assert not User.objects.filter(email="tom@pmo.example").exists()
    assert client.post(asked.url, {"password": PASSWORD}).status_code == 302
    assert User.objects.filter(email="tom@pmo.example").exists()


def test_a_change_holds_from_the_next_click(people, client_of):
    theirs = client_of(people.staff)
    url = reverse("accounts:people-edit", args=[people.staff.pk])
    assert client_of(people.lead).post(url, {"role": "leader", "is_active": "on"}).url == INDEX
    assert theirs.get(reverse("customers:customers-new")).status_code == 403


def test_the_last_lead_is_told_why_not(people, client_of):
    url = reverse("accounts:people-edit", args=[people.lead.pk])
    response = client_of(people.lead).post(url, {"role": "staff", "is_active": "on"})
    assert response.status_code == 422
    assert "make another person PMO lead first" in response.content.decode()
    people.lead.refresh_from_db()
    assert people.lead.role == "lead"


def test_others_are_refused_and_customers_are_not_found(people, client_of):
    for who in ("staff", "leader", "sponsor"):
        assert client_of(getattr(people, who)).get(INDEX).status_code == 403
    lead = client_of(people.lead)
    for pk in (people.sponsor.pk, 0):
        assert lead.get(reverse("accounts:people-edit", args=[pk])).status_code == 404
    assert lead.delete(INDEX).status_code == 405


def test_the_number_of_statements_does_not_grow(people, client_of):
    client, counts = client_of(people.lead), []
    client.get(INDEX)
    for upto in (1, 10, 100):
        while User.objects.filter(role="staff").count() < upto:
            number = User.objects.count()
            make_person(f"p{number}@pmo.example", f"Person {number}", "staff")
        counts.append(count_queries(client, INDEX))
    assert len(set(counts)) == 1
    assert counts[0] <= 6
