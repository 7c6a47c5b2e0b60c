"""My day: for the PMO alone, the unhappy voice first, a constant number of queries."""

from datetime import time, timedelta

import pytest

from customers.models import Customer
from pmo_portal.core import clock
from services.actions.follow_ups import plan_follow_up
from services.models import Concern
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
URL = "/my-day/"


def test_an_empty_day_is_calm(people, client_of):
    page = client_of(people.staff).get(URL).content.decode()
    assert "Nothing is open" in page
    assert "Good " in page


@pytest.mark.parametrize("person", ["leader", "sponsor", "viewer"])
def test_it_is_the_pmos_own(people, client_of, person):
    assert client_of(getattr(people, person)).get(URL).status_code == 403


def test_the_unhappy_voice_comes_first(people, client_of):
    now = clock.now()
    Concern.objects.create(
        customer=people.harbour,
        speaker="Priya Raman",
        body="Nobody told me whether the freeze holds.",
        owner=people.staff,
        raised_at=now,
        answer_due_at=now + timedelta(hours=5),
    )
    page = client_of(people.staff).get(URL).content.decode()
    assert "Priya Raman is waiting for an answer" in page
    assert "Nobody told me whether the freeze holds." in page


def test_it_takes_the_same_queries_for_any_number_of_rows(people, client_of):
    client = client_of(people.staff)
    client.get(URL)
    counts = []
    for many in (1, 10, 100):
        for number in range(many):
            customer = Customer.objects.create(name=f"Unit {many}-{number}", owner=people.staff)
            due = clock.now().date() + timedelta(days=1)
            plan_follow_up(actor=people.staff, title="Call", due_date=due, due_time=time(9), customer=customer)
        counts.append(count_queries(client, URL))
    assert len(set(counts)) == 1
    assert counts[0] <= 12
