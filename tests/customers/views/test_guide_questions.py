"""One's own question during a talk."""

import pytest

from customers.actions.interviews import MOST_QUESTIONS
from customers.models import InterviewQuestion
from tests.customers.conversations import running

pytestmark = pytest.mark.django_db


def test_it_is_added_and_shown(people, client_of):
    interview = running(people)
    response = client_of(people.staff).post(
        f"/customers/interviews/{interview.pk}/questions/", {"text": "What would Friday look like?"}
    )
    assert response.headers["Location"] == f"/customers/interviews/{interview.pk}/room/?q=4"
    assert interview.questions.last().text == "What would Friday look like?"


@pytest.mark.parametrize("text", ["", "x" * 301])
def test_bad_words_come_back(people, client_of, text):
    interview = running(people)
    response = client_of(people.staff).post(f"/customers/interviews/{interview.pk}/questions/", {"text": text})
    assert response.status_code == 422
    assert text in response.content.decode()


def test_a_full_guide_says_so(people, client_of):
    interview = running(people)
    InterviewQuestion.objects.bulk_create(
        InterviewQuestion(customer=people.larkfield, interview=interview, position=n, text="?")
        for n in range(4, MOST_QUESTIONS + 1)
    )
    response = client_of(people.staff).post(f"/customers/interviews/{interview.pk}/questions/", {"text": "More?"})
    assert response.status_code == 422
    assert "at most 40 questions" in response.content.decode()


def test_other_people_and_methods(people, client_of):
    url = f"/customers/interviews/{running(people).pk}/questions/"
    assert client_of(people.sponsor).post(url, {"text": "x"}).status_code == 403
    assert client_of(people.staff).get(url).status_code == 405
    assert client_of(people.staff).post("/customers/interviews/4242/questions/", {"text": "x"}).status_code == 404
