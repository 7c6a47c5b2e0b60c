"""What is over goes, what still works stays."""

from datetime import timedelta

import pytest
import time_machine

from pmo_portal.accounts.actions.attempts import count_attempt
from pmo_portal.accounts.actions.cleaning import clear_leftovers
from pmo_portal.accounts.models import Attempt, Session, SignInLink
from pmo_portal.accounts.tasks import clear_leftovers as nightly
from pmo_portal.core import clock
from tests.accounts.doors import link_for

pytestmark = pytest.mark.django_db


def test_only_leftovers_go(people, client_of):
    with time_machine.travel(clock.now() - timedelta(days=40), tick=False):
        link_for(people.sponsor, key="old")
        count_attempt(key="old", most=3)
    link_for(people.sponsor, key="new")
    count_attempt(key="new", most=3)
    kept, over = client_of(people.sponsor), client_of(people.editor)
    Session.objects.filter(session_key=over.session.session_key).update(expire_date=clock.now() - timedelta(days=1))
    assert clear_leftovers() == {"sessions": 1, "links": 1, "attempts": 1}
    assert (SignInLink.objects.count(), Attempt.objects.count()) == (1, 1)
    assert kept.get("/accounts/profile/").status_code == 200


def test_the_nightly_task_may_run_twice(people):
    link_for(people.sponsor)
    assert nightly() == nightly() == {"sessions": 0, "links": 0, "attempts": 0}
