"""Asking for a new password: the same answer for everybody."""

import re

import pytest
from django.test import Client

from services.models import Mail
from tests.accounts.doors import give_password

pytestmark = pytest.mark.django_db
URL = "/accounts/password/reset/"


def test_staff_customers_and_strangers_get_the_same_page(people):
    give_password(people.staff)

    def page(email):
        text = Client().post(URL, {"email": email}).content.decode().replace(email, "…")
        return re.sub(r'(csrfmiddlewaretoken" value|X-CSRFToken": )[^>]*', "", text)

    answers = {page(email) for email in (people.staff.email, people.sponsor.email, "no.body@there.example")}
    assert len(answers) == 1
    assert Mail.objects.filter(kind="password").count() == 3


def test_too_many_asks_are_refused_and_bad_addresses_come_back(people, client):
    assert client.post(URL, {"email": "maya@"}).status_code == 422
    statuses = [client.post(URL, {"email": people.staff.email}).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    assert client.put(URL).status_code == 405
