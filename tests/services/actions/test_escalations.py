"""The clock of recovery cases: a limit that passes is told once, thirty days later we ask again, a low score opens a case."""

from datetime import timedelta

import pytest

from pmo_portal.core import clock
from services.actions.concerns import raise_concern
from services.actions.escalations import ask_again, escalate_late, keep_recoveries
from services.actions.low_scores import open_for_low_scores
from services.actions.pulse_answers import give_answer
from services.actions.recoveries import mark_heard
from services.models import Ask, Concern, Escalation, Mail, Notice
from services.queries.mail_words import NotNeededAnyMore, words_of
from services.tasks import keep_recoveries as task

pytestmark = pytest.mark.django_db


def late(hours=1, **which):
    names = which or {"answer_due_at": 1}
    Concern.objects.update(**dict.fromkeys(names, clock.now() - timedelta(hours=hours)))


def test_two_scans_are_one_escalation(concern, people):
    assert escalate_late() == 0
    late()
    assert [escalate_late(), escalate_late()] == [1, 0]
    assert Escalation.objects.get().step == "hear"
    assert Mail.objects.filter(kind="concern_late").count() == 2  # the partner and the head of the PMO
    assert Notice.objects.filter(kind="concern_late", user=people.lead).count() == 1


def test_what_was_done_in_time_is_not_escalated(concern, people):
    mark_heard(actor=people.staff, concern_id=concern.pk)
    late()
    assert escalate_late() == 0
    late(talk_due_at=1, plan_due_at=1)
    assert escalate_late() == 2


def test_praise_has_no_clock(people):
    raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body="Well done", feeling="works")
    late()
    assert escalate_late() == 0


def test_a_mail_of_a_limit_is_not_needed_once_it_is_closed(concern):
    late()
    escalate_late()
    mail = Mail.objects.select_related("recipient", "customer").filter(kind="concern_late").first()
    assert "freeze" in words_of(mail).text
    Concern.objects.update(closed_at=clock.now())
    with pytest.raises(NotNeededAnyMore):
        words_of(mail)


def test_thirty_days_later_we_ask_once_and_the_budget_counts_it(concern, people):
    with clock.at(concern.recheck_at + timedelta(minutes=1)):
        assert [ask_again(), ask_again()] == [1, 0]
    assert (Ask.objects.get().kind, Ask.objects.get().address) == ("survey", people.sponsor.email)
    mail = Mail.objects.select_related("recipient", "customer").get(kind="concern_recheck")
    assert "/services/concerns/link/" in words_of(mail).text


def answer(invitation, **given):
    with clock.at(clock.now() - timedelta(minutes=20)):
        type(invitation.pulse).objects.update(opens_at=clock.now())
        invitation.pulse.refresh_from_db()
        return give_answer(invitation=invitation, **given)


@pytest.mark.parametrize(("score", "opened"), [(1, 1), (2, 1), (3, 0), (5, 0)])
def test_a_low_score_with_a_name_opens_one_case(invitation, score, opened):
    answer(invitation, score=score, comment="Nobody tells us")
    assert [open_for_low_scores(), open_for_low_scores()] == [opened, 0]
    rows = list(Concern.objects.values_list("cause", "body", "speaker"))
    assert rows == [("low_score", "Nobody tells us", invitation.contact.name)] * opened


def test_there_is_time_to_take_the_name_away(invitation):
    give_answer(invitation=invitation, score=1)
    assert open_for_low_scores() == 0


@pytest.mark.parametrize("naming", ["score_only", "anonymous"])
def test_without_a_name_there_is_no_case_and_it_goes_with_the_name(invitation, naming):
    answer(invitation, score=1)
    assert open_for_low_scores() == 1
    give_answer(invitation=invitation, score=1, naming=naming)
    assert not Concern.objects.exists()
    assert open_for_low_scores() == 0


def test_beat_does_all_of_it(concern):
    late()
    assert task() == {"opened": 0, "escalated": 1, "asked": 0} and keep_recoveries()["escalated"] == 0
