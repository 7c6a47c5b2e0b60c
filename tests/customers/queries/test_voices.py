"""Answers to "why do you need the PMO?" and "how successful were your projects?" as quotes."""

import pytest

from customers.actions.facts import support_fact
from customers.actions.quotes import keep_quote
from customers.models import InterviewQuestion
from customers.queries.voices import SUCCESS, WHY_PMO, asked_as, newest_voices, shelved, voices_of_customer
from tests.customers.conversations import agreed, running
from tests.customers.notebook import fact, quote

pytestmark = pytest.mark.django_db


def answered(people, key, text, scope="leaders_unnamed"):
    talk = running(people)
    agreed(people, talk, scope=scope)
    question = talk.questions.first()
    InterviewQuestion.objects.filter(pk=question.pk).update(text=asked_as(key)[0])
    return keep_quote(
        actor=people.staff,
        interview_id=talk.pk,
        speaker="Ruth Adeyemi",
        text=text,
        tag="value",
        question_id=question.pk,
    )


def test_both_questions_have_their_shelf(people, client_of):
    answered(people, WHY_PMO, "So that somebody decides.")
    answered(people, SUCCESS, "Two of five were.")
    reason = fact(people, topic="why_pmo", text="Decisions")
    words = quote(people.larkfield, "Nobody else says no.", scope="team")
    support_fact(actor=people.staff, fact_id=reason.pk, quote_ids={words.pk})
    voices = voices_of_customer(people.staff, people.larkfield.pk)
    assert {row.text for row in voices.why_pmo} == {"So that somebody decides.", "Nobody else says no."}
    assert [row.text for row in voices.success] == ["Two of five were."]
    leaders = shelved(people.leader, newest_voices(people.leader).select_related("consent", "question"))
    assert [(row.text, row.shown_speaker) for row in leaders.why_pmo] == [("So that somebody decides.", "")]
    assert "So that somebody decides." in client_of(people.leader).get("/leader/").content.decode()
    page = client_of(people.sponsor).get(f"/customers/{people.larkfield.pk}/avatar/").content.decode()
    assert "Two of five were." in page


def test_one_query(people, django_assert_num_queries):
    answered(people, WHY_PMO, "So that somebody decides.")
    with django_assert_num_queries(1):
        voices_of_customer(people.staff, people.larkfield.pk)
