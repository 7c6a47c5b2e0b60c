"""The switches of the room: off until asked, a wider yes includes the narrower, a no ends them all."""

import pytest

from customers.models import Consent
from tests.customers.conversations import planned, running

pytestmark = pytest.mark.django_db


def switch(client, interview, *names, **extra):
    data = {"speaker": "Ruth Adeyemi", **dict.fromkeys(names, "on")}
    return client.post(f"/customers/interviews/{interview.pk}/consents/", data, **extra)


def test_switches_are_off_until_asked(people, client_of):
    interview = running(people)
    body = client_of(people.staff).get(f"/customers/interviews/{interview.pk}/room/").content.decode()
    assert "Ruth Adeyemi agreed that" in body
    assert " checked" not in body


@pytest.mark.parametrize(
    ("names", "state", "scope"),
    [
        (["keep"], "recorded", "pmo"),
        (["keep", "team"], "recorded", "team"),
        (["keep", "team", "leaders", "named"], "recorded", "leaders_named"),
        ([], "asked", "pmo"),
        (["refused"], "refused", "pmo"),
        (["keep", "refused"], "refused", "pmo"),
    ],
)
def test_each_setting(people, client_of, names, state, scope):
    interview = running(people)
    answer = switch(client_of(people.staff), interview, *names, HTTP_ACCEPT="application/json")
    assert answer.json() == {"state": state, "scope": scope}


@pytest.mark.parametrize("names", [[], ["refused"]])
def test_a_yes_that_is_switched_off_is_taken_back(people, client_of, names):
    interview, client = running(people), client_of(people.staff)
    switch(client, interview, "keep", "team")
    assert switch(client, interview, *names).status_code == 302
    assert Consent.objects.get().state == "withdrawn"


def test_bad_posts_and_other_people(people, client_of):
    interview = planned(people)
    url = f"/customers/interviews/{interview.pk}/consents/"
    assert client_of(people.staff).post(url, {}).status_code == 422
    assert client_of(people.staff).get(url).status_code == 405
    assert client_of(people.staff).post("/customers/interviews/4242/consents/", {}).status_code == 404
    for person in (people.sponsor, people.leader):
        assert switch(client_of(person), interview, "keep").status_code == 403
