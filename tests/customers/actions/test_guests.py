"""What a planned talk owes its guests: the question about their words, and the calendar file, once for each time."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from django.http import Http404
from django.utils import timezone
from icalendar import Calendar

from customers.actions.guests import invite_guests, note_asked
from customers.actions.interviews import open_interview
from customers.models import Consent, Contact, Interview
from pmo_portal.core import clock
from services.models import Mail
from services.queries.mail_words import NotNeededAnyMore, message_of, words_of
from tests.customers.conversations import agreed, contact_of, planned

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(people):
    Contact.objects.filter(pk=contact_of(people.sponsor).pk).update(email="ruth@larkfield.example")
    return planned(people, goal="What hurts in secret", planned_at=clock.now() + timedelta(days=2), place="Room 2.14")


def mail_of(talk) -> Mail:
    return Mail.objects.select_related("recipient", "customer").get(kind="talk", context__interview=talk.pk)


def test_the_mail_brings_the_file_and_nothing_of_our_plan(people, talk):
    assert invite_guests(actor=people.staff, interview_id=talk.pk) == []
    mail = mail_of(talk)
    words = words_of(mail)
    message = message_from_bytes(message_of(mail, words), policy=default)
    file = next(message.iter_attachments())
    event = Calendar.from_ical(file.get_content()).walk("VEVENT")[0]
    assert (file.get_content_type(), file.get_filename()) == ("text/calendar", "talk.ics")
    assert event.decoded("dtstart") == talk.planned_at.replace(microsecond=0)
    assert "Room 2.14" in words.text and "Maya Lindqvist" in words.subject
    for secret in ("secret", "What Ruth values", "Tell me about your week", "/room/"):
        assert secret not in message.as_string()


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_speaks_the_recipients_language(people, talk, language):
    people.sponsor.language = language
    people.sponsor.save()
    invite_guests(actor=people.staff, interview_id=talk.pk)
    assert mail_of(talk).context["language"] == language


def test_twice_is_once_and_another_time_is_another_mail(people, talk):
    for _again in range(2):
        invite_guests(actor=people.staff, interview_id=talk.pk)
    first = mail_of(talk)
    Interview.objects.filter(pk=talk.pk).update(planned_at=talk.planned_at + timedelta(hours=1))
    invite_guests(actor=people.staff, interview_id=talk.pk)
    assert Mail.objects.filter(kind="talk").count() == 2
    with pytest.raises(NotNeededAnyMore):
        words_of(first)


def test_a_talk_that_began_needs_no_mail(people, talk):
    invite_guests(actor=people.staff, interview_id=talk.pk)
    open_interview(actor=people.staff, interview_id=talk.pk)
    with pytest.raises(NotNeededAnyMore):
        words_of(mail_of(talk))


def test_who_has_no_address_is_named(people, talk):
    Contact.objects.update(email="")
    assert invite_guests(actor=people.staff, interview_id=talk.pk) == ["Ruth Adeyemi"]
    assert not Mail.objects.filter(kind="talk").exists()


def test_asked_is_noted_once_and_overrules_no_answer(people, talk):
    assert note_asked(actor=people.staff, interview_id=talk.pk) == 1
    assert note_asked(actor=people.staff, interview_id=talk.pk) == 0
    assert Consent.objects.get().state == "asked"
    agreed(people, talk)
    note_asked(actor=people.staff, interview_id=talk.pk)
    assert Consent.objects.get().state == "recorded"


@pytest.mark.parametrize("deed", [invite_guests, note_asked])
def test_it_is_the_pmos(people, talk, deed):
    with pytest.raises(Http404):
        deed(actor=people.sponsor, interview_id=talk.pk)


def plan(client, people, **values):
    data = {
        "title": "January",
        "kind": "value",
        "language": "en",
        "contacts": [contact_of(people.sponsor).pk],
        **values,
    }
    return client.post(f"/customers/{people.larkfield.pk}/interviews/new/", {"form_key": "", **data})


def test_the_planner_ticks_both(people, client_of):
    Contact.objects.filter(pk=contact_of(people.sponsor).pk).update(email="ruth@larkfield.example")
    when = timezone.localtime(clock.now() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M")
    client = client_of(people.staff)
    response = plan(client, people, planned_at=when, was_asked="on", invites="on")
    assert response.status_code == 302
    assert (Consent.objects.get().state, Mail.objects.filter(kind="talk").count()) == ("asked", 1)
    assert "Asked. The answer is not noted yet." in client.get(response.url).content.decode()


def test_a_file_without_a_time_is_refused_and_nothing_is_planned(people, client_of):
    response = plan(client_of(people.staff), people, invites="on")
    assert response.status_code == 422
    assert "A calendar file needs a day and a time." in response.content.decode()
    assert not Interview.objects.exists()
