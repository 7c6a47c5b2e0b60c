"""Health as the rhythm of contact sees it: open concerns and answers, or not known."""

import pytest
from django.utils import timezone

from pmo_portal.core import clock
from services.models import Concern, Response
from services.queries.health_scores import health_scores

pytestmark = pytest.mark.django_db


def answers(pulse, *scores):
    now = clock.now()
    for score in scores:
        Response.objects.create(
            customer=pulse.customer, pulse=pulse, score=score, answered_at=now, changed_at=now, naming="anonymous"
        )


def test_nothing_known_is_no_number(people, django_assert_num_queries):
    with django_assert_num_queries(2):
        assert health_scores([people.larkfield.pk, people.harbour.pk], clock.now()) == {
            people.larkfield.pk: None,
            people.harbour.pk: None,
        }


def test_a_late_concern_costs_more_than_an_open_one(people, concern):
    before = health_scores([people.larkfield.pk], clock.now())[people.larkfield.pk]
    Concern.objects.update(answer_due_at=timezone.now())
    after = health_scores([people.larkfield.pk], clock.now())[people.larkfield.pk]
    assert 0 < after < before < 100


def test_fewer_than_five_answers_say_nothing(people, pulse):
    answers(pulse, 1, 1, 1, 1)
    assert health_scores([people.larkfield.pk], clock.now())[people.larkfield.pk] is None
    answers(pulse, 1)
    assert health_scores([people.larkfield.pk], clock.now())[people.larkfield.pk] == 0
