"""A test that empties the tables takes nothing from the tests after it."""

import pytest

from customers.models import Question
from roadmaps.models import Principle
from services.models import Service, Term


@pytest.mark.django_db(transaction=True)
def test_what_every_portal_starts_with_may_be_emptied():
    Service.objects.all().delete()
    assert not Service.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_and_is_there_again_afterwards():
    assert Question.objects.count() >= 20
    assert all(model.objects.exists() for model in (Principle, Service, Term))
    assert not Service.objects.filter(pain="").exists()
