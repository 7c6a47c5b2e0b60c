"""Notes under a question: saved, never overwritten blindly, never lost."""

import pytest

from customers.models import InterviewQuestion
from tests.customers.conversations import running

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def desk(people, client_of):
    interview = running(people)
    question = interview.questions.first()
    url = f"/customers/interviews/{interview.pk}/questions/{question.pk}/notes/"
    return client_of(people.staff), url, question, interview


def test_words_are_saved_and_the_question_counts_as_asked(desk):
    client, url, question, _interview = desk
    response = client.post(url, {"notes": "By Friday\x0bnobody knew 🎯", "version": 1, "silence": 7}, **JSON)
    question.refresh_from_db()
    assert response.json()["version"] == 2
    assert (question.notes, question.silence_seconds) == ("By Friday\nnobody knew 🎯", 7)
    assert question.asked_at is not None


def test_a_second_note_taker_keeps_both_texts(desk):
    client, url, question, _interview = desk
    client.post(url, {"notes": "Theirs", "version": 1}, **JSON)
    answer = client.post(url, {"notes": "Mine", "version": 1}, **JSON)
    question.refresh_from_db()
    assert (answer.status_code, question.version) == (200, 3)
    assert "Theirs" in question.notes and "Mine" in question.notes


def test_a_version_that_never_was_is_answered_with_the_words(desk):
    client, url, question, _interview = desk
    page = client.post(url, {"notes": "Mine", "version": 7})
    assert page.status_code == 422
    assert b"never at that version" in page.content and b"Mine" in page.content
    question.refresh_from_db()
    assert question.notes == ""


def test_without_a_script_the_form_leads_to_the_next_question(desk):
    client, url, question, interview = desk
    response = client.post(url, {"notes": "", "version": 1, "go": 2, "silence": 5})
    question.refresh_from_db()
    assert response.headers["Location"] == f"/customers/interviews/{interview.pk}/room/?q=2"
    assert question.asked_at is not None


def test_blank_notes_do_not_mark_a_question_as_asked(desk):
    client, url, question, _interview = desk
    client.post(url, {"notes": "  ", "version": 1, "back": 1})
    question.refresh_from_db()
    assert question.asked_at is None


def test_too_long_words_come_back_as_typed(desk):
    client, url, _question, _interview = desk
    text = "word " * 4_100
    assert client.post(url, {"notes": text, "version": 1}, **JSON).status_code == 422
    page = client.post(url, {"notes": text, "version": 1})
    assert page.status_code == 422
    assert text.strip() in page.content.decode()


def test_ten_thousand_and_one_characters_are_no_trouble(desk):
    client, url, question, _interview = desk
    assert client.post(url, {"notes": "ä" * 10_001, "version": 1}, **JSON).status_code == 200
    question.refresh_from_db()
    assert len(question.notes) == 10_001


def test_the_question_must_be_of_this_talk(desk, people):
    client, _url, question, _interview = desk
    other = running(people)
    response = client.post(
        f"/customers/interviews/{other.pk}/questions/{question.pk}/notes/", {"notes": "x", "version": 1}, **JSON
    )
    assert response.status_code == 404
    assert InterviewQuestion.objects.exclude(notes="").count() == 0


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403)])
def test_only_the_pmo_takes_notes(desk, people, client_of, person, status):
    _client, url, _question, _interview = desk
    assert client_of(getattr(people, person)).post(url, {"notes": "x", "version": 1}).status_code == status
