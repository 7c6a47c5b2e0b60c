"""The sign-in page answers alike whoever asks, and leads nobody astray."""

import pytest
from django.test import Client
from django.urls import reverse

from services.models import Mail

pytestmark = pytest.mark.django_db
URL = "/accounts/sign-in/"


def test_known_and_unknown_addresses_get_the_same_page(people):
    def page(email):
        response = Client(REMOTE_ADDR="10.0.0.1").post(URL, {"email": email})
        return response.status_code, response.content.decode().replace(email, "…")

    def without_tokens(page):
        import re

        return page[0], re.sub(r'(csrfmiddlewaretoken" value|X-CSRFToken": )[^>]*', "", page[1])

    known, unknown = page(people.sponsor.email), page("no.body@there.example")
    status, text = without_tokens(known)
    assert (status, text) == without_tokens(unknown)
    assert status == 200
    assert "Look in your mailbox" in text
    assert Mail.objects.count() == 2


def test_an_address_that_is_none_comes_back_with_what_was_written(client):
    response = client.post(URL, {"email": "ruth@"})
    assert response.status_code == 422
    assert "ruth@" in response.content.decode()
    assert not Mail.objects.exists()


def test_a_line_break_never_reaches_the_mail(client):
    response = client.post(URL, {"email": "ruth@larkfield.example\r\nBcc: all@there.example"})
    assert response.status_code == 422
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
        "\r\nSet-Cookie: a=b",
    ],
)
def test_a_foreign_next_is_not_kept(client, people, wanted):
    client.post(URL, {"email": people.sponsor.email, "next": wanted})
    assert Mail.objects.get().context["next"] == ""


def test_our_own_next_is_kept(client, people):
    client.post(URL, {"email": people.sponsor.email, "next": "/roadmaps/3/"})
    assert Mail.objects.get().context["next"] == "/roadmaps/3/"


def test_too_many_asks_get_a_sentence_with_a_time(people):
    for number in range(5):
        assert Client(REMOTE_ADDR=f"10.0.0.{number}").post(URL, {"email": people.sponsor.email}).status_code == 200
    response = Client(REMOTE_ADDR="10.0.0.9").post(URL, {"email": people.sponsor.email})
    assert response.status_code == 429
    assert "15 minutes" in response.content.decode()


def test_the_limit_believes_our_own_proxy_only(people, settings):
    settings.TRUSTED_PROXIES = 1
    answers = [
        Client(HTTP_X_FORWARDED_FOR=f"1.2.3.{number}, 10.0.0.1").post(URL, {"email": f"p{number}@there.example"})
        for number in range(21)
    ]
    assert [answer.status_code for answer in answers] == [200] * 20 + [429]


def test_who_is_signed_in_goes_home_and_other_methods_are_refused(people, client_of, client):
    assert client_of(people.sponsor).get(URL).url == reverse("home")
    assert client.delete(URL).status_code == 405


def test_the_page_needs_no_script_and_is_not_kept_by_caches(client):
    response = client.get(URL)
    assert "no-store" in response.headers["Cache-Control"]
    assert 'name="email"' in response.content.decode()
