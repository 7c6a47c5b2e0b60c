"""A follow-up and its reminder are one deed; what moves gets a new reminder, what is done gets none."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404

from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from services.actions.dispatch import dispatch_due
from services.actions.follow_ups import (
    finish_follow_up,
    plan_follow_up,
    put_off_follow_up,
    reopen_follow_up,
    revise_follow_up,
)
from services.models import FollowUp, LocalMail, Mail, Notice
from services.rules.due import LAST_REMINDER, local_parts, snoozed_day

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
    mail = Mail.objects.get(kind="reminder", state="waiting")
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


EVENING = time(21, 30)


def plan_at(people, clock_time, **given):
    day = snoozed_day(clock.now().date(), "next_week")
    return plan_follow_up(
        actor=people.staff, title="Call", due_date=day, due_time=clock_time, time_zone="Europe/London", **given
    )


def test_whoever_chose_a_late_hour_is_reminded_then(people):
    row = plan_at(people, EVENING)
    (mail,) = waiting()
    assert (mail.due_at, mail.any_hour) == (row.due_at, True)
    assert Notice.objects.get().at == row.due_at


def test_a_working_hour_needs_no_exception(people):
    plan_at(people, time(17, 30))
    (mail,) = waiting()
    assert (mail.due_at, mail.any_hour) == (FollowUp.objects.get().due_at, False)


@pytest.mark.parametrize("given", [{"is_chosen_hour": False}, {"owner": "lead"}])
def test_a_late_hour_that_somebody_else_chose_is_told_in_working_hours_before(people, given):
    given = {key: getattr(people, value) if key == "owner" else value for key, value in given.items()}
    row = plan_at(people, EVENING, **given)
    (mail,) = waiting()
    assert not mail.any_hour
    assert local_parts(mail.due_at, "Europe/London") == (row.due_date, LAST_REMINDER)


def test_holidays_of_the_owner_are_kept(people):
    people.lead.country, people.lead.time_zone = "GB", "Europe/London"
    people.lead.save(update_fields=["country", "time_zone"])
    row = plan_follow_up(
        actor=people.staff, owner=people.lead, title="Call", due_date=date(2028, 12, 25), due_time=time(12)
    )
    assert local_parts(row.remind_at, "Europe/London") == (date(2028, 12, 22), LAST_REMINDER)


def test_a_reminder_in_two_minutes_leaves_at_any_hour(people, settings, monkeypatch):
    settings.MAIL_KEEPS_WORKING_HOURS = True
    for hour in range(0, 24, 3):
        zone = f"Etc/GMT{hour - 12:+d}"
        soon = (clock.now() + timedelta(minutes=2)).astimezone(ZoneInfo(zone)).replace(second=0, microsecond=0)
        people.staff.time_zone = zone
        people.staff.save(update_fields=["time_zone"])
        plan_follow_up(
            actor=people.staff, title=f"In {zone}", due_date=soon.date(), due_time=soon.time(), time_zone=zone
        )
        with connection.cursor() as cursor:
            cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting'")
        dispatch_due()
        assert LocalMail.objects.latest("pk").subject.endswith(f"In {zone}")
