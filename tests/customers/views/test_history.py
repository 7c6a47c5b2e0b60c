"""What changed at one customer."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from tests.customers import notebook
from tests.sql import count_queries


def history(customer, query=""):
    return reverse("customers:history-index", args=[customer.pk]) + query


def lines(people, count):
    for number in range(count):
        at = clock.now() - timedelta(minutes=number)
        record(actor=people.staff, verb="pain.told", customer_id=people.larkfield.pk, label=f"line {number:03}", at=at)


@pytest.mark.django_db
def test_says_who_did_what_as_a_sentence(people, client_of):
    notebook.pain(people)
    page = client_of(people.sponsor).get(history(people.larkfield)).content.decode()
    assert "<b>Maya Lindqvist</b> wrote down that this hurts:" in page
    assert "Two lists of open claims" in page


@pytest.mark.django_db
def test_the_teams_own_lines_are_for_the_team(people, client_of):
    record(actor=people.staff, verb="contact.added", customer_id=people.larkfield.pk, label="A blocker", team_only=True)
    assert "A blocker" in client_of(people.staff).get(history(people.larkfield)).content.decode()
    for person in (people.sponsor, people.leader):
        assert "A blocker" not in client_of(person).get(history(people.larkfield)).content.decode()


@pytest.mark.django_db
def test_walks_back_page_by_page_without_losing_a_line(people, client_of):
    lines(people, 120)
    client, seen, query = client_of(people.sponsor), [], ""
    for _ in range(3):
        page = client.get(history(people.larkfield, query))
        seen += [entry.label for entry in page.context["history"].entries]
        mark = page.context["history"].older_than
        query = f"?before={mark.isoformat().replace('+', '%2B')}" if mark else ""
    assert seen == [f"line {number:03}" for number in range(120)]
    assert mark is None


@pytest.mark.django_db
@pytest.mark.parametrize("mark", ["x", "2026-13-45T00:00:00Z", "2026-01-01T00:00:00", "99999-01-01"])
def test_a_mark_that_is_none_shows_the_newest(people, client_of, mark):
    lines(people, 2)
    page = client_of(people.sponsor).get(history(people.larkfield, f"?before={mark}"))
    assert len(page.context["history"].entries) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_seven_statements_whatever_the_rows(people, client_of, rows):
    lines(people, rows)
    assert count_queries(client_of(people.staff), history(people.larkfield)) == 6
