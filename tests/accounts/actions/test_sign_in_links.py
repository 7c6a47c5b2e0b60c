"""A link works once, for 15 minutes, for whom it was made; and no token is kept."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pmo_portal.accounts.actions.attempts import TooManyTries
from pmo_portal.accounts.actions.sign_in_links import (
    LinkIsOver,
    ask_for_link,
    ask_for_password,
    hash_of,
    make_link,
    open_link,
    token_of,
    use_link,
)
from pmo_portal.accounts.models import SignInLink
from pmo_portal.core import clock
from services.models import Mail

pytestmark = pytest.mark.django_db


def token_for(user, key="k1", **extra) -> str:
    return make_link(user=user, key=key, **extra).rstrip("/").rsplit("/", 1)[-1]


def test_a_link_works_once(people):
    token = token_for(people.sponsor, next_path="/roadmaps/3/")
    assert open_link(token=token).user == people.sponsor
    entrance = use_link(token=token)
    assert (entrance.user, entrance.next_path) == (people.sponsor, "/roadmaps/3/")
    with pytest.raises(LinkIsOver):
        use_link(token=token)
    with pytest.raises(LinkIsOver):
        open_link(token=token)


def test_a_link_lives_fifteen_minutes(people):
    token = token_for(people.sponsor)
    with time_machine.travel(clock.now() + timedelta(minutes=14, seconds=50)):
        assert open_link(token=token)
    with time_machine.travel(clock.now() + timedelta(minutes=15, seconds=1)), pytest.raises(LinkIsOver):
        use_link(token=token)


def test_making_the_link_of_a_mail_twice_is_one_link_and_does_not_revive_a_used_one(people):
    token = token_for(people.sponsor, key="mail-7")
    use_link(token=token)
    assert token_for(people.sponsor, key="mail-7") == token
    assert SignInLink.objects.count() == 1
    with pytest.raises(LinkIsOver):
        use_link(token=token)


def test_a_closed_door_closes_its_links(people):
    token = token_for(people.sponsor)
    type(people.sponsor).objects.filter(pk=people.sponsor.pk).update(is_active=False)
    with pytest.raises(LinkIsOver):
        use_link(token=token)


def test_the_database_and_the_outbox_hold_no_token(people):
    ask_for_link(email=people.sponsor.email, address="10.0.0.1", language="en")
    mail = Mail.objects.get()
    token = token_of(key=mail.unique_key)
    token_for(people.sponsor, key=mail.unique_key)
    link = SignInLink.objects.get()
    assert token not in str(link.__dict__) + str(mail.__dict__)
    assert link.token_hash == hash_of(token=token)


def test_the_token_depends_on_the_secret_key(settings):
    before = token_of(key="k")
    settings.SECRET_KEY = "another"
    assert token_of(key="k") != before


@pytest.mark.parametrize("ask", [ask_for_link, ask_for_password])
def test_known_and_unknown_addresses_take_the_same_statements(people, ask):
    def statements(email, address):
        with CaptureQueriesContext(connection) as captured:
            ask(email=email, address=address, language="en")
        # The names of savepoints are made up by the driver; the table and the columns come before VALUES.
        return [re.sub(r'"s\d+_x\d+"', "", query["sql"].split("VALUES")[0]) for query in captured.captured_queries]

    known, unknown = statements(people.sponsor.email, "10.0.0.1"), statements("no.body@there.example", "10.0.0.2")
    assert known == unknown
    assert not any("accounts_user" in sql for sql in known)


def test_one_address_gets_five_links_and_then_a_sentence(people):
    for number in range(5):
        ask_for_link(email=people.sponsor.email.upper(), address=f"10.0.0.{number}", language="en")
    with pytest.raises(TooManyTries):
        ask_for_link(email=people.sponsor.email, address="10.0.0.9", language="en")
    assert Mail.objects.count() == 5


def test_one_network_address_cannot_ask_for_everybody(people):
    for number in range(20):
        ask_for_link(email=f"p{number}@there.example", address="10.0.0.1", language="en")
    with pytest.raises(TooManyTries):
        ask_for_link(email="p20@there.example", address="10.0.0.1", language="en")
