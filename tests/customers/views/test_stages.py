"""Stages of a journey."""

import pytest
from django.urls import reverse

from customers.actions.journeys import revise_stage
from customers.models import Stage
from tests.customers import notebook


@pytest.mark.django_db
def test_a_new_stage_comes_last(people, client_of):
    drawn = notebook.journey(people)
    url = reverse("customers:stages-new", args=[drawn.pk])
    data = {"title": "We celebrate", "sentence": "Nobody told us it was done.", "emotion": "-2"}
    assert client_of(people.editor).post(url, data).status_code == 302
    stage = Stage.objects.get(title="We celebrate")
    assert (stage.position, stage.emotion) == (4, -2)


@pytest.mark.django_db
@pytest.mark.parametrize("changes", [{"emotion": "3"}, {"emotion": "x"}, {"title": ""}, {"title": "t" * 121}])
def test_what_cannot_be_comes_back(people, client_of, changes):
    url = reverse("customers:stages-new", args=[notebook.journey(people).pk])
    data = {"title": "Fine", "sentence": "Kept words", "emotion": "0", **changes}
    response = client_of(people.editor).post(url, data)
    assert response.status_code == 422
    assert "Kept words" in response.content.decode()


@pytest.mark.django_db
def test_a_stale_edit_shows_both(people, client_of):
    stage = Stage.objects.get(journey=notebook.journey(people), position=1)
    revise_stage(actor=people.staff, stage_id=stage.pk, seen=1, values={"sentence": "Theirs"})
    data = {"title": stage.title, "sentence": "Mine", "emotion": "0", "seen_version": 1}
    response = client_of(people.sponsor).post(reverse("customers:stages-edit", args=[stage.pk]), data)
    assert response.status_code == 409
    assert "Theirs" in response.content.decode() and "Mine" in response.content.decode()


@pytest.mark.django_db
def test_a_stage_in_use_stays_and_says_why(people, client_of):
    drawn = notebook.journey(people)
    with_step, empty = Stage.objects.get(journey=drawn, position=1), Stage.objects.get(journey=drawn, position=2)
    client = client_of(people.editor)
    page = client.post(reverse("customers:stages-delete", args=[with_step.pk]), follow=True).content.decode()
    assert "still holds steps or pains" in page
    assert client.post(reverse("customers:stages-delete", args=[empty.pk])).status_code == 302
    assert set(Stage.objects.filter(journey=drawn).values_list("position", flat=True)) == {1, 3}


@pytest.mark.django_db
def test_wrong_method(people, client_of):
    stage = Stage.objects.filter(journey=notebook.journey(people)).first()
    assert client_of(people.staff).get(reverse("customers:stages-delete", args=[stage.pk])).status_code == 405
