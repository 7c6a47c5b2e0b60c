"""A follow-up and its reminder are one deed; what moves gets a new reminder, what is done gets none."""

from datetime import date, time, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from services.actions.follow_ups import (
    finish_follow_up,
    plan_follow_up,
    put_off_follow_up,
    reopen_follow_up,
    revise_follow_up,
)
from services.models import FollowUp, Mail, Notice

pytestmark = pytest.mark.django_db


def waiting():
    return list(Mail.objects.filter(state="waiting").order_by("pk"))


def test_planning_queues_mail_and_notice_and_writes_team_history(follow_up, people):
    (mail,) = waiting()
    assert (mail.recipient, mail.due_at) == (people.staff, follow_up.remind_at)
    assert Notice.objects.get().at == follow_up.remind_at
    assert TeamEntry.objects.get().verb == "follow_up.planned"
    assert Entry.objects.count() == 0


def test_the_instant_comes_from_the_owners_zone(people):
    people.staff.time_zone = "America/New_York"
    day = date(2027, 7, 1)
    row = plan_follow_up(actor=people.staff, title="Call", due_date=day, due_time=time(9))
    assert row.due_at.isoformat() == "2027-07-01T13:00:00+00:00"


@pytest.mark.parametrize("person", ["sponsor", "leader"])
def test_only_the_pmo_plans(people, person):
    with pytest.raises(PermissionDenied):
        plan_follow_up(actor=getattr(people, person), title="x", due_date=date(2027, 1, 4), due_time=time(9))


def test_a_new_day_cancels_the_old_reminder_and_queues_a_new_one(follow_up, people):
    put_off_follow_up(actor=people.staff, follow_up_id=follow_up.pk, day=follow_up.due_date + timedelta(days=7))
    (mail,) = waiting()
    follow_up.refresh_from_db()
    assert mail.due_at == follow_up.remind_at
    assert Mail.objects.filter(state="cancelled").count() == 1
    assert Notice.objects.count() == 1


def test_a_day_taken_back_and_chosen_again_is_reminded_of_again(follow_up, people):
    for day in (follow_up.due_date + timedelta(days=7), follow_up.due_date):
        put_off_follow_up(actor=people.staff, follow_up_id=follow_up.pk, day=day)
    (mail,) = waiting()
    assert mail.due_at == follow_up.remind_at


def test_other_words_keep_the_reminder(follow_up, people):
    values = {"title": "Send Kwame the second draft"}
    revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=1, values=values)
    assert Mail.objects.count() == 1


def test_handing_over_reminds_the_colleague_in_their_zone(follow_up, people):
    people.lead.time_zone = "Asia/Kolkata"
    people.lead.save(update_fields=["time_zone"])
    row = revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=1, values={"owner": people.lead})
    (mail,) = waiting()
    assert (mail.recipient, row.time_zone) == (people.lead, "Asia/Kolkata")
    assert TeamEntry.objects.latest("pk").verb == "follow_up.handed_over"


def test_whoever_saves_second_is_told_both_texts(follow_up, people):
    revise_follow_up(actor=people.lead, follow_up_id=follow_up.pk, seen=1, values={"title": "Theirs"})
    with pytest.raises(EditClash) as clash:
        revise_follow_up(actor=people.staff, follow_up_id=follow_up.pk, seen=1, values={"title": "Mine"})
    assert (clash.value.theirs.title, clash.value.yours["title"]) == ("Theirs", "Mine")


def test_done_twice_is_done_once(follow_up, people):
    for _ in range(2):
        finish_follow_up(actor=people.staff, follow_up_id=follow_up.pk)
    assert waiting() == []
    assert Notice.objects.count() == 0
    assert TeamEntry.objects.filter(verb="follow_up.done").count() == 1


def test_undo_brings_the_reminder_back(follow_up, people):
    finish_follow_up(actor=people.staff, follow_up_id=follow_up.pk)
    reopen_follow_up(actor=people.staff, follow_up_id=follow_up.pk)
    (mail,) = waiting()
    assert mail.due_at == FollowUp.objects.get().remind_at > clock.now()


def test_customers_do_not_know_that_it_exists(follow_up, people):
    with pytest.raises(Http404):
        finish_follow_up(actor=people.sponsor, follow_up_id=follow_up.pk)
