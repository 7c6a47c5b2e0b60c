"""Steps of a stage."""

import pytest
from django.urls import reverse

from customers.actions.journeys import revise_step
from customers.models import PainPoint, Step
from tests.customers import notebook


@pytest.fixture
def step(people):
    return Step.objects.get(stage__journey=notebook.journey(people))


@pytest.mark.django_db
def test_a_new_step_comes_last_on_its_stage(people, client_of, step):
    url = reverse("customers:steps-new", args=[step.stage_id])
    data = {"title": "We wait for a stamp", "who": "Kwame", "emotion": "-1"}
    assert client_of(people.editor).post(url, data).status_code == 302
    assert Step.objects.get(title="We wait for a stamp").position == 2


@pytest.mark.django_db
def test_bad_form_keeps_what_was_typed(people, client_of, step):
    url = reverse("customers:steps-new", args=[step.stage_id])
    response = client_of(people.editor).post(url, {"title": "", "who": "Kwame and Leila", "emotion": "0"})
    assert response.status_code == 422
    assert "Kwame and Leila" in response.content.decode()


@pytest.mark.django_db
def test_a_stale_edit_shows_both(people, client_of, step):
    revise_step(actor=people.staff, step_id=step.pk, seen=1, values={"who": "Theirs"})
    data = {"title": step.title, "who": "Mine", "emotion": "0", "seen_version": 1}
    response = client_of(people.sponsor).post(reverse("customers:steps-edit", args=[step.pk]), data)
    assert response.status_code == 409
    assert "Theirs" in response.content.decode() and "Mine" in response.content.decode()


@pytest.mark.django_db
def test_a_pain_stays_on_the_stage_when_its_step_goes(people, client_of, step):
    pain = notebook.pain(people, step=step)
    assert client_of(people.editor).post(reverse("customers:steps-delete", args=[step.pk])).status_code == 302
    kept = PainPoint.objects.get(pk=pain.pk)
    assert (kept.stage_id, kept.step_id) == (step.stage_id, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("person", "status"), [("viewer", 403), ("suggester", 403), ("leader", 403), ("other_sponsor", 404)]
)
def test_others_may_not_take_a_step_away(people, client_of, step, person, status):
    url = reverse("customers:steps-delete", args=[step.pk])
    assert client_of(getattr(people, person)).post(url).status_code == status
    assert Step.objects.filter(pk=step.pk).exists()
    assert client_of(people.staff).get(url).status_code == 405
