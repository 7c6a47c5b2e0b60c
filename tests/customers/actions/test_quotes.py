"""Keeping words: never without a yes, always with who and when."""

from datetime import UTC, date, datetime

import pytest

from customers.actions.consents import record_consent
from customers.actions.quotes import NoConsent, keep_quote, revise_quote
from customers.models import Interview, Quote
from tests.customers.conversations import WORDS, agreed, planned, running

pytestmark = pytest.mark.django_db


def keep(people, interview, **changes):
    values = {"speaker": "Ruth Adeyemi", "text": WORDS, "tag": "pain", **changes}
    return keep_quote(actor=people.staff, interview_id=interview.pk, **values)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [(None, "not agreed yet"), ("asked", "not agreed yet"), ("refused", "said no"), ("withdrawn", "back")],
)
def test_the_refusal_says_why(people, state, sentence):
    interview = running(people)
    if state:
        record_consent(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", state=state)
    with pytest.raises(NoConsent, match=sentence):
        keep(people, interview)
    assert Quote.objects.count() == 0


def test_the_place_in_the_notes_is_kept(people):
    interview = running(people)
    agreed(people, interview)
    question = interview.questions.first()
    quote = keep(people, interview, question_id=question.pk, start=3, end=12)
    assert (quote.question, quote.start, quote.end) == (question, 3, 12)


def test_a_question_or_turn_of_another_talk_is_not_tied(people):
    interview, other = running(people), running(people)
    agreed(people, interview)
    assert keep(people, interview, question_id=other.questions.first().pk).question is None


def test_words_of_an_imported_talk_were_said_on_its_day(people):
    interview = planned(people)
    Interview.objects.filter(pk=interview.pk).update(held_on=date(2026, 3, 5), status="finished")
    agreed(people, interview)
    assert keep(people, interview).said_at == datetime(2026, 3, 5, 12, tzinfo=UTC)


def test_a_quote_can_be_called_something_else(people):
    interview = running(people)
    agreed(people, interview)
    quote = keep(people, interview)
    assert revise_quote(actor=people.staff, quote_id=quote.pk, tag="value").tag == "value"
