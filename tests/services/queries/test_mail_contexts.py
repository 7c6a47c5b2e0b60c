"""A mail is made of what is true at hand-over; where its cause is gone there is no mail."""

from datetime import timedelta

import pytest

from pmo_portal.core import clock
from services.actions.concerns import answer_concern, judge_concern
from services.models import Concern, FollowUp, Mail, Pulse
from services.queries import concern_mails, mail_contexts

pytestmark = pytest.mark.django_db


def mail_of(kind):
    return Mail.objects.select_related("recipient", "customer").filter(kind=kind).earliest("pk")


def test_a_reminder_knows_its_follow_up(follow_up, settings):
    settings.SITE_URL = "https://portal.example/"
    context = mail_contexts.reminder(mail_of("reminder"))
    assert context["follow_up"] == follow_up
    assert context["show_url"].startswith("https://portal.example/services/follow-ups/")


@pytest.mark.parametrize(
    "changes", [{"state": "done"}, {"state": "dropped"}, {"due_at": clock.now() + timedelta(days=40)}]
)
def test_a_reminder_whose_cause_is_gone_is_none(follow_up, changes):
    FollowUp.objects.update(**changes)
    assert mail_contexts.reminder(mail_of("reminder")) is None


def test_a_reminder_does_not_go_to_the_former_owner(follow_up, people):
    FollowUp.objects.update(owner=people.lead)
    assert mail_contexts.reminder(mail_of("reminder")) is None


def test_a_pulse_has_five_links_and_ends(pulse):
    context = mail_contexts.pulse(mail_of("pulse"))
    assert [link.rsplit("=", 1)[1] for _, _, link in context["faces"]] == ["1", "2", "3", "4", "5"]
    Pulse.objects.update(closes_at=clock.now())
    assert mail_contexts.pulse(mail_of("pulse")) is None


def test_concern_mails_follow_the_concern(concern, people):
    assert concern_mails.concern_raised(mail_of("concern_raised"))["due_text"]
    assert concern_mails.concern_heard(mail_of("concern_heard"))["reply_to"] == people.staff.email
    answer_concern(actor=people.staff, concern_id=concern.pk, seen=1, body="It is lifted")
    assert concern_mails.concern_raised(mail_of("concern_raised")) is None
    assert concern_mails.concern_answered(mail_of("concern_answered"))["concern"].answer == "It is lifted"
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=True)
    assert concern_mails.concern_answered(mail_of("concern_answered")) is None


def test_an_erased_concern_writes_to_nobody(concern):
    mail = mail_of("concern_heard")
    Concern.objects.all().delete()
    assert concern_mails.concern_heard(mail) is None
