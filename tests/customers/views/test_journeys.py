"""The journey as a map."""

import pytest
from django.urls import reverse

from customers.actions.journeys import add_step, revise_journey
from customers.models import Journey, Stage
from tests.customers import notebook
from tests.sql import count_queries


def journeys(customer):
    return reverse("customers:journeys-index", args=[customer.pk])


def show(journey):
    return reverse("customers:journeys-show", args=[journey.pk])


@pytest.mark.django_db
def test_one_journey_is_opened_at_once_and_two_are_listed(people, client_of):
    client = client_of(people.sponsor)
    assert "No journey drawn yet" in client.get(journeys(people.larkfield)).content.decode()
    drawn = notebook.journey(people)
    assert client.get(journeys(people.larkfield)).headers["Location"] == show(drawn)
    notebook.journey(people)
    assert client.get(journeys(people.larkfield)).status_code == 200


@pytest.mark.django_db
def test_shows_the_curve_the_words_and_the_hours(people, client_of):
    drawn = notebook.journey(people)
    stage = Stage.objects.get(journey=drawn, position=2)
    said = notebook.quote(people.larkfield, "Testing always falls in the week the phones melt.")
    notebook.pain(people, "Testing in our busiest week", quotes=[said], stage=stage)
    page = client_of(people.sponsor).get(show(drawn)).content.decode()
    assert 'class="emo"' in page
    assert "We fill in the form: neither nor; We wait: neither nor; We live with it: good" in page
    assert "Testing always falls in the week the phones melt." in page
    assert 'aria-label="160 hours a month, hurts 7 of 10"' in page
    assert "<b>160 hours a month</b> go into this one pain." in page


@pytest.mark.django_db
def test_a_pain_without_a_place_stands_below(people, client_of):
    drawn = notebook.journey(people)
    pain = notebook.pain(people, "Nowhere yet")
    page = client_of(people.sponsor).get(show(drawn))
    assert [row.pk for row in page.context["map"].elsewhere] == [pain.pk]
    assert "Not on the journey yet" in page.content.decode()


@pytest.mark.django_db
def test_readers_get_no_buttons(people, client_of):
    drawn = notebook.journey(people)
    for person, has in ((people.editor, True), (people.viewer, False), (people.leader, False)):
        assert ("/stages/new/" in client_of(person).get(show(drawn)).content.decode()) is has


@pytest.mark.django_db
def test_the_customer_draws_its_own(people, client_of):
    url = reverse("customers:journeys-new", args=[people.larkfield.pk])
    client = client_of(people.editor)
    assert client.post(url, {"title": ""}).status_code == 422
    response = client.post(url, {"title": "How a change reaches us"})
    assert response.headers["Location"] == show(Journey.objects.get())
    assert "No stage yet" in client.get(show(Journey.objects.get())).content.decode()


@pytest.mark.django_db
def test_a_stale_rename_shows_both(people, client_of):
    drawn = notebook.journey(people)
    revise_journey(actor=people.staff, journey_id=drawn.pk, seen=1, values={"title": "Her name for it"})
    url = reverse("customers:journeys-edit", args=[drawn.pk])
    response = client_of(people.sponsor).post(url, {"title": "My name for it", "seen_version": 1})
    assert response.status_code == 409
    assert "Her name for it" in response.content.decode() and "My name for it" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_nine_statements_whatever_the_rows(people, client_of, rows):
    drawn = notebook.journey(people)
    stage = Stage.objects.get(journey=drawn, position=1)
    for number in range(rows):
        add_step(actor=people.staff, stage_id=stage.pk, values={"title": f"Step {number}"})
        notebook.pain(people, f"Pain {number}", stage=stage, quotes=[notebook.quote(people.larkfield)])
    assert count_queries(client_of(people.staff), show(drawn)) == 8


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    drawn = notebook.journey(people)
    client = client_of(people.staff)
    assert client.post(show(drawn)).status_code == 405
    assert client.post(journeys(people.larkfield)).status_code == 405
