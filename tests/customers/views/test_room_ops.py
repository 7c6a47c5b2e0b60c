"""What a device sends from the room: once, in order, by the one who wrote it; and what the others did."""

import json
import uuid

import pytest

from customers.actions.consents import record_consent
from customers.models import InterviewQuestion, Quote, RoomOp, Seat, Turn
from services.models import FollowUp
from tests.customers.conversations import agreed, running

pytestmark = pytest.mark.django_db
RUTH = "Ruth Adeyemi"


def new(kind, **parts):
    return {"id": str(uuid.uuid4()), "kind": kind, **parts}


def post(client, interview, user, *changes, since=0, **more):
    body = {"user": user.pk, "since": since, "changes": list(changes), **more}
    url = f"/customers/interviews/{interview.pk}/ops/"
    return client.post(url, json.dumps(body), content_type="application/json")


@pytest.fixture
def desk(people, client_of):
    interview = running(people)
    return client_of(people.staff), interview, interview.questions.first()


def test_words_arrive_once_however_often_they_are_sent(desk, people):
    client, interview, question = desk
    typed = new("text", question=question.pk, base=1, op=["By Friday"])
    first = post(client, interview, people.staff, typed).json()
    again = post(client, interview, people.staff, typed).json()
    question.refresh_from_db()
    assert question.notes == "By Friday"
    assert first["results"][0] == {"id": typed["id"], "ok": True, "version": 2}
    assert again["results"][0] == {"id": typed["id"], "ok": True, "dup": True, "version": 2}
    assert [op["op"] for op in again["ops"]] == [["By Friday"]]


def test_two_note_takers_both_keep_their_words(desk, people, client_of):
    client, interview, question = desk
    post(client, interview, people.staff, new("text", question=question.pk, base=1, op=["Mine. "]))
    answer = post(
        client_of(people.lead),
        interview,
        people.lead,
        new("text", question=question.pk, base=1, op=["Theirs."]),
        since=0,
    ).json()
    question.refresh_from_db()
    assert question.notes == "Mine. Theirs."
    assert [op["by"] for op in answer["ops"]] == [people.staff.pk, people.lead.pk]


def test_taps_quotes_consent_and_promises_in_one_post(desk, people):
    client, interview, question = desk
    sent = [
        new("asked", question=question.pk, at=1),
        new("consent", speaker=RUTH, keep=True, team=True),
        new("talk", side="participant", speaker=RUTH, at=0.5),
        new("talk", side="silence", at=0.9),
        new("silence", question=question.pk, seconds=6),
        new("quote", speaker=RUTH, tag="pain", text="Two lists.", question=question.pk, start=0, end=10),
        new("promise", text="Show her the calendar", due="2026-11-30", speaker=RUTH),
    ]
    for _twice in range(2):
        assert [answer["ok"] for answer in post(client, interview, people.staff, *sent).json()["results"]] == [True] * 7
    question.refresh_from_db()
    assert (question.silence_seconds, question.asked_at is not None) == (6, True)
    assert (Turn.objects.count(), Quote.objects.count(), FollowUp.objects.count()) == (1, 1, 1)
    assert FollowUp.objects.get().promised_to.name == RUTH
    assert [row.seq for row in RoomOp.objects.all()] == list(range(1, 8))


def test_one_bad_change_stops_no_other(desk, people):
    client, interview, question = desk
    answers = post(
        client,
        interview,
        people.staff,
        new("quote", speaker=RUTH, tag="pain", text="No consent yet"),
        new("text", question=question.pk, base=1, op=[5]),
        new("text", question=424242, base=1, op=["x"]),
        {"kind": "nonsense"},
        new("text", question=question.pk, base=1, op=["x" * 20_001]),
        new("text", question=question.pk, base=1, op=["kept"]),
    ).json()["results"]
    assert [answer["ok"] for answer in answers] == [False] * 5 + [True]
    assert all(answer["error"] for answer in answers[:5])
    assert Quote.objects.count() == 0


def test_words_of_one_person_are_not_taken_from_another_who_signed_in_meanwhile(desk, people, client_of):
    _client, interview, question = desk
    answer = post(
        client_of(people.lead), interview, people.staff, new("text", question=question.pk, base=1, op=["Mine"])
    )
    assert (answer.status_code, answer.json()) == (409, {"error": "other_user"})
    assert InterviewQuestion.objects.exclude(notes="").count() == 0


def test_the_others_are_named_while_they_are_here(desk, people, client_of):
    client, interview, question = desk
    post(client, interview, people.staff, here=question.pk, writes=True)
    seen = post(client_of(people.lead), interview, people.lead, here=question.pk).json()["people"]
    assert [(person["question"], person["writes"]) for person in seen] == [(question.pk, True)]
    assert post(client, interview, people.staff).json()["people"][0]["writes"] is False
    assert Seat.objects.count() == 2


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", '{"since": -1, "changes": [], "user": 1}', '{"since": 0, "changes": 5, "user": 1}', "[" * 9999],
)
def test_what_is_no_list_of_changes_is_refused(desk, body):
    client, interview, _question = desk
    url = f"/customers/interviews/{interview.pk}/ops/"
    assert client.post(url, body, content_type="application/json").status_code == 400
    assert client.get(url).status_code == 405


def test_only_the_pmo_and_only_a_talk_that_is_there(desk, people, client_of):
    _client, interview, _question = desk
    for person in (people.sponsor, people.leader):
        assert post(client_of(person), interview, person).status_code == 403
    interview.pk = 424242
    assert post(client_of(people.staff), interview, people.staff).status_code == 404


def test_words_that_were_typed_are_not_sent_once_somebody_took_theirs_back(desk, people):
    client, interview, question = desk
    agreed(people, interview)
    post(client, interview, people.staff, new("text", question=question.pk, base=1, op=["By Friday"]))
    assert "By Friday" in post(client, interview, people.staff).content.decode()
    record_consent(actor=people.staff, interview_id=interview.pk, speaker=RUTH, state="withdrawn")
    answer = post(client, interview, people.staff)
    assert "By Friday" not in answer.content.decode()
    assert [op["kind"] for op in answer.json()["ops"]] == ["hidden"]
    page = client.get(f"/customers/interviews/{interview.pk}/room/").content.decode()
    assert "By Friday" not in page
    assert "Their words are taken back" in page
