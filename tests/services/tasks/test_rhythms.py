"""The task that beat wakes only calls the action."""

import pytest

from customers.models import Customer
from services.tasks.rhythms import keep_rhythms

pytestmark = pytest.mark.django_db


def test_nothing_is_to_do_for_customers_who_have_ended(people):
    Customer.objects.update(status="ended")
    assert keep_rhythms() == 0
