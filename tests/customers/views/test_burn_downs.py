"""The felt-pain burn-down, on its page, the customer's page and the customer's home."""

import pytest
from django.urls import reverse

from customers.actions.pains import check_pain
from tests.customers import notebook
from tests.sql import count_queries


def page_of(customer):
    return reverse("customers:burn-downs-show", args=[customer.pk])


@pytest.fixture
def felt(people):
    pain = notebook.pain(people, "Two lists")
    sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    for answer in (8, 4):
        check_pain(actor=sponsor, pain_id=pain.pk, felt=answer)
    return pain


@pytest.mark.django_db
def test_what_still_hurts_by_their_own_answers(people, client_of, felt):
    page = client_of(people.leader).get(page_of(people.larkfield))
    burn = page.context["burn"]
    assert (burn.known, burn.remaining, burn.momentum, burn.gone, burn.asked) == (160, 80, 80, 0, 1)
    assert "still hurt, of 160 that were told" in page.content.decode()


@pytest.mark.django_db
def test_it_stands_on_the_customers_page_and_home(people, client_of, felt):
    for person, url in (
        (people.staff, reverse("customers:customers-show", args=[people.larkfield.pk])),
        (people.sponsor, "/"),
    ):
        page = client_of(person).get(url, follow=True).content.decode()
        assert "still hurt, of 160 that were told" in page and "How is this computed?" in page


@pytest.mark.django_db
def test_a_customer_without_pains_reads_a_sentence(people, client_of):
    assert "No pain written down yet" in client_of(people.sponsor).get(page_of(people.larkfield)).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_the_same_statements_for_any_number(people, client_of, rows):
    for number in range(rows):
        notebook.pain(people, f"Pain {number}")
    assert count_queries(client_of(people.staff), page_of(people.larkfield)) == 5


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    assert client_of(people.staff).post(page_of(people.larkfield)).status_code == 405
