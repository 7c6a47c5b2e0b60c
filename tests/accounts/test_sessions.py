"""The person comes with the session, and never with anybody else's."""

import pytest
from django.test import Client

from pmo_portal.accounts.sessions import Backend, SessionStore
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def signed_in(person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def test_a_page_reads_session_and_person_in_one_statement(people, django_assert_num_queries):
    client = signed_in(people.sponsor)
    store = SessionStore(client.cookies["sessionid"].value)
    with django_assert_num_queries(1):
        assert store["_auth_user_id"] == str(people.sponsor.pk)
        assert Backend().get_user(people.sponsor.pk) == people.sponsor


def test_the_person_of_one_session_is_never_given_for_another(people):
    store = SessionStore(signed_in(people.sponsor).cookies["sessionid"].value)
    assert store["_auth_user_id"] == str(people.sponsor.pk)
    assert Backend().get_user(people.staff.pk) == people.staff


def test_whoever_asks_twice_reads_anew(people):
    store = SessionStore(signed_in(people.sponsor).cookies["sessionid"].value)
    assert store["_auth_user_id"]
    Backend().get_user(people.sponsor.pk)
    type(people.sponsor).objects.filter(pk=people.sponsor.pk).update(name="Somebody New")
    assert Backend().get_user(people.sponsor.pk).name == "Somebody New"


def test_a_closed_account_is_out_on_the_next_request(people):
    client = signed_in(people.sponsor)
    assert client.get("/customer-home/").status_code == 200
    people.sponsor.is_active = False
    people.sponsor.save(update_fields=["is_active"])
    assert client.get("/customer-home/").status_code == 302


def test_an_unknown_session_is_nobodys(people):
    assert SessionStore("x" * 32).get("_auth_user_id") is None
    assert Backend().get_user(0) is None
    assert count_queries(Client(), "/accounts/sign-in/") <= 2
