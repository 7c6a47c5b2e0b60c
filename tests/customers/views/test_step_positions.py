"""Moving steps by buttons."""

import pytest
from django.urls import reverse

from customers.actions.journeys import add_step
from customers.models import Stage, Step
from tests.customers import notebook


def press(client, row, direction):
    return client.post(reverse("customers:step-positions-update", args=[row.pk]), {"direction": direction})


@pytest.mark.django_db
def test_up_and_down_change_places_within_the_stage(people, client_of):
    stage = Stage.objects.get(journey=notebook.journey(people), position=1)
    for title in ("B", "C"):
        add_step(actor=people.staff, stage_id=stage.pk, values={"title": title})
    last, client = Step.objects.get(title="C"), client_of(people.editor)
    press(client, last, "up")
    press(client, last, "up")
    press(client, last, "up")
    assert list(Step.objects.filter(stage=stage).values_list("title", flat=True)) == ["C", "We fill in the form", "B"]


@pytest.mark.django_db
def test_another_direction_is_refused(people, client_of):
    step = Step.objects.get(stage__journey=notebook.journey(people))
    assert press(client_of(people.staff), step, "").status_code == 400
    assert client_of(people.staff).get(f"/customers/steps/{step.pk}/position/").status_code == 405
