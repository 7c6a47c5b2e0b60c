"""Tasks in the browser: asked for in one form, listed for both, done by the link without a password."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pmo_portal.core import clock
from services.models import Task
from services.queries.pulses import people_to_ask
from services.queries.tasks import task_path
from tests.forging import forged

pytestmark = pytest.mark.django_db


@pytest.fixture
def new(people):
    return reverse("services:tasks-new", args=[people.larkfield.pk])


@pytest.fixture
def data(people):
    contact = people_to_ask(people.staff, people.larkfield).get(user=people.editor)
    return {
        "title": "Name one owner",
        "who": str(contact.pk),
        "due_date": (clock.now() + timedelta(days=4)).date().isoformat(),
    }


def test_asked_listed_and_done_by_link(client_of, people, new, data):
    client_of(people.staff).post(new, data)
    task = Task.objects.get()
    page = reverse("services:tasks-index", args=[people.larkfield.pk])
    done = reverse("services:tasks-done-create", args=[task.pk])
    assert done in client_of(people.editor).get("/", follow=True).content.decode()
    assert done not in client_of(people.viewer).get(page).content.decode()
    url, stranger = task_path(task), client_of(None)
    assert "It is done" in stranger.get(url).content.decode()
    assert Task.objects.get().done_at is None
    assert stranger.get(forged(url)).status_code == 404
    stranger.post(url)
    stranger.post(url)
    assert Task.objects.get().done_by == "Leila Haddad"
    assert "Done by Leila Haddad" in stranger.get(url).content.decode()
    assert "Name one owner" in client_of(people.leader).get(page).content.decode()


def test_my_day_lists_what_a_customer_asks(client_of, people, new, data):
    client_of(people.sponsor).post(new, {**data, "who": "pmo"})
    assert "Name one owner" in client_of(people.staff).get("/", follow=True).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [{"title": ""}, {"due_date": "2020-01-01"}, {"due_date": "2027-02-30"}, {"who": "99999"}, {"title": "x" * 201}],
)
def test_bad_input_keeps_the_words(client_of, people, new, data, wrong):
    response = client_of(people.staff).post(new, {**data, **wrong})
    assert response.status_code == 422
    assert {**data, **wrong}["title"][:60] in response.content.decode()
    assert not Task.objects.exists()


def test_twenty_posts_are_one_task(client_of, people, new, data):
    client = client_of(people.staff)
    for _ in range(20):
        client.post(new, {**data, "form_key": "3f1c9f0e-9a58-4b6e-8a36-333333333333"})
    assert Task.objects.count() == 1
