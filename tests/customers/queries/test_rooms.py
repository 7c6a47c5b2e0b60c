"""What the room shows."""

import pytest
from django.http import Http404

from customers.actions.notes import write_notes
from customers.queries.rooms import clock_text, room
from tests.customers.conversations import running

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
