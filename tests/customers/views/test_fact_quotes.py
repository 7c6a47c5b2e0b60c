"""Tying quotes to a fact."""

import pytest
from django.urls import reverse

from customers.models import FactEvidence
from tests.customers import notebook


def url_of(fact):
    return reverse("customers:fact-quotes-edit", args=[fact.pk])


@pytest.mark.django_db
def test_ties_and_unties(people, client_of):
    fact, said = notebook.fact(people), notebook.quote(people.larkfield)
    client = client_of(people.staff)
    assert client.post(url_of(fact), {"quotes": [said.pk]}).status_code == 302
    assert FactEvidence.objects.get(fact=fact).quote == said
    assert "checked" in client.get(url_of(fact)).content.decode()
    client.post(url_of(fact), {})
    assert not FactEvidence.objects.filter(fact=fact).exists()


@pytest.mark.django_db
def test_another_customers_words_are_neither_offered_nor_taken(people, client_of):
    fact, foreign = notebook.fact(people), notebook.quote(people.harbour, "Foreign words")
    client = client_of(people.staff)
    assert "Foreign words" not in client.get(url_of(fact)).content.decode()
    assert client.post(url_of(fact), {"quotes": [foreign.pk]}).status_code == 422
    assert not FactEvidence.objects.exists()


@pytest.mark.django_db
def test_words_taken_back_are_not_offered(people, client_of):
    fact = notebook.fact(people)
    notebook.quote(people.larkfield, "Taken back", state="withdrawn")
    assert "Taken back" not in client_of(people.staff).get(url_of(fact)).content.decode()


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    assert client_of(people.staff).delete(url_of(notebook.fact(people))).status_code == 405
