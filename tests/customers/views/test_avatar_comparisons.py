"""Two days of an avatar beside each other."""

from datetime import timedelta

import pytest
from django.urls import reverse

from customers.actions.facts import retire_fact, revise_fact
from pmo_portal.core import clock
from tests.customers import notebook
from tests.sql import count_queries


def url(customer, query=""):
    return reverse("customers:avatar-comparisons-show", args=[customer.pk]) + query


@pytest.fixture
def history(people):
    """A line of ten days ago that was put right five days ago, one of yesterday, and one that was taken away."""
    now = clock.now()
    with clock.at(now - timedelta(days=10)):
        first = notebook.fact(people, text="Eleven days", topic="priorities")
        gone = notebook.fact(people, text="Nobody knows this", topic="fears")
    with clock.at(now - timedelta(days=5)):
        revise_fact(actor=people.staff, fact_id=first.pk, seen=1, values={"text": "Five days"})
        retire_fact(actor=people.staff, fact_id=gone.pk)
    with clock.at(now - timedelta(days=1)):
        notebook.fact(people, text="A person who knows the story", topic="value")
    return now


def days(now, before, after):
    first, second = ((now - timedelta(days=ago)).date() for ago in (before, after))
    return f"?before={first}&after={second}"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (10, 0, ["added", "changed", "gone"]),
        (0, 10, ["added", "changed", "gone"]),
        (9, 7, ["same", "same"]),
        (4, 3, ["same"]),
        (40, 30, []),
    ],
)
def test_any_two_days(people, client_of, history, before, after, kinds):
    response = client_of(people.sponsor).get(url(people.larkfield, days(history, before, after)))
    found = response.context["comparison"].topics
    assert sorted(change.kind for _label, changes in found for change in changes) == kinds


@pytest.mark.django_db
def test_begins_with_the_first_day_and_today(people, client_of, history):
    page = client_of(people.staff).get(url(people.larkfield)).content.decode()
    assert "<del>Eleven days</del>" in page and "<ins>Five days</ins>" in page
    assert "3 lines of what we know differ" in page


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["?before=2026-02-30", "?after=10000-01-01", "?before=x", "?after=0001-01-01"])
def test_a_day_that_is_none_is_said_beside_its_field(people, client_of, history, query):
    response = client_of(people.staff).get(url(people.larkfield, query))
    assert response.status_code == 422
    assert "invalid-feedback" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_the_same_statements_whatever_the_rows(people, client_of, rows):
    for number in range(rows):
        fact = notebook.fact(people, text=f"Line {number}")
        revise_fact(actor=people.staff, fact_id=fact.pk, seen=1, values={"text": f"Other {number}"})
    assert count_queries(client_of(people.staff), url(people.larkfield)) == 8
