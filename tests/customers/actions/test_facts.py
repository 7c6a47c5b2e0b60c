"""Stating, correcting, confirming, supporting what we know."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from customers.actions.facts import QuoteUnknown, confirm_fact, revise_fact, state_fact, support_fact
from customers.models import FactRevision
from pmo_portal.core.editing import EditClash
from tests.customers import notebook


@pytest.mark.django_db
def test_facts_of_a_topic_keep_their_order(people):
    facts = [notebook.fact(people, text=text, topic="priorities") for text in ("one", "two", "three")]
    assert [fact.position for fact in facts] == [1, 2, 3]


@pytest.mark.django_db
def test_a_new_text_by_the_pmo_is_no_longer_confirmed(people):
    fact = notebook.fact(people)
    confirm_fact(actor=notebook.member(people.sponsor, people.larkfield, "sponsor"), fact_id=fact.pk)
    same = revise_fact(actor=people.staff, fact_id=fact.pk, seen=1, values={"text": fact.text, "topic": "value"})
    assert same.confirmed_at is not None
    changed = revise_fact(actor=people.staff, fact_id=fact.pk, seen=2, values={"text": "Other", "topic": "value"})
    assert changed.confirmed_at is None
    assert list(FactRevision.objects.values_list("before", "after", "by_customer")) == [(fact.text, "Other", False)]


@pytest.mark.django_db
def test_a_clash_leaves_no_revision_behind(people):
    fact = notebook.fact(people)
    revise_fact(actor=people.staff, fact_id=fact.pk, seen=1, values={"text": "Theirs"})
    with pytest.raises(EditClash):
        revise_fact(actor=people.lead, fact_id=fact.pk, seen=1, values={"text": "Mine"})
    assert FactRevision.objects.count() == 1


@pytest.mark.django_db
def test_who_may_confirm(people):
    fact = notebook.fact(people)
    for actor in (people.staff, notebook.member(people.viewer, people.larkfield, "viewer")):
        with pytest.raises(PermissionDenied):
            confirm_fact(actor=actor, fact_id=fact.pk)
    with pytest.raises(Http404):
        confirm_fact(actor=notebook.member(people.other_sponsor, people.harbour, "sponsor"), fact_id=fact.pk)


@pytest.mark.django_db
def test_nobody_writes_at_another_customer(people):
    actor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    with pytest.raises(Http404):
        state_fact(actor=actor, customer_id=people.harbour.pk, topic="value", text="x")


@pytest.mark.django_db
def test_evidence_is_this_customers_words_that_may_be_used(people):
    fact = notebook.fact(people)
    for said in (notebook.quote(people.harbour), notebook.quote(people.larkfield, state="refused")):
        with pytest.raises(QuoteUnknown):
            support_fact(actor=people.staff, fact_id=fact.pk, quote_ids={said.pk})
