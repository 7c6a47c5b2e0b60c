"""Notes: the page asks more of them in tests/customers/views/test_notes.py."""

import pytest

from customers.actions.notes import mark_asked, write_notes
from tests.customers.conversations import running

pytestmark = pytest.mark.django_db


def test_the_first_words_say_when_it_was_asked_and_later_ones_leave_that(people):
    interview = running(people)
    who = {"actor": people.staff, "interview_id": interview.pk, "question_id": interview.questions.first().pk}
    first = write_notes(**who, seen=1, text="Tuesday", silence_seconds=6)
    second = write_notes(**who, seen=2, text="Tuesday was good", silence_seconds=3)
    assert second.asked_at == first.asked_at
    assert (second.silence_seconds, second.version) == (6, 3)


def test_two_people_over_one_version_both_keep_their_words(people):
    interview = running(people)
    who = {"interview_id": interview.pk, "question_id": interview.questions.first().pk}
    write_notes(actor=people.staff, **who, seen=1, text="The quick fox")
    write_notes(actor=people.lead, **who, seen=2, text="The quick fox ran")
    after = write_notes(actor=people.staff, **who, seen=2, text="The very quick fox")
    assert after.notes == "The very quick fox ran"


def test_an_old_version_meets_many_later_ones(people):
    interview = running(people)
    who = {"actor": people.staff, "interview_id": interview.pk, "question_id": interview.questions.first().pk}
    text = "one two three"
    write_notes(**who, seen=1, text=text)
    for number in range(20):
        text = text.replace("two", f"two {number}", 1)
        write_notes(**who, seen=2 + number, text=text)
    after = write_notes(**who, seen=2, text="zero one two three")
    assert after.notes == f"zero {text}"


def test_asking_touches_no_words(people):
    interview = running(people)
    question = interview.questions.first()
    mark_asked(actor=people.staff, interview_id=interview.pk, question_id=question.pk, silence_seconds=5)
    question.refresh_from_db()
    assert (question.version, question.notes, question.silence_seconds) == (1, "", 5)
    assert question.asked_at is not None
