"""Tying words to a pain leaves no copy of them behind."""

import pytest
from django.http import Http404

from customers.actions.quotes import keep_quote
from customers.actions.ties import tie_to_pain
from customers.models import PainPoint, PainQuote
from pmo_portal.core import clock
from tests.customers.conversations import WORDS, agreed, running

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote(people):
    interview = running(people)
    agreed(people, interview)
    return keep_quote(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", text=WORDS, tag="value")


def test_a_new_pain_holds_a_link_and_no_words(people, quote):
    pain = tie_to_pain(actor=people.staff, quote_id=quote.pk, new_title="Two lists")
    quote.refresh_from_db()
    assert (pain.title, pain.their_words, quote.tag) == ("Two lists", "", "pain")
    assert PainQuote.objects.get().customer_id == people.larkfield.pk


def test_twice_is_one_tie(people, quote):
    pain = tie_to_pain(actor=people.staff, quote_id=quote.pk, new_title="Two lists")
    tie_to_pain(actor=people.staff, quote_id=quote.pk, pain_id=pain.pk)
    assert PainQuote.objects.count() == 1


def test_a_pain_of_another_customer_does_not_exist_here(people, quote):
    foreign = PainPoint.objects.create(
        customer=people.harbour, title="Theirs", author=people.staff, created_at=clock.now()
    )
    with pytest.raises(Http404):
        tie_to_pain(actor=people.staff, quote_id=quote.pk, pain_id=foreign.pk)
