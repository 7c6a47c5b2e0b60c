"""Health as the rhythm of contact sees it: of the kept figures, and unknown where they have said nothing."""

import pytest

from pmo_portal.core import clock
from services.actions.figures import refresh_figures
from services.models import CustomerFigures
from services.queries.health_scores import health_scores

pytestmark = pytest.mark.django_db


def keep(customer, **shares):
    refresh_figures()
    CustomerFigures.objects.filter(customer=customer).update(shares=shares)


def test_nothing_known_is_no_number(people, django_assert_num_queries):
    with django_assert_num_queries(1):
        found = health_scores([people.larkfield.pk, people.harbour.pk], clock.now())
    assert found == {people.larkfield.pk: None, people.harbour.pk: None}


def test_only_what_they_said_themselves_makes_a_number(people):
    keep(people.larkfield, engagement=0.1, promises=0.0)
    assert health_scores([people.larkfield.pk], clock.now()) == {people.larkfield.pk: None}
    keep(people.larkfield, engagement=0.1, satisfaction=0.8)
    assert health_scores([people.larkfield.pk], clock.now()) == {people.larkfield.pk: 60}


def test_silence_does_not_cap_what_the_rhythm_reads(people):
    keep(people.larkfield, satisfaction=1.0, pain_trend=1.0, staff_pulse=1.0)
    CustomerFigures.objects.update(health=59)
    assert health_scores([people.larkfield.pk], clock.now()) == {people.larkfield.pk: 100}
