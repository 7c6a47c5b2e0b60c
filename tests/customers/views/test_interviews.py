"""The lists, the plan and the page of a talk."""

import pytest

from customers.models import Interview, InterviewStatus, Question
from tests.customers.conversations import contact_of, planned
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def plan(people, **changes):
    return {
        "title": "What Ruth values",
        "kind": "value",
        "language": "en",
        "planned_at": "2026-12-01T10:30",
        "contacts": [contact_of(people.sponsor).pk],
        "other_people": "Grace Obi, Tomas Novak",
        "own_questions": "Tell me about your week.\nWhat did I not ask?",
        **changes,
    }


def test_a_talk_is_planned_with_people_and_a_guide(people, client_of):
    bank = Question.objects.create(text="When did somebody help you really well?!", position=1)
    response = client_of(people.staff).post(
        f"/customers/{people.larkfield.pk}/interviews/new/", plan(people, questions=[bank.pk])
    )
    interview = Interview.objects.get()
    assert response.status_code == 302
    assert response.headers["Location"] == f"/customers/interviews/{interview.pk}/"
    assert {person.name for person in interview.participants.all()} == {"Ruth Adeyemi", "Grace Obi", "Tomas Novak"}
    assert [row.text for row in interview.questions.all()] == [
        "When did somebody help you really well?!",
        "Tell me about your week.",
        "What did I not ask?",
    ]
    assert interview.planned_at.isoformat() == "2026-12-01T10:30:00+00:00"
    assert interview.interviewer == people.staff


def test_the_form_offers_only_people_of_this_customer(people, client_of):
    stranger = contact_of(people.other_sponsor).pk
    response = client_of(people.staff).post(
        f"/customers/{people.larkfield.pk}/interviews/new/", plan(people, contacts=[stranger])
    )
    assert response.status_code == 422
    assert Interview.objects.count() == 0


def test_a_title_of_10001_characters_comes_back_as_typed(people, client_of):
    title = "x" * 10_001
    response = client_of(people.staff).post(
        f"/customers/{people.larkfield.pk}/interviews/new/", plan(people, title=title)
    )
    assert response.status_code == 422
    assert title in response.content.decode()


def test_a_title_from_slides_becomes_one_line(people, client_of):
    client_of(people.staff).post(
        f"/customers/{people.larkfield.pk}/interviews/new/", plan(people, title="What Ruth\x0bvalues 🎯 قيمة")
    )
    assert Interview.objects.get().title == "What Ruth values 🎯 قيمة"


def test_the_same_form_sent_twice_is_one_talk(people, client_of):
    client, url = client_of(people.staff), f"/customers/{people.larkfield.pk}/interviews/new/"
    data = plan(people, form_key="4b0c8d6a-6f0e-4c39-8c0d-0e9f7d1c2b3a")
    first, second = client.post(url, data), client.post(url, data)
    assert Interview.objects.count() == 1
    assert first.headers["Location"] == second.headers["Location"]


def test_the_plan_of_another_person_is_not_overwritten_blindly(people, client_of):
    interview = planned(people)
    Interview.objects.filter(pk=interview.pk).update(title="Ruth, second try", version=2)
    response = client_of(people.staff).post(
        f"/customers/interviews/{interview.pk}/edit/", plan(people, title="Ruth again", seen_version=1)
    )
    body = response.content.decode()
    assert response.status_code == 409
    assert "Ruth, second try" in body
    assert "Ruth again" in body
    again = client_of(people.staff).post(
        f"/customers/interviews/{interview.pk}/edit/", plan(people, title="Ruth again", seen_version=2)
    )
    assert again.status_code == 302
    assert Interview.objects.get().title == "Ruth again"


def test_without_a_customer_one_is_chosen_first(people, client_of):
    client = client_of(people.staff)
    assert "Claims Operations" in client.get("/customers/interviews/new/").content.decode()
    chosen = client.get("/customers/interviews/new/?customer=claims operations")
    assert chosen.headers["Location"] == f"/customers/{people.larkfield.pk}/interviews/new/"
    wrong = client.get("/customers/interviews/new/?customer=Nobody")
    assert wrong.status_code == 422
    assert "Nobody" in wrong.content.decode()


@pytest.mark.parametrize("path", ["interviews/999999999/", "interviews/99999999999999999999/edit/"])
def test_a_talk_that_does_not_exist_is_404(people, client_of, path):
    assert client_of(people.staff).get(f"/customers/{path}").status_code == 404


def test_customers_and_leaders_read_no_working_papers(people, client_of):
    interview = planned(people)
    for person in (people.sponsor, people.leader):
        assert client_of(person).get(f"/customers/interviews/{interview.pk}/").status_code == 403


def test_a_wrong_method_is_405(people, client_of):
    assert client_of(people.staff).post("/customers/interviews/").status_code == 405
    assert client_of(people.staff).get(f"/customers/interviews/{planned(people).pk}/opening/").status_code == 405


def test_lists_take_the_same_number_of_queries_for_any_number_of_rows(people, client_of):
    client = client_of(people.staff)
    counts = {}
    for wanted in (1, 10, 100):
        for _again in range(wanted - Interview.objects.count()):
            planned(people)
        counts[wanted] = (
            count_queries(client, "/customers/interviews/"),
            count_queries(client, f"/customers/{people.larkfield.pk}/interviews/"),
            count_queries(client, f"/customers/interviews/{Interview.objects.first().pk}/"),
        )
    assert counts[1] == counts[10] == counts[100] == (4, 5, 10)


def test_the_list_has_older_pages(people, client_of):
    for number in range(27):
        planned(people, title=f"Talk {number}")
    client = client_of(people.staff)
    first = client.get("/customers/interviews/").content.decode()
    second = client.get("/customers/interviews/?page=2").content.decode()
    assert "Talk 26" in first and "Talk 0<" not in first
    assert "Talk 0<" in second
    assert client.get("/customers/interviews/?page=x").status_code == 200


def test_a_finished_talk_shows_what_comes_next(people, client_of):
    interview = planned(people)
    client = client_of(people.staff)
    client.post(f"/customers/interviews/{interview.pk}/opening/")
    response = client.post(f"/customers/interviews/{interview.pk}/closing/")
    interview.refresh_from_db()
    assert interview.status == InterviewStatus.FINISHED
    assert response.url == f"/customers/interviews/{interview.pk}/finish/"
    assert "What comes next" in client.get(f"/customers/interviews/{interview.pk}/").content.decode()
