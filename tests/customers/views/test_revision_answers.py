"""The difference reaches the PMO, and the PMO answers it; the correction counts already."""

import pytest
from django.urls import reverse

from customers.actions.facts import retire_fact, revise_fact, state_fact
from customers.models import Fact, FactRevision
from pmo_portal.activity.models import Entry
from tests.customers import notebook


@pytest.fixture
def correction(people):
    fact = notebook.fact(people, text="Eleven days", topic="priorities")
    ruth = notebook.member(people.sponsor, people.larkfield, "sponsor")
    revise_fact(actor=ruth, fact_id=fact.pk, seen=1, values={"text": "Five days"})
    return FactRevision.objects.get()


def url(revision):
    return reverse("customers:revision-answers-create", args=[revision.pk])


def page(people, client_of, who):
    return client_of(who).get(reverse("customers:facts-index", args=[people.larkfield.pk])).content.decode()


@pytest.mark.django_db
def test_the_pmo_sees_both_texts_and_answers_once(people, client_of, correction):
    shown = page(people, client_of, people.staff)
    assert "<del>Eleven days</del>" in shown and "<ins>Five days</ins>" in shown and url(correction) in shown
    client = client_of(people.staff)
    for answer in ("taken", "talk"):
        assert client.post(url(correction), {"answer": answer}).status_code == 302
    correction.refresh_from_db()
    assert (correction.answer, correction.answered_by) == ("taken", people.staff)
    assert Entry.objects.filter(verb="correction.taken").count() == 1
    assert "Maya Lindqvist has read it" in page(people, client_of, people.sponsor)
    assert Fact.objects.get().text == "Five days"


@pytest.mark.django_db
def test_a_wish_to_talk_leads_to_a_date(people, client_of, correction):
    response = client_of(people.staff).post(url(correction), {"answer": "talk"})
    assert response.headers["Location"].startswith(reverse("services:follow-ups-new"))
    assert "would like to talk about it" in page(people, client_of, people.sponsor)


@pytest.mark.django_db
def test_what_the_customer_adds_or_takes_away_is_a_difference_too(people, client_of):
    ruth = notebook.member(people.sponsor, people.larkfield, "sponsor")
    added = state_fact(actor=ruth, customer_id=people.larkfield.pk, topic="fears", text="Open enrolment")
    retire_fact(actor=ruth, fact_id=added.pk)
    pairs = list(FactRevision.objects.order_by("pk").values_list("before", "after", "by_customer"))
    assert pairs == [("", "Open enrolment", True), ("Open enrolment", "", True)]


@pytest.mark.django_db
def test_the_pmos_own_corrections_and_wrong_answers_are_refused(people, client_of, correction):
    client = client_of(people.staff)
    assert client.post(url(correction), {"answer": "no"}).status_code == 400
    own = notebook.fact(people)
    revise_fact(actor=people.staff, fact_id=own.pk, seen=1, values={"text": "Other"})
    mine = FactRevision.objects.get(by_customer=False)
    assert client.post(url(mine), {"answer": "taken"}).status_code == 404
    assert client_of(people.sponsor).post(url(correction), {"answer": "taken"}).status_code == 403
