"""Merging pains across customers as pages of the team."""

import pytest
from django.urls import reverse

from customers.models import SharedPain
from tests.customers import notebook

NEW = "/customers/shared-pains/new/"


@pytest.mark.django_db
def test_the_team_merges_and_reads_all_voices(people, client_of):
    one = notebook.pain(people, "Two lists", people.larkfield, [notebook.quote(people.larkfield)])
    two, client = notebook.pain(people, "Two plans", people.harbour), client_of(people.staff)
    assert "Choose at least two pains." in client.post(NEW, {"title": "x", "pains": [one.pk]}).content.decode()
    assert client.post(NEW, {"title": "x", "pains": ["0", "y"]}).status_code == 422
    assert client.post(NEW, {"title": "One truth too many", "pains": [one.pk, two.pk]}).status_code == 302
    shared = SharedPain.objects.get()
    page = client.get(reverse("customers:shared-pains-show", args=[shared.pk])).content.decode()
    assert "320 hours a month at 2 customers." in page and "By Friday" in page
    assert "One truth too many" in client.get(reverse("customers:pains-show", args=[one.pk])).content.decode()


@pytest.mark.django_db
def test_the_customer_reads_nothing_of_it_on_its_own_pain(people, client_of):
    one, two = notebook.pain(people, "Two lists"), notebook.pain(people, "Two plans", people.harbour)
    client_of(people.staff).post(NEW, {"title": "One truth too many", "pains": [one.pk, two.pk]})
    for person in (people.sponsor, people.leader):
        page = client_of(person).get(reverse("customers:pains-show", args=[one.pk])).content.decode()
        assert "One truth too many" not in page and "Two plans" not in page
    history = client_of(people.sponsor).get(reverse("customers:history-index", args=[people.larkfield.pk]))
    assert "One truth too many" not in history.content.decode()
