"""The steps of a plan that both agreed to remind its owner; a new plan, "not yet" and the customer's yes take them back."""

from datetime import timedelta

import pytest

from pmo_portal.core import clock
from services.actions.concern_plans import agree_to_plan, write_plan
from services.actions.concerns import answer_concern, judge_concern, raise_concern
from services.actions.follow_ups import NotForThem, revise_follow_up
from services.models import Concern, FollowUp, Mail, Notice

pytestmark = pytest.mark.django_db


def case_of(people, body="It hurts"):
    return raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=body)


def planned(people, concern, text, pmo=None, seen=0):
    write_plan(actor=pmo or people.staff, concern_id=concern.pk, seen=seen, text=text)
    version = Concern.objects.get(pk=concern.pk).plan_version
    for person in (pmo or people.staff, people.sponsor):
        agree_to_plan(actor=person, concern_id=concern.pk, seen=version)
    return list(FollowUp.objects.filter(state="open", unique_key__startswith=f"plan-step:{concern.pk}:").order_by("pk"))


def test_each_step_reminds_on_its_day(people):
    concern = case_of(people)
    day = clock.now().date() + timedelta(days=9)
    steps = planned(people, concern, f"So:\n- Ring Ruth\n- Send the list by {day.isoformat()}")
    assert [step.title for step in steps] == ["Ring Ruth", f"Send the list by {day.isoformat()}"]
    assert steps[1].due_date == day and steps[0].due_date > clock.now().date()
    assert {step.owner for step in steps} == {people.staff}
    assert Mail.objects.filter(kind="reminder", recipient=people.staff, state="waiting").count() == 2


def test_until_both_agree_nothing_is_planned(people):
    concern = case_of(people)
    write_plan(actor=people.staff, concern_id=concern.pk, seen=0, text="- Ring Ruth")
    agree_to_plan(actor=people.staff, concern_id=concern.pk, seen=1)
    assert not FollowUp.objects.exists()


@pytest.mark.parametrize("what", ["new plan", "not yet", "yes"])
def test_what_is_over_is_taken_back(people, what):
    concern = case_of(people)
    planned(people, concern, "- Ring Ruth")
    if what == "new plan":
        write_plan(actor=people.sponsor, concern_id=concern.pk, seen=1, text="- Ring Leila")
    else:
        answer_concern(actor=people.staff, concern_id=concern.pk, seen=Concern.objects.get().version, body="We rang")
        judge_concern(actor=people.sponsor, concern_id=concern.pk, is_better=what == "yes")
    assert FollowUp.objects.get().state == "dropped"
    assert Mail.objects.get(kind="reminder").state == "cancelled"


def test_whom_it_is_about_sees_no_step_and_gets_none(people, client_of):
    concern = case_of(people, "Maya does not ring back")
    (step,) = planned(people, concern, "- Ring Ruth canary-named-4471", pmo=people.lead)
    assert (step.owner, step.not_for) == (people.lead, [people.staff.pk])
    for address in ("/services/follow-ups/?whose=all", "/", f"/customers/{people.larkfield.pk}/"):
        page = client_of(people.staff).get(address, follow=True)
        assert "canary-named-4471" not in page.content.decode()
    assert not FollowUp.objects.visible_to(people.staff).exists()
    assert not Notice.objects.filter(user=people.staff).exists()
    with pytest.raises(NotForThem):
        revise_follow_up(actor=people.lead, follow_up_id=step.pk, seen=1, values={"owner": people.staff})
