"""What the room shows."""

import gzip
from datetime import timedelta

import pytest
from django.http import Http404

from customers.actions.notes import write_notes
from customers.models import InterviewQuestion, Quote, Turn
from customers.queries.rooms import clock_text, room, room_data
from tests.customers.conversations import agreed, running
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def test_the_first_question_that_was_not_asked_comes_up(people):
    interview = running(people)
    first = interview.questions.first()
    write_notes(actor=people.staff, interview_id=interview.pk, question_id=first.pk, seen=1, text="Tuesday")
    found = room(people.staff, interview.pk)
    assert (found.current.position, found.previous_position, found.next_position) == (2, 1, 3)
    assert [row.pk for row in found.before] == [first.pk]


@pytest.mark.parametrize(("seconds", "text"), [(0, "00:00"), (1122, "18:42"), (3725.9, "1:02:05")])
def test_the_clock_reads_as_people_say_it(seconds, text):
    assert clock_text(seconds) == text


def test_the_room_of_another_is_not_there_for_customers(people):
    with pytest.raises(Http404):
        room(people.sponsor, running(people).pk)


def an_hour(people):
    """A talk of 60 minutes: 20 questions with notes, 400 turns, 60 quotes."""
    talk = running(people)
    consent = agreed(people, talk)
    owned = {"customer": people.larkfield, "interview": talk}
    InterviewQuestion.objects.bulk_create(
        InterviewQuestion(**owned, position=place, text=f"Question {place}?", notes="What they said. " * 40, version=9)
        for place in range(4, 21)
    )
    talk.questions.update(asked_at=talk.started_at)
    Turn.objects.bulk_create(
        Turn(
            **owned,
            turn_no=n,
            speaker="Ruth",
            side=("participant", "interviewer")[n % 2],
            started_seconds=9 * n,
            ended_seconds=9 * n + 8,
        )
        for n in range(400)
    )
    Quote.objects.bulk_create(
        Quote(
            **owned,
            consent=consent,
            speaker="Ruth Adeyemi",
            text=f"Words number {n} " * 8,
            tag="pain",
            said_at=talk.started_at,
        )
        for n in range(60)
    )
    return talk


def test_an_hour_opens_with_few_queries_and_a_light_page(people, client_of):
    talk, client = an_hour(people), client_of(people.staff)
    url = f"/customers/interviews/{talk.pk}/room/"
    assert count_queries(client, url) <= 12
    page = client.get(url).content
    assert page.decode().count('class="caught"') == 60
    assert len(gzip.compress(page)) < 30_000


def test_what_was_said_before_knows_its_minute(people):
    talk = running(people)
    talk.questions.filter(position=2).update(asked_at=talk.started_at + timedelta(seconds=75), notes="In January.")
    rows = {row["position"]: row for row in room_data(people.staff, room(people.staff, talk.pk))["questions"]}
    assert (rows[2]["stamp"], rows[1]["stamp"], rows[1]["asked_at"]) == ("01:15", "", None)
