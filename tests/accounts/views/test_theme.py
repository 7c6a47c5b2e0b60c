"""The colours follow the person, and strangers by cookie."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
URL = "/accounts/theme/"


def test_the_choice_is_kept_with_the_person(people, client_of):
    assert client_of(people.sponsor).post(URL, {"theme": "dark", "next": "/accounts/profile/"}).status_code == 302
    people.sponsor.refresh_from_db()
    assert people.sponsor.theme == "dark"


def test_strangers_choose_by_cookie_and_colours_that_are_none_change_nothing(client):
    assert client.post(URL, {"theme": "dark"}).cookies["theme"].value == "dark"
    response = client.post(URL, {"theme": "pink", "next": "//evil.example"})
    assert (response.url, "theme" in response.cookies) == (reverse("home"), False)
    assert client.get(URL).status_code == 405
