"""Health of a customer: who reads it, why it dropped, and that a day without a row is no error."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.figures import refresh_figures
from services.models import HealthDay
from services.rules.health import WEIGHTS, health_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
ALL_WELL = dict.fromkeys(WEIGHTS, 1.0)
INPUTS = {"answers": 10, "happy": 9, "hours_before": 90.0, "hours_now": 40.0, "promises_due": 5, "promises_score": 0.2}
INPUTS |= {"open_concerns": 0, "late_concerns": 0, "people": 4, "active_people": 4, "releases": 1, "used": 1.0}
INPUTS |= {"staff_answers": 5, "staff_mean": 5.0}


def day(customer, days_ago, shares, days_silent=0):
    health = health_of(shares, days_silent)
    return HealthDay.objects.create(
        customer=customer,
        day=clock.now().date() - timedelta(days=days_ago),
        score=health.score,
        confidence=health.confidence,
        colour=health.colour,
        is_capped=health.is_capped,
        days_silent=days_silent,
        shares=shares,
        inputs=INPUTS,
    )


def address(customer, query=""):
    return reverse("dashboards:customer-health-show", args=[customer.pk]) + query


def test_why_it_dropped_twelve(people, client_of):
    day(people.larkfield, 30, ALL_WELL)
    day(people.larkfield, 0, ALL_WELL | {"promises": 0.2})
    page = client_of(people.leader).get(address(people.larkfield)).content.decode()
    assert "Health 88 (−12), most of all by: Promises kept" in page
    assert "20 % of the 5 promises that were due in 90 days." in page


def test_two_chosen_days_and_the_cap_of_silence(people, client_of):
    day(people.larkfield, 70, ALL_WELL)
    day(people.larkfield, 40, ALL_WELL | {"satisfaction": 0.0})
    day(people.larkfield, 0, ALL_WELL, days_silent=61)
    first, last = (clock.now().date() - timedelta(days=n) for n in (60, 0))
    page = client_of(people.staff).get(address(people.larkfield, f"?from={first}&to={last}")).content.decode()
    assert "Health 59 (−41)" in page
    assert "No contact for 61 days" in page


@pytest.mark.parametrize("query", ["?from=yesterday", "?from=2026-02-30&to=x", "?to=1999-01-01", "?from=0001-01-01"])
def test_a_day_that_is_none_shows_the_usual_ones(people, client_of, query):
    day(people.larkfield, 0, ALL_WELL)
    assert client_of(people.staff).get(address(people.larkfield, query)).status_code == 200


def test_what_is_not_known_is_said(people, client_of):
    refresh_figures()
    page = client_of(people.staff).get(address(people.larkfield)).content.decode()
    assert "Not known; its weight goes to the others." in page
    assert "no colour: too little is known" in page


def test_before_the_first_day_it_says_so(people, client_of):
    assert "Nothing was kept yet" in client_of(people.staff).get(address(people.larkfield)).content.decode()


def test_customers_do_not_read_it(people, client_of):
    assert client_of(people.sponsor).get(address(people.larkfield)).status_code == 403
    assert client_of(people.staff).get(reverse("dashboards:customer-health-show", args=[999_999])).status_code == 404


def test_it_takes_the_same_queries_for_one_day_and_a_hundred(people, client_of):
    client, counts = client_of(people.leader), []
    for many in (1, 10, 100):
        for back in range(HealthDay.objects.count(), many):
            day(people.larkfield, back, ALL_WELL)
        counts.append(count_queries(client, address(people.larkfield)))
    assert len(set(counts)) == 1
    assert counts[0] <= 8
