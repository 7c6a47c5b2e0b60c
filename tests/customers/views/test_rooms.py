"""The room: reading changes nothing, words and times arrive, and everything works as plain forms."""

import pytest

from customers.models import InterviewQuestion
from tests.customers.conversations import agreed, contact_of, planned, running
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def test_the_room_shows_one_question_and_the_guide(people, client_of):
    interview = running(people)
    body = client_of(people.staff).get(f"/customers/interviews/{interview.pk}/room/?q=2").content.decode()
    assert "When did it hurt most?" in body
    assert "Question 2 of 3" in body
    assert "Tell me about your week." in body


def test_reading_the_room_changes_nothing(people, client_of):
    interview = running(people)
    client_of(people.staff).get(f"/customers/interviews/{interview.pk}/room/")
    assert InterviewQuestion.objects.filter(asked_at__isnull=False).count() == 0


def test_a_planned_talk_has_no_room_yet(people, client_of):
    interview = planned(people)
    response = client_of(people.staff).get(f"/customers/interviews/{interview.pk}/room/")
    assert response.headers["Location"] == f"/customers/interviews/{interview.pk}/"


def test_a_talk_without_guide_asks_for_the_first_question(people, client_of):
    interview = running(people)
    interview.questions.all().delete()
    client = client_of(people.staff)
    url = f"/customers/interviews/{interview.pk}/room/"
    assert "What do you want to ask?" in client.get(url).content.decode()
    client.post(f"/customers/interviews/{interview.pk}/questions/", {"text": "What hurts?"})
    assert "What hurts?" in client.get(url).content.decode()


def test_what_was_said_before_stands_below(people, client_of):
    interview = running(people)
    first, second, _third = interview.questions.all()
    client_of(people.staff).post(
        f"/customers/interviews/{interview.pk}/questions/{first.pk}/notes/",
        {"notes": "Tuesday was good.", "version": 1, "go": second.position},
    )
    body = client_of(people.staff).get(f"/customers/interviews/{interview.pk}/room/").content.decode()
    assert "Before that" in body
    assert "Tuesday was good." in body


@pytest.mark.parametrize("person", ["leader", "sponsor", "viewer"])
def test_the_room_is_for_the_pmo(people, client_of, person):
    interview = running(people)
    assert client_of(getattr(people, person)).get(f"/customers/interviews/{interview.pk}/room/").status_code == 403


def test_the_room_takes_a_constant_number_of_queries(people, client_of):
    interview = running(people)
    agreed(people, interview)
    client, url = client_of(people.staff), f"/customers/interviews/{interview.pk}/room/"
    counts = set()
    for wanted in (1, 10, 30):
        for number in range(wanted):
            InterviewQuestion.objects.get_or_create(
                customer=people.larkfield, interview=interview, position=10 + number, defaults={"text": "And?"}
            )
            client.post(
                f"/customers/interviews/{interview.pk}/quotes/new/",
                {"text": f"Words {number}", "speaker": "Ruth Adeyemi", "tag": "pain"},
            )
        counts.add(count_queries(client, url))
    assert len(counts) == 1
    assert counts.pop() <= 12


def test_a_bad_place_or_talk_is_answered(people, client_of):
    interview = running(people, place="")
    client = client_of(people.staff)
    assert client.get(f"/customers/interviews/{interview.pk}/room/?q=nonsense").status_code == 200
    assert client.get("/customers/interviews/424242/room/").status_code == 404
    assert client.post(f"/customers/interviews/{interview.pk}/room/").status_code == 405
    assert contact_of(people.sponsor).name in client.get(f"/customers/interviews/{interview.pk}/room/").content.decode()
