"""The question bank."""

import pytest

from customers.models import Question
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def test_own_questions_come_and_go(people, client_of):
    client = client_of(people.staff)
    text = "When did somebody last laugh here?"
    assert client.post("/customers/questions/new/", {"text": text, "language": "en"}).status_code == 302
    assert text in client.get("/customers/questions/").content.decode()
    question = Question.objects.get(text=text)
    assert client.post(f"/customers/questions/{question.pk}/delete/").status_code == 302
    assert text not in client.get("/customers/questions/").content.decode()


def test_a_leading_question_is_marked_and_not_refused(people, client_of):
    client = client_of(people.staff)
    client.post("/customers/questions/new/", {"text": "Would you use templates?", "language": "en"})
    assert "Tell me about the last time" in client.get("/customers/questions/").content.decode()


def test_seeded_questions_are_shown_in_the_readers_language(people, client_of):
    Question.objects.create(key="why-pmo-x", text="Why do you need the PMO?", language="xx", position=1)
    assert "Why do you need the PMO?" in client_of(people.staff).get("/customers/questions/").content.decode()


@pytest.mark.parametrize("text", ["", "x" * 301])
def test_bad_words_come_back(people, client_of, text):
    response = client_of(people.staff).post("/customers/questions/new/", {"text": text, "language": "en"})
    assert response.status_code == 422


def test_the_bank_is_the_pmos(people, client_of):
    for person in (people.sponsor, people.leader):
        assert client_of(person).get("/customers/questions/").status_code == 403
    assert client_of(people.staff).post("/customers/questions/4242/delete/").status_code == 404
    assert client_of(people.staff).get("/customers/questions/4242/delete/").status_code == 405


def test_the_list_takes_the_same_number_of_queries_for_any_number_of_rows(people, client_of):
    client, counts = client_of(people.staff), []
    for wanted in (1, 10, 100):
        Question.objects.bulk_create(Question(text=f"{wanted} {n}?", position=n) for n in range(wanted))
        counts.append(count_queries(client, "/customers/questions/"))
    assert counts[0] == counts[1] == counts[2] <= 6
