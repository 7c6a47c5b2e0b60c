"""Taking words back; who may and what vanishes is asked in test_quotes.py."""

import pytest

pytestmark = pytest.mark.django_db


def test_a_get_takes_nothing_back_and_a_wrong_number_is_404(people, client_of):
    client = client_of(people.staff)
    assert client.get("/customers/quotes/4242/withdrawal/").status_code == 405
    assert client.post("/customers/quotes/4242/withdrawal/").status_code == 404
    assert client_of(people.leader).post("/customers/quotes/4242/withdrawal/").status_code == 403
