"""The language follows the person, and strangers by cookie."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
URL = "/language/"


def test_the_choice_is_kept_with_the_person(people, client_of):
    client = client_of(people.sponsor)
    assert client.post(URL, {"language": "de", "next": "/accounts/profile/"}).url == "/accounts/profile/"
    people.sponsor.refresh_from_db()
    assert people.sponsor.language == "de"
    client.cookies.pop("django_language")
    assert client.get("/accounts/profile/").headers["Content-Language"] == "de"


def test_strangers_choose_too(client):
    client.post(URL, {"language": "de"})
    assert client.get("/accounts/sign-in/").headers["Content-Language"] == "de"


def test_what_we_do_not_speak_and_where_we_do_not_lead(people, client_of):
    client = client_of(people.sponsor)
    response = client.post(URL, {"language": "tlh", "next": "https://evil.example/"})
    assert response.url == reverse("home")
    people.sponsor.refresh_from_db()
    assert people.sponsor.language == "en"
    assert client.get(URL).status_code == 405
