"""The page behind a mailed link: looking uses nothing up, the button works once, a second factor is still asked for."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from pmo_portal.accounts.models import Session, SignInLink
from pmo_portal.core import clock
from tests.accounts.doors import code_of, give_password, give_totp, is_signed_in, link_for


@pytest.mark.django_db
def test_looking_signs_nobody_in_and_the_button_does(people, client):
    url = link_for(people.sponsor, next_path="/accounts/profile/")
    for _ in range(3):
        assert client.get(url).status_code == 200
    assert not is_signed_in(client)
    response = client.post(url)
    assert (response.status_code, response.url) == (302, "/accounts/profile/")
    assert client.get("/accounts/profile/").status_code == 200


@pytest.mark.django_db
def test_a_used_link_is_over_for_everybody(people, client):
    url = link_for(people.sponsor)
    client.post(url)
    replay = Client()
    for response in (replay.get(url), replay.post(url)):
        assert response.status_code == 410
        assert reverse("accounts:sign-in-new") in response.content.decode()
    assert not is_signed_in(replay)


@pytest.mark.django_db
def test_an_expired_link_is_over(people, client):
    url = link_for(people.sponsor)
    with time_machine.travel(clock.now() + timedelta(minutes=16)):
        assert client.post(url).status_code == 410
    assert not is_signed_in(client)


@pytest.mark.django_db
def test_guessing_links_ends_in_a_pause(people):
    client = Client(REMOTE_ADDR="10.0.0.1")
    answers = [client.get(f"/accounts/sign-in-links/{number:064x}/").status_code for number in range(31)]
    assert answers == [410] * 30 + [429]


@pytest.mark.django_db
@pytest.mark.parametrize("kept", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_a_foreign_address_in_the_row_leads_home(people, client, kept):
    url = link_for(people.sponsor)
    SignInLink.objects.update(next_path=kept)
    assert client.post(url).url == reverse("home")


@pytest.mark.django_db
def test_signing_in_makes_a_new_session_and_remembers_the_device(people):
    client = Client(HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux) Firefox/132.0", REMOTE_ADDR="10.0.0.7")
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before
    client.post(link_for(people.sponsor))
    assert client.session.session_key != before
    assert "planted" not in client.session
    row = Session.objects.get(session_key=client.session.session_key)
    assert (row.user_id, row.address) == (people.sponsor.pk, "10.0.0.7")
    assert "Firefox" in row.device
    assert row.signed_in_at


@pytest.mark.django_db
def test_a_link_does_not_stand_in_for_a_second_factor(people, client):
    secret = give_totp(people.staff)
    response = client.post(link_for(people.staff))
    assert response.url.startswith(reverse("mfa_authenticate"))
    assert not is_signed_in(client)
    assert client.get("/accounts/profile/").status_code == 302
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert client.get("/accounts/profile/").status_code == 200


@pytest.mark.django_db
def test_staff_who_come_for_the_first_time_are_led_to_password_and_second_factor(people, client):
    assert client.post(link_for(people.staff)).status_code == 302
    assert client.get("/customers/").url == reverse("account_set_password")
    give_password(people.staff)
    client.force_login(people.staff)
    assert client.get("/customers/").url == reverse("mfa_index")


@pytest.mark.django_db
def test_other_methods_are_refused(people, client):
    assert client.put(link_for(people.sponsor)).status_code == 405


@pytest.mark.django_db(transaction=True)
def test_of_many_posts_at_once_one_comes_in(people):
    url, together, answers = link_for(people.sponsor), threading.Barrier(6), []

    def press():
        client = Client()
        together.wait(5)
        answers.append(client.post(url).status_code)
        connection.close()

    threads = [threading.Thread(target=press) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [302] + [410] * 5
    assert Session.objects.filter(user_id=people.sponsor.pk).count() == 1
