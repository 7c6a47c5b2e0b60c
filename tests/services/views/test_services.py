"""The catalogue is everybody's; the dictionary of PMO words is the PMO's."""

from importlib import import_module

import pytest
from django.apps import apps

from services.models import Service, Term
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
seed = import_module("services.migrations.0005_seed").seed


@pytest.fixture(autouse=True)
def seeded():
    seed(apps, None)


@pytest.mark.parametrize(("person", "sees_terms"), [("staff", True), ("leader", False), ("sponsor", False)])
def test_services_are_shown_as_what_gets_better(client_of, people, person, sees_terms):
    body = client_of(getattr(people, person)).get("/services/").content.decode()
    assert "The Friday list" in body
    assert ("RAID log" in body) is sees_terms


def test_sowing_twice_adds_nothing():
    before = Service.objects.count(), Term.objects.count()
    seed(apps, None)
    assert (Service.objects.count(), Term.objects.count()) == before == (10, 29)


def test_no_outcome_uses_a_word_of_the_dictionary():
    words = [term.jargon.lower() for term in Term.objects.all()]
    texts = " ".join(service.outcome.lower() for service in Service.objects.all())
    assert [word for word in words if f" {word} " in texts] == []


def test_the_number_of_queries_does_not_grow(client_of, people):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 100):
        Service.objects.bulk_create(
            Service(key=f"s-{total}-{n}", name="Name", outcome="Outcome", position=n) for n in range(total)
        )
        seen.append(count_queries(client, "/services/"))
    assert len(set(seen)) == 1
    assert seen[0] <= 6


def test_strangers_and_other_methods_are_refused(client_of, people):
    assert client_of(None).get("/services/").status_code == 302
    assert client_of(people.staff).post("/services/").status_code == 405
