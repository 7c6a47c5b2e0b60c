"""Staff and leaders prove a second factor in each session; limits hold; a lost part is lost on the next click."""

import pytest
from django.test import Client
from django.urls import reverse

from customers.models import Membership
from pmo_portal.accounts.models import User
from tests.accounts.doors import PASSWORD, code_of, enter_password, give_password, give_totp, is_signed_in

pytestmark = pytest.mark.django_db


def test_password_and_code_open_the_door(people, client):
    give_password(people.staff)
    secret = give_totp(people.staff)
    assert enter_password(client, people.staff).url.startswith(reverse("mfa_authenticate"))
    assert not is_signed_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert client.get("/customers/").status_code == 200
    assert client.session["second_factor"] is True


def test_having_a_second_factor_is_not_proving_it(people, client):
    """A session that came in before the factor was shown sees nothing but the page that asks for it."""
    give_password(people.staff)
    give_totp(people.staff)
    client.force_login(people.staff)
    response = client.get("/customers/")
    assert response.url.startswith(reverse("mfa_reauthenticate"))
    assert client.get("/customers/").status_code == 302


def test_each_session_proves_its_own(people, client):
    give_password(people.staff)
    secret = give_totp(people.staff)
    enter_password(client, people.staff)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    other = Client()
    other.force_login(people.staff)
    assert other.get("/customers/").status_code == 302


@pytest.mark.parametrize("who", ["staff", "lead", "leader"])
def test_without_any_second_factor_only_the_set_up_is_open(people, client, who):
    user = give_password(getattr(people, who))
    client.force_login(user)
    assert client.get("/customers/").url == reverse("mfa_index")
    assert client.get(reverse("accounts:profile-edit")).url == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200
    assert client.post(reverse("accounts:sign-out-new")).status_code == 302


def test_a_factor_set_up_in_this_session_counts_at_once(people, client):
    user = give_password(people.staff)
    client.force_login(user)
    client.get("/customers/")
    give_totp(user)
    assert client.get("/customers/").status_code == 200


def test_the_skip_of_local_mode_means_nothing_elsewhere(people, client, settings):
    client.force_login(people.staff)
    session = client.session
    session["local_sign_in"] = True
    session.save()
    assert client.get("/customers/").status_code == 200
    settings.PORTAL_LOCAL = False
    assert client.get("/customers/").status_code == 302


@pytest.mark.parametrize(
    "name", ["account_set_password", "account_change_password", "mfa_index", "account_reauthenticate"]
)
def test_customers_have_no_passwords_and_no_pages_about_them(people, client_of, name):
    assert client_of(people.sponsor).get(reverse(name)).url == reverse("accounts:profile-edit")


def test_a_password_of_a_customer_opens_nothing(people, client):
    give_password(people.sponsor)
    assert enter_password(client, people.sponsor).url == reverse("accounts:sign-in-new")
    assert not is_signed_in(client)


def test_the_tenth_wrong_password_is_refused_and_then_the_right_one_too(people):
    give_password(people.staff)
    for number in range(9):
        response = enter_password(Client(REMOTE_ADDR=f"10.0.0.{number}"), people.staff, "wrong")
        assert "do not belong together" in response.content.decode()
    for password in ("wrong", PASSWORD):
        client = Client(REMOTE_ADDR="10.0.0.99")
        response = enter_password(client, people.staff, password)
        assert "wait 5 minutes" in response.content.decode()
        assert not is_signed_in(client)


def test_one_network_address_cannot_try_everybody(people):
    give_password(people.staff)
    client = Client(REMOTE_ADDR="10.0.0.1")
    for number in range(9):
        client.post(reverse("account_login"), {"login": f"p{number}@pmo.example", "password": "wrong"})
    assert "wait 5 minutes" in enter_password(client, people.staff).content.decode()


def test_unknown_and_known_addresses_get_the_same_sentence_for_a_wrong_password(people, client):
    give_password(people.staff)
    known = enter_password(client, people.staff, "wrong")
    unknown = client.post(reverse("account_login"), {"login": "no.body@pmo.example", "password": "wrong"})
    for response in (known, unknown):
        assert "do not belong together" in response.content.decode()


def test_the_tenth_wrong_code_is_refused(people, client):
    give_password(people.staff)
    give_totp(people.staff)
    enter_password(client, people.staff)
    for _ in range(9):
        client.post(reverse("mfa_authenticate"), {"code": "000000"})
    response = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert "wait 5 minutes" in response.content.decode()
    assert not is_signed_in(client)


def test_a_closed_door_is_closed_on_the_next_click(people, client_of):
    client = client_of(people.staff)
    assert client.get("/customers/").status_code == 200
    User.objects.filter(pk=people.staff.pk).update(is_active=False)
    assert client.get("/customers/").url.startswith(reverse("accounts:sign-in-new"))


def test_a_lost_part_is_lost_on_the_next_click(people, client_of):
    client = client_of(people.lead)
    assert client.get(reverse("accounts:people-index")).status_code == 200
    User.objects.filter(pk=people.lead.pk).update(role="staff")
    assert client.get(reverse("accounts:people-index")).status_code == 403


def test_a_lost_membership_is_lost_on_the_next_click(people, client_of):
    client, url = client_of(people.sponsor), reverse("customers:history-index", args=[people.larkfield.pk])
    assert client.get(url).status_code == 200
    Membership.objects.filter(user=people.sponsor).delete()
    assert client.get(url).status_code == 404


def test_a_first_password_leads_on_to_the_second_factor_without_being_asked_for_again(people, client):
    client.force_login(people.staff)
    chosen = {"password1": PASSWORD, "password2": PASSWORD}
    response = client.post(reverse("account_set_password"), chosen, follow=True)
    assert response.redirect_chain[-1][0] == reverse("mfa_index")
    assert "One step is missing" in response.content.decode()
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_the_keys_of_a_person_are_listed(people, client):
    from allauth.mfa.models import Authenticator

    give_password(people.staff)
    client.force_login(people.staff)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert "There is none yet" in client.get(reverse("mfa_list_webauthn")).content.decode()
    data = {"name": "My laptop", "passwordless": True, "credential": {}}
    Authenticator.objects.create(user=people.staff, type="webauthn", data=data)
    assert "My laptop" in client.get(reverse("mfa_list_webauthn")).content.decode()
