"""Choosing by the link in a mail: no sign-in, no JavaScript, and one click in the mail program."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from pmo_portal.core import clock
from services.actions.dispatch import dispatch_due
from services.models import LocalMail, Mail, Preference
from services.queries.mail_words import message_of, words_of
from services.queries.preference_links import choose_path, reader_of, token_for, unsubscribe_path
from services.queries.preferences import grid_of

pytestmark = pytest.mark.django_db
RUTH = "ruth@larkfield.example"


def test_the_page_opens_without_sign_in_and_saves(people):
    url, client = choose_path(RUTH, "pulse"), Client(enforce_csrf_checks=False)
    page = client.get(url).content.decode()
    assert "We ask you how it is to work with us" in page
    usual = {cell.name: cell.chosen for _, _, row in grid_of(RUTH, "pulse") for cell in row if len(cell.choices) > 1}
    response = client.post(url, {**usual, "pulse:mail": "off", "new_date:mail": "daily"})
    assert response.status_code == 302
    chosen = {(row.event, row.channel): row.rhythm for row in Preference.objects.filter(address=RUTH)}
    assert chosen["pulse", "mail"] == "off"
    assert chosen["new_date", "mail"] == "daily"
    assert "selected" in client.get(response.url).content.decode()


def test_a_get_of_the_one_click_address_changes_nothing(people):
    assert Client().get(unsubscribe_path(RUTH, "pulse")).url == choose_path(RUTH, "pulse")
    assert not Preference.objects.exists()


def test_one_click_needs_no_cookie_and_works_twice(people):
    client = Client(enforce_csrf_checks=True)
    for _ in range(2):
        response = client.post(unsubscribe_path(RUTH, "pulse"), {"List-Unsubscribe": "One-Click"})
        assert response.status_code == 204
    assert Preference.objects.get().rhythm == "off"


@pytest.mark.parametrize("token", ["x", token_for(RUTH, "pulse") + "x", token_for(RUTH, "pulse").replace(":", "")])
def test_a_changed_token_opens_nothing(people, token):
    assert reader_of(token) is None
    assert Client().get(f"/services/preferences/{token}/").status_code == 404
    assert Client().post(f"/services/unsubscriptions/{token}/").status_code == 404


def test_every_mail_says_why_and_how_to_stop(pulse, concern, follow_up):
    for mail in Mail.objects.select_related("recipient", "customer"):
        words = words_of(mail)
        message = message_of(mail, words).decode()
        assert "You get this because" in words.html and "You get this because" in words.text, mail.kind
        assert "Choose when we write to you" in words.html and choose_path(mail.address, mail.kind) in words.text
        link = re.search(r"List-Unsubscribe: <([^>]+)>", message.replace("\r\n ", ""))
        assert link and unsubscribe_path(mail.address, mail.kind) in link[1]
        assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in message


def test_after_one_click_the_next_mail_of_this_kind_stays_away(people, pulse):
    Client().post(unsubscribe_path(RUTH, "pulse"))
    Mail.objects.update(next_try_at=clock.now() - timedelta(minutes=1))
    dispatch_due()
    assert RUTH not in LocalMail.objects.values_list("address", flat=True)
    assert LocalMail.objects.count() == 3
