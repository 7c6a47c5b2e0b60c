"""Passing praise on, and reading one's own."""

import pytest
from django.urls import reverse

from services.actions.pulse_answers import give_answer

pytestmark = pytest.mark.django_db


def test_from_the_pulse_to_the_person(client_of, people, invitation):
    response = give_answer(invitation=invitation, score=5, comment="Sofia saved our week", may_pass_on=True)
    client = client_of(people.staff)
    new = reverse("services:praises-new", args=[response.pk])
    assert new in client.get(reverse("services:pulses-show", args=[response.pulse_id])).content.decode()
    assert "Sofia saved our week" in client.get(new).content.decode()
    assert client.post(new, {}).status_code == 422
    assert client.post(new, {"about": people.leader.pk}).status_code == 422
    assert client.post(new, {"about": people.lead.pk}).status_code == 302
    assert "Sofia saved our week" in client_of(people.lead).get(reverse("services:praises-index")).content.decode()
    assert "Sofia saved" not in client.get(reverse("services:praises-index")).content.decode()


def test_words_that_may_not_be_passed_on_are_not_found(client_of, people, invitation):
    response = give_answer(invitation=invitation, score=5, comment="Thank you")
    new = reverse("services:praises-new", args=[response.pk])
    assert client_of(people.staff).get(new).status_code == 404
    assert client_of(people.sponsor).get(new).status_code == 403
