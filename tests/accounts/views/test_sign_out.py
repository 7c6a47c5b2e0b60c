"""Leaving ends the session itself, not only the cookie."""

import pytest
from django.test import Client

from pmo_portal.accounts.models import Session

pytestmark = pytest.mark.django_db
URL = "/accounts/sign-out/"


def test_leaving_ends_the_session(people, client_of):
    client = client_of(people.sponsor)
    key = client.session.session_key
    assert client.post(URL).url == "/accounts/sign-in/"
    assert not Session.objects.filter(session_key=key).exists()
    replay = Client()
    replay.cookies["sessionid"] = key
    assert replay.get("/accounts/profile/").status_code == 302


def test_a_link_to_the_address_signs_nobody_out(people, client_of):
    client = client_of(people.sponsor)
    assert client.get(URL).status_code == 405
    assert client.get("/accounts/profile/").status_code == 200


def test_pages_stay_out_of_shared_caches_and_leaving_empties_the_browsers_own(people, client_of):
    client = client_of(people.sponsor)
    assert client.get("/accounts/profile/").headers["Cache-Control"] == "private, no-cache"
    assert client.get("/there-is-no-such-page/").headers["Cache-Control"] == "private, no-cache"
    assert client.post(URL).headers["Clear-Site-Data"] == '"cache"'
    assert "no-store" in client.get("/accounts/sign-in/").headers["Cache-Control"]
