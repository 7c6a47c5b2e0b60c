"""Signing devices out from the profile, tried with two browsers."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db
URL = "/accounts/sessions/delete/"
PROFILE = "/accounts/profile/"


def test_the_button_of_a_device_signs_just_that_one_out(people, client_of):
    here, there, third = (client_of(people.sponsor) for _ in range(3))
    shown = here.get(PROFILE).content.decode()
    assert there.session.session_key not in shown
    keys = re.findall(r'name="device" value="([0-9a-f]{16})"', shown)
    assert len(keys) == 2
    assert here.post(URL, {"device": keys[0]}).url == PROFILE
    statuses = [client.get(PROFILE).status_code for client in (here, there, third)]
    assert statuses[0] == 200
    assert sorted(statuses[1:]) == [200, 302]


def test_all_others_are_out_on_their_next_click(people, client_of):
    here, there = client_of(people.sponsor), client_of(people.sponsor)
    here.post(URL, {"device": "all-others"})
    assert here.get(PROFILE).status_code == 200
    assert there.get(PROFILE).url.startswith(reverse("accounts:sign-in-new"))


@pytest.mark.parametrize("given", ["", "nonsense", "0" * 16])
def test_a_device_that_is_not_theirs_is_not_found(people, client_of, given):
    assert client_of(people.sponsor).post(URL, {"device": given}).status_code == 404


def test_reading_signs_nobody_out(people, client_of):
    assert client_of(people.sponsor).get(URL).status_code == 405
