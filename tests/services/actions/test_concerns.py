"""A concern is heard at once, answered by the PMO, and closed by nobody but the customer."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from pmo_portal.activity.models import Entry
from pmo_portal.core.editing import EditClash
from services.actions.concerns import NotAnsweredYet, answer_concern, judge_concern, raise_concern
from services.models import Concern, Mail, Notice
from services.rules.due import answer_due

pytestmark = pytest.mark.django_db


def test_raising_promises_a_time_and_tells_both_sides(concern, people):
    assert concern.owner == people.staff
    assert concern.answer_due_at == answer_due(concern.raised_at, people.larkfield.time_zone)
    assert set(Mail.objects.values_list("kind", "recipient")) == {
        ("concern_raised", people.staff.pk),
        ("concern_heard", people.sponsor.pk),
    }
    assert Notice.objects.get().user == people.staff
    assert "freeze" not in Entry.objects.get().label


@pytest.mark.parametrize("person", ["editor", "suggester", "viewer"])
def test_everybody_of_the_team_may_say_what_bothers_them(people, person):
    raised = raise_concern(actor=getattr(people, person), customer_id=people.larkfield.pk, body="Hello")
    assert raised.raised_by == getattr(people, person)


@pytest.mark.parametrize(("person", "refusal"), [("staff", PermissionDenied), ("other_sponsor", Http404)])
def test_nobody_else_speaks_for_them(people, person, refusal):
    with pytest.raises(refusal):
        raise_concern(actor=getattr(people, person), customer_id=people.larkfield.pk, body="Hello")


def answered(concern, people):
    return answer_concern(actor=people.staff, concern_id=concern.pk, seen=1, body="The freeze is lifted")


def test_an_answer_reaches_whoever_asked(concern, people):
    answered(concern, people)
    mail = Mail.objects.get(kind="concern_answered")
    assert mail.recipient == people.sponsor
    assert Notice.objects.filter(user=people.sponsor).count() == 1
    assert Concern.objects.get().awaits_verdict


def test_two_colleagues_do_not_answer_over_each_other(concern, people):
    answered(concern, people)
    with pytest.raises(EditClash) as clash:
        answer_concern(actor=people.lead, concern_id=concern.pk, seen=1, body="Mine")
    assert (clash.value.theirs.answer, clash.value.yours["answer"]) == ("The freeze is lifted", "Mine")


def test_only_the_customers_yes_closes(concern, people):
    answered(concern, people)
    for person in (people.staff, people.lead, people.leader, people.viewer):
        with pytest.raises(PermissionDenied):
            judge_concern(actor=person, concern_id=concern.pk, is_better=True)
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=True)
    assert Concern.objects.get().closed_at is not None


def test_without_an_answer_there_is_nothing_to_judge(concern, people):
    with pytest.raises(NotAnsweredYet):
        judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=True)


def test_not_yet_opens_it_again_keeps_the_answer_and_tells_the_lead(concern, people):
    answered(concern, people)
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=False)
    row = Concern.objects.get()
    assert (row.closed_at, row.answered_at) == (None, None)
    assert row.not_yet_at is not None
    assert [answer.body for answer in row.answers.all()] == ["The freeze is lifted"]
    told = set(Notice.objects.filter(kind="concern_not_yet").values_list("user", flat=True))
    assert told == {people.staff.pk, people.lead.pk}


def test_a_second_round_asks_again(concern, people):
    answered(concern, people)
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=False)
    answer_concern(actor=people.staff, concern_id=concern.pk, seen=3, body="Now it is")
    assert Mail.objects.filter(kind="concern_answered").count() == 2
    judge_concern(actor=people.editor, concern_id=concern.pk, is_better=True)
    assert Concern.objects.get().closed_at is not None
