"""How close rows stand is kept with the person; customers always have it comfortable."""

import pytest

pytestmark = pytest.mark.django_db
URL = "/accounts/density/"


def test_the_choice_is_kept_and_the_list_shows_it(people, client_of):
    client = client_of(people.staff)
    assert client.post(URL, {"density": "compact", "next": "/customers/"}).url == "/customers/"
    page = client.get("/customers/").content.decode()
    assert 'data-density="compact"' in page
    client.post(URL, {"density": ""})
    assert "data-density" not in client.get("/customers/").content.decode()


def test_a_value_that_is_none_changes_nothing(people, client_of):
    response = client_of(people.leader).post(URL, {"density": "tiny", "next": "//evil.example"})
    people.leader.refresh_from_db()
    assert (response.status_code, people.leader.density) == (302, "")
    assert "evil" not in response.url


def test_not_for_customers_and_not_by_opening(people, client_of):
    assert client_of(people.sponsor).post(URL, {"density": "compact"}).status_code == 403
    assert client_of(people.staff).get(URL).status_code == 405
