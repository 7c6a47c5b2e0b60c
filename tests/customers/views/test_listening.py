"""The listening score is the interviewer's own: no page shows another's, and the lead sees an average from five people on."""

from datetime import timedelta

import pytest

from customers.actions.interviews import close_interview, open_interview, plan_interview
from customers.models import InterviewQuestion, Turn
from customers.queries.listening import listening_of, my_listening, team_listening
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from tests.reading import figures_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def held(people, who, their_seconds=80, my_seconds=20, silences=(5, 5)):
    talk = plan_interview(
        actor=who,
        customer_id=people.larkfield.pk,
        values={"title": f"A talk of {who.name}"},
        names=["Ruth"],
        own_questions=["Tell me about your week.", "Do you like it?"],
    )
    open_interview(actor=who, interview_id=talk.pk)
    turn = {"customer": people.larkfield, "interview": talk, "started_seconds": 0}
    Turn.objects.create(**turn, turn_no=1, speaker="Ruth", side="participant", ended_seconds=their_seconds)
    Turn.objects.create(**turn, turn_no=2, speaker="me", side="interviewer", ended_seconds=my_seconds)
    for question, seconds in zip(talk.questions.all(), silences, strict=True):
        InterviewQuestion.objects.filter(pk=question.pk).update(asked_at=clock.now(), silence_seconds=seconds)
    return close_interview(actor=who, interview_id=talk.pk)


@pytest.mark.parametrize(
    ("theirs", "mine", "silences", "score"),
    [(80, 20, (5, 5), 92.5), (40, 60, (4, 3), 50.0), (0, 100, (0, 0), 7.5), (100, 0, (9, 9), 92.5)],
)
def test_the_score_is_the_formula(people, theirs, mine, silences, score):
    """60 × min(share/0.80, 1) + 25 × kept silence + 15 × open questions; one of the two questions is open."""
    talk = held(people, people.staff, theirs, mine, silences)
    assert listening_of(people.staff, talk).score == pytest.approx(score)


def test_only_the_interviewer_sees_it(people, client_of):
    talk = held(people, people.staff)
    assert listening_of(people.lead, talk) is None
    assert [row.interview for row in my_listening(people.lead)] == []
    for url in (
        "/customers/listening/",
        f"/customers/interviews/{talk.pk}/",
        f"/customers/interviews/{talk.pk}/turns/",
    ):
        body = client_of(people.lead).get(url).content.decode()
        assert "h-listening" not in body
        assert "92" not in figures_of(body.split("<main")[1].split("</main>")[0]).replace(str(talk.pk), "")
    assert "h-listening" in client_of(people.staff).get(f"/customers/interviews/{talk.pk}/").content.decode()


def test_the_average_needs_five_people(people):
    more = [User.objects.create(email=f"p{n}@pmo.example", name=f"P{n}", role="staff") for n in range(4)]
    for who in more:
        held(people, who)
    assert (team_listening().average, team_listening().people) == (None, 4)
    held(people, people.staff)
    held(people, people.staff, 0, 100, (0, 0))
    team = team_listening()
    assert team.people == 5
    assert team.average == pytest.approx((4 * 92.5 + (92.5 + 7.5) / 2) / 5)


def test_old_talks_do_not_count(people):
    talk = held(people, people.staff)
    talk.finished_at -= timedelta(days=91)
    talk.save()
    assert my_listening(people.staff) == []


def test_the_page_takes_a_constant_number_of_queries(people, client_of):
    client, counts = client_of(people.staff), set()
    for _more in range(3):
        held(people, people.staff)
        counts.add(count_queries(client, "/customers/listening/"))
    assert len(counts) == 1


@pytest.mark.parametrize("person", ["sponsor", "leader"])
def test_the_page_is_the_pmos(people, client_of, person):
    assert client_of(getattr(people, person)).get("/customers/listening/").status_code == 403
