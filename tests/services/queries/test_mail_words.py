"""Every kind of mail has a subject, a text part and a face, in each language, and breaks on nothing that people type."""

from email import message_from_bytes
from email.policy import default

import pytest
from django.conf import settings

from services.actions.concerns import answer_concern
from services.models import Concern, FollowUp, Mail, Pulse
from services.queries.mail_words import NotNeededAnyMore, message_of, words_of

pytestmark = pytest.mark.django_db
OURS = ["reminder", "pulse", "concern_raised", "concern_heard", "concern_answered"]
NASTY = "A <script>alert(1)</script> & “quote” 🎉 عربى"


@pytest.fixture
def mails(follow_up, pulse, concern, people):
    answer = {"actor": people.staff, "concern_id": concern.pk, "seen": 1, "body": f"{NASTY} answer"}
    mails = {}
    for kind in OURS:
        if kind == "concern_answered":
            answer_concern(**answer)
        mails[kind] = Mail.objects.select_related("recipient", "customer").filter(kind=kind).earliest("pk")
    Concern.objects.update(answered_at=concern.raised_at)
    return mails


def made(mails, kind):
    if kind == "concern_raised":
        Concern.objects.update(answered_at=None)
    words = words_of(mails[kind])
    return words, message_from_bytes(message_of(mails[kind], words), policy=default)


@pytest.mark.parametrize("kind", OURS)
def test_a_mail_is_whole(mails, kind):
    words, message = made(mails, kind)
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    assert words.subject and message["Subject"] == words.subject
    assert message["Message-ID"] == mails[kind].message_id
    assert "You get this because" in text
    assert "You get this because" in html
    assert "http" in text
    assert "<style" not in html.replace("<style>@media", "")
    assert "max-width: 580px" in html
    assert "&#x27;" not in text
    assert len(html) < 100_000


@pytest.mark.parametrize("kind", OURS)
def test_words_of_people_cannot_become_markup(mails, kind):
    FollowUp.objects.update(title=NASTY)
    Concern.objects.update(body=NASTY, answer=NASTY, speaker="A <b>")
    Pulse.objects.update(title=NASTY, intro=NASTY)
    _, message = made(mails, kind)
    assert "<script>" not in message.get_body(("html",)).get_content()
    assert NASTY in message.get_body(("plain",)).get_content()


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_the_language_is_the_recipients(mails, language):
    mail = mails["concern_heard"]
    mail.recipient.language = language
    _, message = made(mails, "concern_heard")
    assert f'lang="{language}"' in message.get_body(("html",)).get_content()


def test_an_unknown_language_falls_back(mails):
    mails["concern_heard"].recipient.language = "xx"
    _, message = made(mails, "concern_heard")
    assert 'lang="en"' in message.get_body(("html",)).get_content()


def test_a_title_can_never_add_a_header(mails):
    FollowUp.objects.update(title="Hi\r\nBcc: everybody@x.example")
    _, message = made(mails, "reminder")
    assert message["Bcc"] is None
    assert "Bcc: everybody@x.example" in message["Subject"]


def test_lines_stay_short_enough_for_every_server(mails):
    Concern.objects.update(body="x" * 4000)
    words = words_of(mails["concern_heard"])
    data = message_of(mails["concern_heard"], words)
    assert max(len(line) for line in data.split(b"\r\n")) <= 998


def test_what_is_not_needed_has_no_words(mails):
    FollowUp.objects.update(state="done")
    with pytest.raises(NotNeededAnyMore):
        words_of(mails["reminder"])
