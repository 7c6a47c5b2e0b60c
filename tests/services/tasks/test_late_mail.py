"""The task that beat wakes only calls the action."""

import pytest

from services.tasks.late_mail import tell_of_late

pytestmark = pytest.mark.django_db


def test_nobody_is_told_where_nothing_is_late(people):
    assert tell_of_late() == 0
