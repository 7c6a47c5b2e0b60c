"""The avatar."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from customers.actions.facts import support_fact
from customers.models import Consent
from customers.queries.facts import avatar_of, avatar_page, may_write
from pmo_portal.core import clock
from tests.customers import notebook


def fact_in(avatar, topic):
    return next(entry for entry in avatar.topics if entry.key == topic).facts[0]


@pytest.mark.django_db
def test_state_falls_back_when_the_words_are_taken_back(people):
    fact = notebook.fact(people)
    quotes = {notebook.quote(people.larkfield, days_ago=days).pk for days in (1, 2)}
    support_fact(actor=people.staff, fact_id=fact.pk, quote_ids=quotes)
    assert fact_in(avatar_of(people.staff, people.larkfield.pk, clock.now()), "serves").state.heard == 2
    Consent.objects.update(state="withdrawn")
    assert fact_in(avatar_of(people.staff, people.larkfield.pk, clock.now()), "serves").state.key == "assumed"


@pytest.mark.django_db
def test_counts_the_five_questions_and_what_is_old(people):
    for topic in ("value", "serves", "fears"):
        notebook.fact(people, topic=topic)
    avatar = avatar_of(people.staff, people.larkfield.pk, clock.now() + timedelta(days=181))
    assert (avatar.known, avatar.stale) == (2, 3)
    assert [topic.key for topic in avatar.card] == ["serves", "value"]


@pytest.mark.django_db
def test_a_leader_meets_only_words_agreed_for_leaders(people):
    fact = notebook.fact(people)
    for scope in ("team", "leaders_unnamed"):
        said = notebook.quote(people.larkfield, scope, scope=scope)
        support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={said.pk, *_linked(fact)})
    quotes = fact_in(avatar_page(people.leader, people.larkfield.pk, clock.now()).avatar, "serves").quotes
    assert [(quote.text, quote.shown_speaker) for quote in quotes] == [("leaders_unnamed", "")]


def _linked(fact):
    return fact.evidence.values_list("quote_id", flat=True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "may"), [("sponsor", True), ("editor", True), ("suggester", False), ("viewer", False)]
)
def test_who_writes(people, role, may):
    person = notebook.member(people.sponsor, people.larkfield, role)
    assert may_write(person, people.larkfield.pk) is may
    assert not may_write(person, people.harbour.pk)
    assert may_write(people.staff, people.harbour.pk)
    assert not may_write(people.leader, people.larkfield.pk)
    with pytest.raises(PermissionDenied):
        may_write(people.leader, people.larkfield.pk, or_refuse=True)
