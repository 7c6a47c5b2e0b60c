"""Tying quotes to a pain."""

import pytest
from django.urls import reverse

from customers.models import PainQuote
from tests.customers import notebook


def url_of(pain):
    return reverse("customers:pain-quotes-edit", args=[pain.pk])


@pytest.mark.django_db
def test_ties_and_unties(people, client_of):
    pain, said = notebook.pain(people), notebook.quote(people.larkfield)
    client = client_of(people.staff)
    assert client.post(url_of(pain), {"quotes": [said.pk]}).status_code == 302
    assert PainQuote.objects.get().quote == said
    client.post(url_of(pain), {})
    assert not PainQuote.objects.exists()


@pytest.mark.django_db
def test_another_customers_words_are_refused(people, client_of):
    pain, foreign = notebook.pain(people), notebook.quote(people.harbour)
    assert client_of(people.staff).post(url_of(pain), {"quotes": [foreign.pk]}).status_code == 422
    assert not PainQuote.objects.exists()


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    assert client_of(people.staff).delete(url_of(notebook.pain(people))).status_code == 405
