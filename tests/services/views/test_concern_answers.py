"""The PMO answers in the browser; two colleagues at once see each other's words."""

import pytest
from django.urls import reverse

from services.models import Concern

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(concern):
    return reverse("services:concern-answers-new", args=[concern.pk])


def test_an_answer_is_sent(client_of, people, url):
    response = client_of(people.staff).post(url, {"body": "The freeze is lifted", "seen_version": "1"})
    assert response.status_code == 302
    assert Concern.objects.get().answer == "The freeze is lifted"


def test_a_clash_shows_both_and_saving_again_adds_mine(client_of, people, url):
    client_of(people.lead).post(url, {"body": "Their words", "seen_version": "1"})
    client = client_of(people.staff)
    response = client.post(url, {"body": "My words", "seen_version": "1"})
    body = response.content.decode()
    assert response.status_code == 409
    assert "Their words" in body
    assert "My words" in body
    assert 'name="seen_version" value="2"' in body
    assert client.post(url, {"body": "My words", "seen_version": "2"}).status_code == 302
    assert Concern.objects.get().answers.count() == 2


@pytest.mark.parametrize("data", [{"body": "", "seen_version": "1"}, {"body": "Kept words"}])
def test_bad_input_comes_back(client_of, people, url, data):
    response = client_of(people.staff).post(url, data)
    assert response.status_code == 422
    assert data["body"] in response.content.decode()


@pytest.mark.parametrize(("person", "status"), [("sponsor", 403), ("leader", 403), ("nobody", 302)])
def test_others_cannot_answer(client_of, people, url, person, status):
    assert client_of(getattr(people, person)).post(url, {"body": "x", "seen_version": "1"}).status_code == status


def test_no_concern_no_answer(client_of, people):
    assert client_of(people.staff).get("/services/concerns/999999/answers/new/").status_code == 404
