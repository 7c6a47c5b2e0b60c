"""A pulse that comes again opens once a day of its own, reminds once, and never beyond the budget or the end."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from pmo_portal.core import clock
from services.actions.pulse_answers import give_answer
from services.actions.pulse_schedules import (
    ScheduleIsOver,
    ask_all_again,
    open_due,
    plan_schedule,
    remind_all,
    stop_schedule,
)
from services.models import Ask, Invitation, Mail, Pulse, PulseSchedule

pytestmark = pytest.mark.django_db
MORNING = datetime(2027, 1, 31, 9, 30, tzinfo=UTC)


@pytest.fixture
def schedule(people):
    with clock.at(MORNING - timedelta(days=3)):
        return plan_schedule(
            actor=people.staff,
            customer_id=people.larkfield.pk,
            every="month",
            first_date=date(2027, 1, 31),
            title="How was January?",
            question="nps",
        )


def test_it_opens_once_on_its_morning(schedule):
    with clock.at(MORNING - timedelta(hours=6)):
        assert ask_all_again() == 0
    with clock.at(MORNING):
        assert ask_all_again() == 1
        assert ask_all_again() == 0
        assert not open_due(schedule_id=schedule.pk)
    pulse = Pulse.objects.get(schedule=schedule)
    assert (pulse.question, pulse.planned_for, pulse.invitations.count()) == ("nps", date(2027, 1, 31), 4)
    assert PulseSchedule.objects.get().next_date == date(2027, 2, 28)


def test_days_that_were_slept_through_are_not_made_up_for(schedule):
    with clock.at(MORNING + timedelta(days=100)):
        assert ask_all_again() == 1
        assert ask_all_again() == 0
    assert PulseSchedule.objects.get().next_date == date(2027, 5, 31)


def test_only_the_silent_are_reminded_and_only_once(schedule):
    with clock.at(MORNING):
        ask_all_again()
    rows = list(Invitation.objects.select_related("pulse", "customer__owner", "contact").order_by("pk"))
    with clock.at(MORNING + timedelta(days=1)):
        give_answer(invitation=rows[0], score=9)
        give_answer(invitation=rows[1], score=9, naming="anonymous")
        assert remind_all() == 0
    with clock.at(MORNING + timedelta(days=5)):
        assert remind_all() == 2
        assert remind_all() == 0
    reminders = Mail.objects.filter(unique_key__startswith="pulse-reminder:")
    assert {mail.context["invitation"] for mail in reminders} == {rows[2].pk, rows[3].pk}


def test_a_reminder_beyond_the_end_gives_its_place_back(schedule, people):
    with clock.at(MORNING):
        ask_all_again()
        for person in Invitation.objects.all():
            for n in range(3):
                Ask.objects.create(
                    customer=people.larkfield,
                    address=person.address,
                    kind="task",
                    unique_key=f"{person.pk}:{n}",
                    label="x",
                    wanted_at=MORNING,
                    due_at=MORNING,
                )
    with clock.at(MORNING + timedelta(days=5)):
        assert remind_all() == 0
    assert not Mail.objects.filter(unique_key__startswith="pulse-reminder:").exists()
    assert Ask.objects.filter(unique_key__startswith="pulse-reminder:", withdrawn_at=None).count() == 0


def test_it_stops_once_and_only_for_the_pmo(schedule, people):
    with pytest.raises(PermissionDenied):
        stop_schedule(actor=people.sponsor, schedule_id=schedule.pk)
    stop_schedule(actor=people.staff, schedule_id=schedule.pk)
    with pytest.raises(ScheduleIsOver):
        stop_schedule(actor=people.staff, schedule_id=schedule.pk)
    with clock.at(MORNING):
        assert ask_all_again() == 0
