"""Planning, beginning, pausing and finishing a talk."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.http import Http404

from customers.actions.interviews import (
    MOST_QUESTIONS,
    TooManyQuestions,
    add_question,
    close_interview,
    open_interview,
    pause_interview,
    plan_interview,
    revise_interview,
)
from customers.actions.turns import switch_speaker
from customers.models import Contact, InterviewStatus, Question
from pmo_portal.activity.models import Entry, TeamEntry
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from tests.customers.conversations import contact_of, planned, running

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_a_seeded_question_is_copied_in_the_language_of_the_talk(people):
    seeded = Question.objects.create(key="x", text="Why do you need the PMO, really?", position=1)
    interview = plan_interview(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        values={"title": "T", "language": "en"},
        question_ids=[seeded.pk],
    )
    seeded.text = "Changed later"
    seeded.save()
    assert [row.text for row in interview.questions.all()] == ["Why do you need the PMO, really?"]


def test_people_of_another_customer_are_not_seated(people):
    interview = plan_interview(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        values={"title": "T"},
        contact_ids=[contact_of(people.other_sponsor).pk],
        names=["Grace Obi"],
    )
    assert [person.name for person in interview.participants.all()] == ["Grace Obi"]


def test_a_guide_has_an_end(people):
    with pytest.raises(TooManyQuestions):
        plan_interview(
            actor=people.staff,
            customer_id=people.larkfield.pk,
            values={"title": "T"},
            own_questions=["?"] * (MOST_QUESTIONS + 1),
        )


def test_a_question_is_added_at_the_end_until_the_guide_is_full(people):
    interview = planned(people)
    assert add_question(actor=people.staff, interview_id=interview.pk, text="And then?").position == 4
    for _more in range(MOST_QUESTIONS - 4):
        add_question(actor=people.staff, interview_id=interview.pk, text="And then?")
    with pytest.raises(TooManyQuestions):
        add_question(actor=people.staff, interview_id=interview.pk, text="And then?")


def test_the_clock_stands_still_during_a_pause(people):
    interview = planned(people)
    with time_machine.travel(NOON, tick=False) as moment:
        open_interview(actor=people.staff, interview_id=interview.pk)
        switch_speaker(actor=people.staff, interview_id=interview.pk, side="participant", speaker="Ruth Adeyemi")
        moment.shift(timedelta(seconds=60))
        pause_interview(actor=people.staff, interview_id=interview.pk)
        moment.shift(timedelta(seconds=500))
        again = open_interview(actor=people.staff, interview_id=interview.pk)
        moment.shift(timedelta(seconds=30))
        assert again.seconds_in(clock.now()) == 90
        closed = close_interview(actor=people.staff, interview_id=interview.pk)
        moment.shift(timedelta(days=1))
        assert closed.seconds_in(clock.now()) == 90
    assert interview.turns.get().ended_seconds == 60


def test_finishing_is_a_contact_and_is_logged_for_the_team_only(people):
    interview = running(people)
    close_interview(actor=people.staff, interview_id=interview.pk)
    interview.refresh_from_db()
    assert (interview.status, interview.held_on is not None) == (InterviewStatus.FINISHED, True)
    assert Contact.objects.get(pk=contact_of(people.sponsor).pk).touched_at is not None
    assert TeamEntry.objects.filter(verb="interview.logged").count() == 1
    assert Entry.objects.count() == 0


def test_a_stale_plan_is_refused_with_both_texts(people):
    interview = planned(people)
    revise_interview(actor=people.staff, interview_id=interview.pk, seen=1, values={"title": "First"})
    with pytest.raises(EditClash) as clash:
        revise_interview(actor=people.staff, interview_id=interview.pk, seen=1, values={"title": "Second"})
    assert (clash.value.theirs.title, clash.value.yours["title"]) == ("First", "Second")


def test_people_who_are_taken_out_of_the_plan_are_gone(people):
    interview = planned(people)
    revise_interview(actor=people.staff, interview_id=interview.pk, seen=1, values={"title": "T"}, names=["Grace Obi"])
    assert [person.name for person in interview.participants.all()] == ["Grace Obi"]


@pytest.mark.parametrize("deed", [open_interview, pause_interview, close_interview])
def test_customers_do_none_of_this(people, deed):
    with pytest.raises(Http404):
        deed(actor=people.sponsor, interview_id=planned(people).pk)
