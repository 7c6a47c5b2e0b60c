"""The mails of sign-in as they leave: each kind of person gets their own way in, strangers get nothing."""

import re

import pytest

from pmo_portal.accounts.actions.sign_in_links import ask_for_link, ask_for_password, open_link
from services.models import Mail
from services.queries.mail_words import NotNeededAnyMore, message_of, words_of

pytestmark = pytest.mark.django_db


def words_for(email, ask=ask_for_link, **extra):
    ask(email=email, address="10.0.0.1", language=extra.pop("language", "en"), **extra)
    return words_of(Mail.objects.latest("pk"))


def token_in(text: str) -> str:
    return re.search(r"/accounts/sign-in-links/([0-9a-f]{64})/", text).group(1)


def test_a_customer_gets_a_link_that_works(people):
    words = words_for("Ruth@Larkfield.example", next_path="/roadmaps/3/")
    link = open_link(token=token_in(words.text))
    assert (link.user, link.next_path) == (people.sponsor, "/roadmaps/3/")
    assert token_in(words.html) == token_in(words.text)
    assert "15 minutes" in words.text
    assert b"Subject: Your link to Alongside" in message_of(Mail.objects.latest("pk"), words)


def test_the_same_mail_made_twice_has_the_same_words(people):
    words = words_for(people.sponsor.email)
    assert words_of(Mail.objects.latest("pk")) == words


def test_staff_with_a_password_get_no_link(people):
    people.staff.set_password("correct horse battery")
    people.staff.save()
    words = words_for(people.staff.email)
    assert "/accounts/login/" in words.text
    assert "sign-in-links" not in words.text + words.html


def test_staff_without_a_password_get_a_link_to_set_one_up(people):
    assert open_link(token=token_in(words_for(people.staff.email).text)).user == people.staff


@pytest.mark.parametrize("ask", [ask_for_link, ask_for_password])
def test_strangers_get_nothing(people, ask):
    with pytest.raises(NotNeededAnyMore):
        words_for("no.body@there.example", ask)


def test_a_closed_door_gets_nothing(people):
    type(people.sponsor).objects.filter(pk=people.sponsor.pk).update(is_active=False)
    with pytest.raises(NotNeededAnyMore):
        words_for(people.sponsor.email)


def test_a_customer_gets_no_password(people):
    with pytest.raises(NotNeededAnyMore):
        words_for(people.sponsor.email, ask_for_password)


def test_a_new_password_is_set_by_the_mailed_page_and_the_link_dies_with_it(people, client):
    people.staff.set_password("correct horse battery")
    people.staff.save()
    words = words_for(people.staff.email, ask_for_password)
    path = re.search(r"https?://[^/]+(/accounts/password/reset/key/\S+)", words.text).group(1)
    form = client.get(path)
    assert form.status_code == 302
    chosen = {"password1": "a new and long one", "password2": "a new and long one"}
    assert client.post(form.url, chosen).status_code == 302
    people.staff.refresh_from_db()
    assert people.staff.check_password("a new and long one")
    again = client.get(path)
    assert again.status_code == 200
    assert "_auth_user_id" not in client.session
