"""The catalogue in order, without what is retired; the dictionary in the reader's language or English."""

import pytest

from pmo_portal.core import clock
from services.models import Service, Term
from services.queries.services import catalogue_of, list_terms

pytestmark = pytest.mark.django_db


def test_retired_services_are_gone_and_the_rest_is_in_order(people):
    Service.objects.all().delete()
    Service.objects.create(key="b", name="B", outcome="You see b", position=2)
    Service.objects.create(key="a", name="A", outcome="You see a", position=1)
    Service.objects.create(key="c", name="C", outcome="You see c", position=0, retired_at=clock.now())
    assert [service.key for service in catalogue_of(people.sponsor, {}).page.rows] == ["a", "b"]


def test_words_come_in_the_readers_language_or_else_in_english():
    Term.objects.all().delete()
    Term.objects.create(language="en", jargon="RAG", plain="going well")
    assert [term.plain for term in list_terms("de")] == ["going well"]
    Term.objects.create(language="de", jargon="RAG", plain="läuft")
    assert [term.plain for term in list_terms("de")] == ["läuft"]
