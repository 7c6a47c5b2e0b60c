"""Quotes for their readers."""

import pytest
from django.http import Http404

from customers.actions.quotes import keep_quote
from customers.models import Consent
from customers.queries.quote_wall import wall
from customers.queries.quotes import quote_page
from tests.customers.conversations import WORDS, agreed, running

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote(people):
    interview = running(people)
    agreed(people, interview, scope="leaders_unnamed")
    return keep_quote(actor=people.staff, interview_id=interview.pk, speaker="Ruth Adeyemi", text=WORDS, tag="pain")


def test_each_reader_sees_the_name_or_not(people, quote):
    names = {}
    for person in (people.staff, people.leader):
        page = wall(person, {"customer_id": people.larkfield.pk})
        names[person.role] = (page.rows[0].shown_speaker, quote_page(person, quote.pk).speaker)
    assert names == {"staff": ("Ruth Adeyemi", "Ruth Adeyemi"), "leader": ("", "")}


def test_who_may_take_it_back(people, quote):
    may = {name: quote_page(getattr(people, name), quote.pk).may_withdraw for name in ("staff", "sponsor", "editor")}
    assert may == {"staff": True, "sponsor": True, "editor": False}


def test_taken_back_is_not_there(people, quote):
    Consent.objects.update(state="withdrawn")
    with pytest.raises(Http404):
        quote_page(people.staff, quote.pk)
    assert list(wall(people.staff, {})) == []
