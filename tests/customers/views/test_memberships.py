"""Who signs in for a customer: the PMO's page, tried with the browsers of those it is about."""

import pytest
from django.urls import reverse

from customers.models import Membership
from tests.accounts.doors import PASSWORD, give_password
from tests.people import make_person
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
NOOR = {"email": "noor@larkfield.example", "name": "Noor Haan", "title": "", "role": "editor"}


def index_of(customer):
    return reverse("customers:memberships-index", args=[customer.pk])


def page_of(user, verb="edit"):
    return reverse(f"customers:memberships-{verb}", args=[Membership.objects.get(user=user).pk])


def test_the_pmo_invites_somebody_once(people, client_of):
    client, url = client_of(people.staff), reverse("customers:memberships-new", args=[people.larkfield.pk])
    key = {"form_key": "7c9e6679-7425-40de-944b-e07fc1f90ae7"}
    for _ in range(2):
        assert client.post(url, {**NOOR, **key}).url == index_of(people.larkfield)
    page = client.get(index_of(people.larkfield)).content.decode()
    assert page.count("noor@larkfield.example") == 1
    assert "Priya" not in page


@pytest.mark.parametrize("bad", [{"email": "ruth@larkfield.example"}, {"email": "x"}, {"role": "lead"}, {"name": ""}])
def test_what_cannot_be_comes_back_with_the_text(people, client_of, bad):
    url = reverse("customers:memberships-new", args=[people.larkfield.pk])
    response = client_of(people.staff).post(url, {**NOOR, "title": "Head of things", **bad})
    assert response.status_code == 422
    assert "Head of things" in response.content.decode()


def test_who_is_taken_out_sees_nothing_from_the_next_click_on(people, client_of):
    theirs, page = client_of(people.viewer), reverse("customers:history-index", args=[people.larkfield.pk])
    assert theirs.get(page).status_code == 200
    assert client_of(people.staff).post(page_of(people.viewer, "delete")).url == index_of(people.larkfield)
    assert theirs.get(page).status_code == 404


def test_it_asks_who_is_there_first(people, client_of):
    give_password(people.staff)
    client, url = client_of(people.staff), page_of(people.viewer)
    asked = client.post(url, {"role": "sponsor"})
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert Membership.objects.get(user=people.viewer).role == "viewer"
    client.post(asked.url, {"password": PASSWORD})
    assert Membership.objects.get(user=people.viewer).role == "sponsor"


def test_everybody_else_is_refused(people, client_of):
    for who in ("leader", "sponsor", "viewer", "other_sponsor"):
        assert client_of(getattr(people, who)).get(index_of(people.larkfield)).status_code == 403
        assert client_of(getattr(people, who)).post(page_of(people.viewer), {"role": "sponsor"}).status_code == 403
    staff = client_of(people.staff)
    assert staff.get("/customers/0/memberships/").status_code == 404
    assert staff.get("/customers/memberships/0/edit/").status_code == 404
    assert staff.put(index_of(people.larkfield)).status_code == 405
    assert staff.get(page_of(people.viewer, "delete")).status_code == 405


def test_the_number_of_statements_does_not_grow(people, client_of):
    client, url, counts = client_of(people.staff), index_of(people.harbour), []
    client.get(url)
    for upto in (1, 10, 100):
        while (number := Membership.objects.filter(customer=people.harbour).count()) < upto:
            user = make_person(f"p{number}@harbour.example", f"Person {number}")
            Membership.objects.create(customer=people.harbour, user=user, role="viewer")
        counts.append(count_queries(client, url))
    assert len(set(counts)) == 1
    assert counts[0] <= 6
