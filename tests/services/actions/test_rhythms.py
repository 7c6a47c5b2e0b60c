"""The rhythm of contact: a follow-up once a round, closed by a real contact, brought forward when health falls."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from customers.actions.contacts import note_touch
from customers.actions.interviews import close_interview, plan_interview
from customers.models import Contact, Customer
from pmo_portal.activity.models import TeamEntry
from pmo_portal.core import clock
from services.actions.concerns import raise_concern
from services.actions.figures import refresh_figures
from services.actions.follow_ups import finish_follow_up, put_off_follow_up
from services.actions.rhythms import keep_rhythm, keep_rhythms
from services.models import FollowUp, Mail, Notice
from services.tasks import keep_rhythms as task
from tests.people import scope_of_session


def spoke(people, days_ago, tier="strategic"):
    Customer.objects.update(created_at=clock.now() - timedelta(days=20), since_date=None, tier=tier)
    Customer.objects.exclude(pk=people.larkfield.pk).update(status="paused")
    Contact.objects.filter(customer=people.larkfield).update(touched_at=clock.now() - timedelta(days=days_ago))


def talks():
    return list(FollowUp.objects.filter(unique_key__startswith="rhythm:", state="open"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tier", "days", "planned"),
    [("strategic", 2, 0), ("strategic", 12, 1), ("core", 12, 0), ("core", 29, 1), ("light", 29, 0), ("light", 200, 1)],
)
def test_each_tier_has_its_rhythm(people, tier, days, planned):
    spoke(people, days, tier)
    keep_rhythms()
    assert len(talks()) == planned


@pytest.mark.django_db
def test_it_is_planned_once_with_its_reminder_for_the_owner(people):
    spoke(people, 40)
    assert [keep_rhythms(), keep_rhythms(), task()] == [1, 0, 0]
    (row,) = talks()
    assert (row.owner, row.kind, row.title) == (people.staff, "rhythm", "Talk to Claims Operations")
    assert row.due_at > clock.now()
    assert Mail.objects.get(kind="reminder").due_at == row.remind_at
    assert Notice.objects.get().at == row.remind_at
    assert TeamEntry.objects.get(verb="follow_up.due_by_rhythm").actor_name == ""


@pytest.mark.django_db
def test_its_title_is_in_the_owners_language(people):
    people.staff.language = "de"
    people.staff.save(update_fields=["language"])
    spoke(people, 40)
    keep_rhythms()
    assert talks()[0].title == "Mit Claims Operations sprechen"


@pytest.mark.django_db
def test_a_touch_closes_the_round_and_its_reminder(people):
    spoke(people, 40)
    keep_rhythms()
    contact = Contact.objects.filter(customer=people.larkfield).first()
    note_touch(actor=people.staff, contact_id=contact.pk)
    keep_rhythms()
    assert talks() == []
    row = FollowUp.objects.get(kind="rhythm")
    contact.refresh_from_db()
    assert (row.state, row.done_at) == ("done", contact.touched_at)
    assert Mail.objects.get(kind="reminder").state == "cancelled"
    assert not Notice.objects.exists()


@pytest.mark.django_db
def test_a_talk_closes_the_round(people):
    spoke(people, 40)
    keep_rhythms()
    contact = Contact.objects.filter(customer=people.larkfield).first()
    talk = plan_interview(
        actor=people.staff, customer_id=people.larkfield.pk, values={"title": "Month end"}, contact_ids=[contact.pk]
    )
    close_interview(actor=people.staff, interview_id=talk.pk)
    keep_rhythms()
    assert talks() == []


@pytest.mark.django_db
def test_done_by_hand_is_a_contact_too(people):
    spoke(people, 40)
    keep_rhythms()
    finish_follow_up(actor=people.staff, follow_up_id=talks()[0].pk)
    assert keep_rhythms() == 0
    assert talks() == []


@pytest.mark.django_db
def test_it_tightens_once_when_health_falls_and_a_day_put_off_stays(people):
    spoke(people, 8)
    keep_rhythms()
    (row,) = talks()
    far = row.due_date
    assert keep_rhythm(customer_id=people.larkfield.pk, health=59)
    row.refresh_from_db()
    assert clock.now().date() < row.due_date < far
    assert Mail.objects.filter(kind="reminder", state="waiting").get().due_at == row.remind_at
    put_off_follow_up(actor=people.staff, follow_up_id=row.pk, day=far + timedelta(days=7))
    assert not keep_rhythm(customer_id=people.larkfield.pk, health=20)
    assert talks()[0].due_date == far + timedelta(days=7)


@pytest.mark.django_db
def test_unhappy_customers_are_due_in_five_working_days(people):
    spoke(people, 3, "light")
    for number in range(3):
        raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=f"It hurts {number}")
    refresh_figures()
    keep_rhythms()
    (row,) = talks()
    assert row.due_date <= clock.now().date() + timedelta(days=7)


@pytest.mark.django_db
def test_a_look_back_is_planned_once_a_quarter(people, monkeypatch):
    moments = [datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2027, 1, 4, 9, tzinfo=UTC)]
    Customer.objects.update(since_date=datetime(2026, 1, 15).date(), tier="strategic")
    Customer.objects.exclude(pk=people.larkfield.pk).update(status="paused")
    counts = []
    for moment in [moments[0], moments[1], moments[1]]:
        monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        keep_rhythms()
        counts.append(FollowUp.objects.filter(unique_key__startswith="review:").count())
    assert counts == [0, 1, 1]
    assert FollowUp.objects.get(unique_key__startswith="review:").due_date.isoformat() == "2027-01-15"


@pytest.mark.django_db
def test_customers_who_pause_are_left_alone(people):
    spoke(people, 40)
    Customer.objects.update(status="paused")
    assert keep_rhythms() == 0


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_plan_one(people):
    spoke(people, 40)

    def beat(_number):
        try:
            with scope_of_session():
                return keep_rhythms()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(beat, range(4)))
    assert FollowUp.objects.filter(unique_key__startswith="rhythm:").count() == 1
    assert Mail.objects.filter(kind="reminder").count() == 1
