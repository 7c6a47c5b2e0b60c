"""Pages of allauth that would let people in or change addresses by themselves do not exist here."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["account_signup", "account_email", "account_email_verification_sent"])
@pytest.mark.parametrize("who", ["nobody", "sponsor", "staff"])
def test_nobody_signs_up_or_adds_an_address(people, client_of, name, who):
    client = client_of(getattr(people, who))
    data = {"email": "x@there.example", "password1": "a long one, really", "action_add": ""}
    assert client.get(reverse(name)).status_code == 404
    assert client.post(reverse(name), data).status_code == 404
    assert not type(people.staff).objects.filter(email="x@there.example").exists()
