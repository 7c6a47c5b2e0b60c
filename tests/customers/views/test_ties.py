"""Tying words to a pain from a form; more in test_quotes.py."""

import pytest

from customers.actions.quotes import keep_quote
from tests.customers.conversations import WORDS, agreed, running

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(people):
    interview = running(people)
    agreed(people, interview)
    quote = keep_quote(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", text=WORDS, tag="pain")
    return f"/customers/quotes/{quote.pk}/tie/"


def test_an_empty_form_says_what_to_do(people, client_of, url):
    response = client_of(people.staff).post(url, {})
    assert response.status_code == 422
    assert "Choose a pain from the list, or write what hurts." in response.content.decode()


def test_a_title_that_is_too_long_comes_back(people, client_of, url):
    response = client_of(people.staff).post(url, {"new_title": "x" * 201})
    assert response.status_code == 422
    assert "x" * 201 in response.content.decode()


def test_it_leads_back_to_where_it_was_pressed_and_nowhere_else(people, client_of, url):
    client = client_of(people.staff)
    assert client.post(url, {"new_title": "A", "next": "/customers/"}).headers["Location"] == "/customers/"
    away = client.post(url, {"new_title": "B", "next": "https://elsewhere.example/"})
    assert away.headers["Location"].startswith("/customers/quotes/")


@pytest.mark.parametrize("person", ["leader", "sponsor"])
def test_only_the_pmo_ties(people, client_of, url, person):
    assert client_of(getattr(people, person)).post(url, {"new_title": "x"}).status_code == 403
