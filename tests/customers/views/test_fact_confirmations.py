""" "That's right": only the customer can press it."""

import pytest
from django.urls import reverse

from tests.customers import notebook


def press(client, fact):
    return client.post(reverse("customers:fact-confirmations-create", args=[fact.pk]))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person", "status"),
    [("sponsor", 302), ("editor", 302), ("viewer", 403), ("staff", 403), ("lead", 403), ("other_sponsor", 404)],
)
def test_only_the_customer_confirms(people, client_of, person, status):
    fact = notebook.fact(people)
    assert press(client_of(getattr(people, person)), fact).status_code == status
    fact.refresh_from_db()
    assert (fact.confirmed_at is not None) == (status == 302)


@pytest.mark.django_db
def test_the_pmo_has_no_such_button(people, client_of):
    fact = notebook.fact(people)
    button = reverse("customers:fact-confirmations-create", args=[fact.pk])
    page = reverse("customers:facts-index", args=[people.larkfield.pk])
    assert button not in client_of(people.staff).get(page).content.decode()
    assert button in client_of(people.sponsor).get(page).content.decode()


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    fact = notebook.fact(people)
    url = reverse("customers:fact-confirmations-create", args=[fact.pk])
    assert client_of(people.sponsor).get(url).status_code == 405
