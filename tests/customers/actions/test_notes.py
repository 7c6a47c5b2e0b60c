"""Notes: the page asks more of them in tests/customers/views/test_notes.py."""

import pytest

from customers.actions.notes import mark_asked, write_notes
from pmo_portal.core.editing import EditClash
from tests.customers.conversations import running

pytestmark = pytest.mark.django_db


def test_the_first_words_say_when_it_was_asked_and_later_ones_leave_that(people):
    interview = running(people)
    who = {"actor": people.staff, "interview_id": interview.pk, "question_id": interview.questions.first().pk}
    first = write_notes(**who, seen=1, text="Tuesday", silence_seconds=6)
    second = write_notes(**who, seen=2, text="Tuesday was good", silence_seconds=3)
    assert second.asked_at == first.asked_at
    assert (second.silence_seconds, second.version) == (6, 3)


def test_a_stale_save_raises_with_both_texts(people):
    interview = running(people)
    who = {"actor": people.staff, "interview_id": interview.pk, "question_id": interview.questions.first().pk}
    write_notes(**who, seen=1, text="Theirs")
    with pytest.raises(EditClash) as clash:
        write_notes(**who, seen=1, text="Mine")
    assert (clash.value.theirs.notes, clash.value.yours["notes"]) == ("Theirs", "Mine")


def test_asking_touches_no_words(people):
    interview = running(people)
    question = interview.questions.first()
    mark_asked(actor=people.staff, interview_id=interview.pk, question_id=question.pk, silence_seconds=5)
    question.refresh_from_db()
    assert (question.version, question.notes, question.silence_seconds) == (1, "", 5)
    assert question.asked_at is not None
