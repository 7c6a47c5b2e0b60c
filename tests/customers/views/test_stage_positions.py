"""Moving stages by buttons."""

import pytest
from django.urls import reverse

from customers.models import Stage
from tests.customers import notebook


def press(client, row, direction):
    return client.post(reverse("customers:stage-positions-update", args=[row.pk]), {"direction": direction})


def order(journey):
    return list(Stage.objects.filter(journey=journey).order_by("position").values_list("title", flat=True))


@pytest.mark.django_db
def test_up_and_down_change_places_and_the_ends_stay(people, client_of):
    drawn = notebook.journey(people, stages=("A", "B", "C"))
    last, client = Stage.objects.get(title="C"), client_of(people.editor)
    press(client, last, "up")
    assert order(drawn) == ["A", "C", "B"]
    press(client, last, "up")
    press(client, last, "up")
    assert order(drawn) == ["C", "A", "B"]
    press(client, last, "down")
    assert order(drawn) == ["A", "C", "B"]


@pytest.mark.django_db
def test_another_direction_is_refused(people, client_of):
    stage = Stage.objects.filter(journey=notebook.journey(people)).first()
    assert press(client_of(people.staff), stage, "sideways").status_code == 400
    assert client_of(people.staff).get(f"/customers/stages/{stage.pk}/position/").status_code == 405
