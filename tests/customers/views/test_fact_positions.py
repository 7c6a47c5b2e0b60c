"""The order of priorities, by buttons."""

import pytest
from django.urls import reverse

from customers.models import Fact
from tests.customers import notebook


def press(client, fact, direction):
    return client.post(reverse("customers:fact-positions-update", args=[fact.pk]), {"direction": direction})


def order():
    return list(Fact.objects.filter(topic="priorities").order_by("position", "pk").values_list("text", flat=True))


@pytest.mark.django_db
def test_up_and_down_and_the_ends_stay(people, client_of):
    facts = [notebook.fact(people, text=text, topic="priorities") for text in ("A", "B", "C")]
    notebook.fact(people, text="other", topic="value")
    client = client_of(people.editor)
    press(client, facts[2], "up")
    assert order() == ["A", "C", "B"]
    press(client, facts[0], "up")
    assert order() == ["A", "C", "B"]
    press(client, facts[0], "down")
    assert order() == ["C", "A", "B"]


@pytest.mark.django_db
def test_lines_that_share_a_place_are_counted_through(people, client_of):
    facts = [notebook.fact(people, text=text, topic="priorities") for text in ("A", "B", "C")]
    Fact.objects.update(position=1)
    press(client_of(people.staff), facts[2], "up")
    assert order() == ["A", "C", "B"]


@pytest.mark.django_db
def test_another_direction_is_refused_and_a_viewer_moves_nothing(people, client_of):
    fact = notebook.fact(people)
    assert press(client_of(people.staff), fact, "sideways").status_code == 400
    assert press(client_of(people.viewer), fact, "up").status_code == 403
    assert press(client_of(people.other_sponsor), fact, "up").status_code == 404
