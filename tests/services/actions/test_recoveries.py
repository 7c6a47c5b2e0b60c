"""A recovery case: read by a person, talked about, planned by both sides, and closed by nobody but the customer (7.6)."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from customers.actions.values import state_value
from pmo_portal.core import clock
from services.actions.concern_links import LinkIsOld, judge_by_link
from services.actions.concern_plans import CaseIsClosed, PlanChanged, agree_to_plan, write_plan
from services.actions.concerns import NotAnsweredYet, judge_concern
from services.actions.recoveries import mark_heard, mark_talked, name_hurt_value
from services.models import Concern, ConcernPlan, Escalation, Mail, Notice

pytestmark = pytest.mark.django_db


def fresh():
    return Concern.objects.get()


def test_reading_it_is_said_once_with_a_name_and_a_time(concern, people):
    mark_heard(actor=people.staff, concern_id=concern.pk)
    mark_heard(actor=people.lead, concern_id=concern.pk)
    assert (fresh().seen_by, fresh().heard_at is not None) == (people.staff, True)
    assert Mail.objects.get(kind="concern_seen").context["by"] == people.staff.pk
    assert Notice.objects.filter(kind="concern_seen", user=people.sponsor).count() == 1


@pytest.mark.parametrize(("person", "refusal"), [("leader", PermissionDenied), ("sponsor", PermissionDenied)])
def test_only_the_pmo_says_that_it_has_read(concern, people, person, refusal):
    with pytest.raises(refusal):
        mark_heard(actor=getattr(people, person), concern_id=concern.pk)


@pytest.mark.parametrize("person", ["leader", "viewer"])
def test_onlookers_do_not_work_on_it(concern, people, person):
    with pytest.raises(PermissionDenied):
        write_plan(actor=getattr(people, person), concern_id=concern.pk, seen=0, text="x")
    with pytest.raises(Http404):
        mark_talked(actor=people.other_sponsor, concern_id=concern.pk)


def test_their_own_value_is_named_and_no_foreign_one(concern, people):
    values = {"text": "To know it first", "importance": 9, "satisfaction": 3}
    own = state_value(actor=people.staff, customer_id=people.larkfield.pk, values=values)
    foreign = state_value(actor=people.staff, customer_id=people.harbour.pk, values=values)
    name_hurt_value(actor=people.sponsor, concern_id=concern.pk, value_id=own.pk)
    assert fresh().value == own
    with pytest.raises(Http404):
        name_hurt_value(actor=people.staff, concern_id=concern.pk, value_id=foreign.pk)
    name_hurt_value(actor=people.staff, concern_id=concern.pk, value_id=None)
    assert fresh().value is None


def both_agree(concern, people, seen=1):
    agree_to_plan(actor=people.staff, concern_id=concern.pk, seen=seen)
    agree_to_plan(actor=people.sponsor, concern_id=concern.pk, seen=seen)


def test_both_write_at_once_and_nothing_is_lost(concern, people):
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="Maya rings on Tuesday.")
    write_plan(actor=people.sponsor, concern_id=concern.pk, seen=1, text="Maya rings on Tuesday. Ruth answers.")
    write_plan(actor=people.lead, concern_id=concern.pk, seen=1, text="Maya rings on Tuesday before noon.")
    assert "before noon" in fresh().plan and "Ruth answers" in fresh().plan
    assert ConcernPlan.objects.count() == fresh().plan_version == 3


def test_a_change_takes_both_agreements_back(concern, people):
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="Maya rings on Tuesday.")
    both_agree(concern, people)
    assert (fresh().planned_at is not None, fresh().pmo_agreed_by) == (True, people.staff)
    write_plan(actor=people.sponsor, concern_id=concern.pk, seen=1, text="Maya rings on Monday.")
    row = fresh()
    assert (row.planned_at, row.pmo_agreed_at, row.customer_agreed_at, row.pmo_agreed_by) == (None,) * 4


def test_nobody_agrees_to_what_they_have_not_read(concern, people):
    with pytest.raises(PlanChanged):
        agree_to_plan(actor=people.staff, concern_id=concern.pk, seen=0)
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="Maya rings.")
    write_plan(actor=people.staff, concern_id=concern.pk, seen=1, text="Maya rings on Monday.")
    with pytest.raises(PlanChanged):
        agree_to_plan(actor=people.sponsor, concern_id=concern.pk, seen=1)


def test_the_other_side_hears_of_the_first_word(concern, people):
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="Maya rings.")
    both_agree(concern, people)
    both_agree(concern, people)
    told = list(Mail.objects.filter(kind="concern_plan").order_by("pk").values_list("recipient", flat=True))
    assert told == [people.sponsor.pk, people.staff.pk]


def test_not_yet_escalates_and_the_clock_begins_anew(concern, people):
    with pytest.raises(NotAnsweredYet):
        judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=False)
    mark_talked(actor=people.sponsor, concern_id=concern.pk)
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="Maya rings.")
    both_agree(concern, people)
    with clock.at(clock.now() + timedelta(days=3)):
        judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=False)
    row = fresh()
    assert (row.round, row.plan, row.planned_at, row.talked_at, row.closed_at) == (2, "Maya rings.", None, None, None)
    assert row.answer_due_at > concern.answer_due_at
    assert Escalation.objects.get().step == "not_yet"
    told = set(Mail.objects.filter(kind="concern_late").values_list("recipient", flat=True))
    assert told == {people.staff.pk, people.lead.pk}


def test_a_closed_case_is_not_planned_any_more_and_opens_again_by_their_word(concern, people):
    mark_talked(actor=people.staff, concern_id=concern.pk)
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=True)
    with pytest.raises(CaseIsClosed):
        write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="x")
    judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=False)
    assert (fresh().closed_at, fresh().round) == (None, 2)


def test_a_link_counts_once_a_round(concern, people):
    judge_by_link(concern_id=concern.pk, round_then=1, is_better=False)
    with pytest.raises(LinkIsOld):
        judge_by_link(concern_id=concern.pk, round_then=1, is_better=False)
    judge_by_link(concern_id=concern.pk, round_then=2, is_better=True)
    assert fresh().closed_at is not None
