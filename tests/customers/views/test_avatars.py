"""The avatar on one page: each line with who said it and when; nobody reads more than elsewhere."""

import pytest
from django.urls import reverse

from customers.actions.facts import confirm_fact, support_fact
from tests.customers import notebook
from tests.sql import count_queries


def url(customer):
    return reverse("customers:avatars-show", args=[customer.pk])


@pytest.mark.django_db
def test_each_line_says_who_and_when(people, client_of):
    assumed = notebook.fact(people, text="A day without a complaint", topic="motives")
    heard = notebook.fact(people, text="Money on time", topic="value")
    support_fact(actor=people.staff, fact_id=heard.pk, quote_ids={notebook.quote(people.larkfield).pk})
    sure = notebook.fact(people)
    confirm_fact(actor=notebook.member(people.sponsor, people.larkfield, "sponsor"), fact_id=sure.pk)
    page = client_of(people.staff).get(url(people.larkfield)).content.decode()
    assert assumed.text in page and "assumed by Maya Lindqvist" in page
    assert "heard once, Ruth Adeyemi" in page
    assert "confirmed by Ruth Adeyemi" in page


@pytest.mark.django_db
def test_a_fourth_line_is_counted_and_not_printed(people, client_of):
    for number in range(5):
        notebook.fact(people, text=f"Priority {number}", topic="priorities")
    page = client_of(people.sponsor).get(url(people.larkfield)).content.decode()
    assert "Priority 2" in page and "Priority 3" not in page
    assert "and 2 more in the portal" in page


@pytest.mark.django_db
def test_a_leader_gets_no_name_that_was_not_agreed_to(people, client_of):
    said = notebook.quote(people.larkfield, scope="leaders_unnamed", speaker="Hidden Name", tag="value")
    fact = notebook.fact(people)
    support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={said.pk})
    page = client_of(people.leader).get(url(people.larkfield)).content.decode()
    assert said.text in page and "Hidden Name" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_ten_statements_whatever_the_rows(people, client_of, rows):
    for number in range(rows):
        fact = notebook.fact(people, text=f"Line {number}")
        said = notebook.quote(people.larkfield, speaker=f"Speaker {number}", tag="value")
        support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={said.pk})
    assert count_queries(client_of(people.staff), url(people.larkfield)) <= 12


@pytest.mark.django_db
def test_refuses_a_post(people, client_of):
    assert client_of(people.staff).post(url(people.larkfield)).status_code == 405
